"""Publishing to shared storage: as to a folder, and whenever it breaks off, the next time mends it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import fsspec
import pytest

from generator import workflow
from generator.output import MANIFEST
from generator.problems import ReportsiteError
from generator.publish import Storage, publish
from tests.publish.sites import change, held, refused

TARGET = Storage("memory://bucket/site/")


@pytest.fixture
def storage() -> Iterator[fsspec.AbstractFileSystem]:
    """Storage with nothing in it."""
    memory = fsspec.filesystem("memory")
    yield memory
    memory.rm("/", recursive=True)


def there(storage: fsspec.AbstractFileSystem) -> dict[str, bytes]:
    found = storage.find("/bucket/site")
    return {path.removeprefix("/bucket/site/"): storage.cat_file(path) for path in found}


def test_storage_holds_the_site(site: workflow.Project, storage: fsspec.AbstractFileSystem) -> None:
    assert publish(site, TARGET).done
    assert there(storage) == held(site.output)
    again = publish(site, TARGET)
    assert again.changes
    assert (again.done, again.changes.unchanged) == (False, len(held(site.output)) - 1)
    change(site)
    planned = publish(site, TARGET, dry_run=True)
    assert there(storage) != held(site.output)
    published = publish(site, TARGET)
    assert (planned.done, published.done) == (False, True)
    assert planned.changes == published.changes
    assert published.changes
    assert "reports/b.html" in published.changes.deleted
    assert "reports/a.html" in published.changes.updated
    assert there(storage) == held(site.output)


def test_what_others_put_there_stays(site: workflow.Project, storage: fsspec.AbstractFileSystem) -> None:
    storage.pipe_file("/bucket/site/theirs.html", b"x")
    assert refused(site, TARGET) == ["io.not-ours"]
    assert there(storage) == {"theirs.html": b"x"}
    storage.rm_file("/bucket/site/theirs.html")
    publish(site, TARGET)
    storage.pipe_file("/bucket/site/theirs.html", b"x")
    change(site)
    publish(site, TARGET)
    assert there(storage) == {**held(site.output), "theirs.html": b"x"}


@pytest.mark.parametrize("broken", ["put_file", "rm_file"])
def test_what_broke_off_is_mended(
    broken: str, site: workflow.Project, storage: fsspec.AbstractFileSystem, monkeypatch: pytest.MonkeyPatch
) -> None:
    if broken == "rm_file":
        publish(site, TARGET)
        change(site)
    real, calls = getattr(storage, broken), []

    def fails(*arguments: Any, **named: Any) -> None:
        calls.append(arguments)
        if len(calls) == 3:
            raise ConnectionError("at ftp://me:secret@host")
        real(*arguments, **named)

    with monkeypatch.context() as patch:
        patch.setattr(storage, broken, fails)
        with pytest.raises(ReportsiteError) as error:
            publish(site, TARGET)
    assert [(problem.code, problem.args) for problem in error.value.problems] == [
        ("io.storage", {"reason": "ConnectionError: at ftp://host"})
    ]
    assert publish(site, TARGET).done
    assert there(storage) == held(site.output)


def test_a_damaged_list_is_not_trusted(site: workflow.Project, storage: fsspec.AbstractFileSystem) -> None:
    storage.pipe_file(f"/bucket/site/{MANIFEST}", b"{}")
    assert refused(site, TARGET) == ["io.manifest"]


def test_passwords_are_not_shown(site: workflow.Project) -> None:
    with pytest.raises(ReportsiteError) as error:
        publish(site, Storage("no-such-kind://me:secret@host/x"))
    assert [problem.code for problem in error.value.problems] == ["io.storage"]
    assert "secret" not in str([(problem.where, dict(problem.args)) for problem in error.value.problems])
