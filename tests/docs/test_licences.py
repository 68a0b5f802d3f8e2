"""Every library may be used and passed on freely."""

from __future__ import annotations

from importlib.metadata import PackagePath, files, metadata

import pytest

from tests.docs.dependencies import asked, closure

PERMISSIVE = ("MIT", "BSD", "Apache", "ISC", "PSF", "Python Software Foundation", "CC0", "Unlicense")
FILE_LEVEL = ("MPL", "Mozilla Public License")
"""Copyleft that stops at the library's own files: good enough for tools that we do not pass on."""
COPYLEFT = ("GPL", "General Public License")


def licence(name: str) -> str:
    """What the installed distribution says of itself: expression, classifiers, or how the text begins."""
    about = metadata(name)
    classifiers = [c for c in about.get_all("Classifier", []) if c.startswith("License ::")]
    stated = about.get_all("License-Expression", []) or classifiers or about.get_all("License", [])
    stated = stated or [text.read_text("utf-8").lstrip() for text in _texts(name)]
    return "; ".join(text.partition("\n")[0] for text in stated)


def _texts(name: str) -> list[PackagePath]:
    named = metadata(name).get_all("License-File", [])
    return [path for path in files(name) or () if ".dist-info" in path.parts[0] and path.name in named]


@pytest.mark.parametrize("name", sorted(closure([r for r in asked("requirements.lock") if r.name != "hatchling"])))
def test_what_we_need_to_run_is_permissive(name: str) -> None:
    assert any(word in licence(name) for word in PERMISSIVE), licence(name)
    assert not any(word in licence(name) for word in COPYLEFT), licence(name)


@pytest.mark.parametrize("name", sorted(closure(asked("requirements-test.lock"))))
def test_what_we_need_to_test_is_free_of_strong_copyleft(name: str) -> None:
    assert any(word in licence(name) for word in PERMISSIVE + FILE_LEVEL), licence(name)
    assert not any(word in licence(name) for word in COPYLEFT), licence(name)
