"""The lock files answer pyproject.toml, whole and hashed, and name no registry."""

from __future__ import annotations

from importlib.metadata import version

import pytest

from tests.docs.dependencies import LOCKS, ROOT, asked, closure, locked

BUILD = {"editables"}
"""Asked for by the build backend itself, for an editable install."""


@pytest.mark.parametrize("lock", LOCKS)
def test_lock_satisfies_pyproject(lock: str) -> None:
    pins = {name: version for name, (version, _) in locked(lock).items()}
    assert [str(r) for r in asked(lock) if r.name.lower() not in pins or pins[r.name.lower()] not in r.specifier] == []


@pytest.mark.parametrize("lock", LOCKS)
def test_lock_holds_all_that_is_needed_and_nothing_else(lock: str) -> None:
    assert closure(asked(lock)) | BUILD == set(locked(lock))


@pytest.mark.parametrize("lock", LOCKS)
def test_every_pin_has_hashes(lock: str) -> None:
    assert [name for name, (_, hashes) in locked(lock).items() if not hashes] == []


def test_what_is_installed_is_what_is_locked() -> None:
    pins = locked("requirements-test.lock")
    assert {name: version(name) for name in pins} == {name: pinned for name, (pinned, _) in pins.items()}


@pytest.mark.parametrize("lock", LOCKS)
def test_lock_names_no_address(lock: str) -> None:
    text = (ROOT / lock).read_text("utf-8")
    assert "://" not in text
    assert "--index" not in text
    assert "--extra-index" not in text
    assert "--find-links" not in text


def test_tests_run_with_the_versions_that_the_site_is_built_with() -> None:
    assert locked("requirements.lock").items() <= locked("requirements-test.lock").items()
