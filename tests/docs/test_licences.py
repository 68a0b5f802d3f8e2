"""Every library may be used and passed on freely, and DEPENDENCIES.md says under which licence."""

from __future__ import annotations

import re
from importlib.metadata import PackagePath, files, metadata

import pytest

from tests.docs.dependencies import ROOT, asked, closure, locked

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


RUN = sorted(closure([r for r in asked("requirements.lock") if r.name != "hatchling"]))
TEST = sorted(closure(asked("requirements-test.lock")))


def test_the_list_of_licences_is_that_of_the_locks() -> None:
    text = (ROOT / "DEPENDENCIES.md").read_text("utf-8")
    to_run, to_test = (
        re.findall(r"^\| ([a-z][a-z0-9-]*) \| (.+) \|$", part, re.MULTILINE)[1:] for part in text.split("## To ")[1:]
    )
    assert [name for name, _ in to_run] == RUN
    assert [name for name, _ in to_test] == sorted(locked("requirements-test.lock").keys() - set(RUN))
    assert dict(to_run + to_test) == {
        name: licence(name).rpartition(" :: ")[2] for name in locked("requirements-test.lock")
    }


@pytest.mark.parametrize("name", RUN)
def test_what_we_need_to_run_is_permissive(name: str) -> None:
    assert any(word in licence(name) for word in PERMISSIVE), licence(name)
    assert not any(word in licence(name) for word in COPYLEFT), licence(name)


@pytest.mark.parametrize("name", TEST)
def test_what_we_need_to_test_is_free_of_strong_copyleft(name: str) -> None:
    assert any(word in licence(name) for word in PERMISSIVE + FILE_LEVEL), licence(name)
    assert not any(word in licence(name) for word in COPYLEFT), licence(name)
