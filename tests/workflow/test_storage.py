"""Raw texts in shared storage make the site that the same texts make in a folder."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import fsspec
import pytest

from generator.content import load
from generator.report import Report
from tests.cli.run import REPORT, Program, files

SEEDS = "memory://shared/seeds"


@pytest.fixture
def storage() -> Iterator[fsspec.AbstractFileSystem]:
    """Storage with two raw texts, and what no build reads."""
    memory = fsspec.filesystem("memory")
    for name in ("a.txt", "b.txt", "notes.doc", "more/c.txt"):
        memory.pipe_file(f"/shared/seeds/{name}", REPORT.format(title="履职尽责惠民生").encode())
    yield memory
    memory.rm("/", recursive=True)


@pytest.fixture
def program(
    storage: object, capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Program:
    """The command line in a site whose raw texts are in the storage."""
    (tmp_path / "site.yml").write_text(f"paths: {{seeds: '{SEEDS}'}}\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    return Program(capsys)


def reports(site: Path) -> list[Report]:
    """What the content files of ``site`` say, but of where each came from only what it held."""
    said = [load(file.read_text("utf-8"), file.name) for file in sorted((site / "content").iterdir())]
    return [replace(report, origin=report.origin and replace(report.origin, file="")) for report in said]


def test_a_folder_and_storage_make_the_same(program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run = program("build", "--json")
    assert (run.code, run.codes) == (0, [])
    assert run.outcomes == {"content/a.md": "created", "content/b.md": "created"}
    here = tmp_path / "here"
    (here / "seeds").mkdir(parents=True)
    (here / "site.yml").touch()
    for name in ("a", "b"):
        (here / f"seeds/{name}.txt").write_text(REPORT.format(title="履职尽责惠民生"), "utf-8")
    monkeypatch.chdir(here)
    program("build")
    assert reports(tmp_path) == reports(here)
    assert files(tmp_path / "_site").keys() == files(here / "_site").keys()


def test_what_changed_there_is_cleaned_again(program: Program, storage: fsspec.AbstractFileSystem) -> None:
    program("build")
    before = Path(".reportsite/seeds/a.txt").stat().st_mtime_ns
    assert set(program("build", "--json").outcomes.values()) == {"unchanged"}
    assert Path(".reportsite/seeds/a.txt").stat().st_mtime_ns == before
    storage.pipe_file("/shared/seeds/b.yml", "fields: {title: 另一标题}".encode())
    assert program("build", "--json").outcomes == {"content/a.md": "unchanged", "content/b.md": "renewed"}
    assert "title: 另一标题" in Path("content/b.md").read_text("utf-8")
    storage.rm_file("/shared/seeds/b.txt")
    storage.rm_file("/shared/seeds/b.yml")
    run = program("build", "--json")
    assert (run.outcomes, run.codes) == ({"content/a.md": "unchanged"}, [f"{SEEDS}/b.txt:0 seed.missing"])


@pytest.mark.parametrize("command", ["clean", "check"])
def test_every_command_fetches(command: str, program: Program) -> None:
    assert program(command, "--json").outcomes == {"content/a.md": "created", "content/b.md": "created"}


@pytest.mark.parametrize("address", ["memory://nowhere", "no-such-kind://bucket/seeds"])
def test_storage_that_fails_leaves_the_site(address: str, program: Program) -> None:
    program("build")
    before = files(Path("_site"))
    Path("site.yml").write_text(f"paths: {{seeds: '{address}'}}\n", "utf-8")
    run = program("build", "--json")
    assert (run.code, run.codes) == (6, [f"{address}:0 io.storage"])
    assert files(Path("_site")) == before


def test_a_copy_that_cannot_be_written(program: Program) -> None:
    Path(".reportsite").mkdir()
    Path(".reportsite/seeds").touch()
    run = program("build", "--json")
    assert (run.code, [problem["code"] for problem in run.document["problems"]]) == (6, ["io.unwritable"])


def test_without_fsspec(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "fsspec.core", None)
    run = program("build", "--json")
    assert (run.code, run.codes) == (2, [f"{SEEDS}:0 usage.cluster-extra"])


@pytest.mark.parametrize("address", ["ftp://me:secret@host/seeds", "https://host/seeds?sig=secret", "s3://bucket/"])
def test_an_address_that_must_not_stand_on_pages(address: str, program: Program) -> None:
    Path("site.yml").write_text(f"paths: {{seeds: '{address}'}}\n", "utf-8")
    run = program("build", "--json")
    assert (run.code, run.codes) == (3, ["site.yml:1 config.address"])
    assert "secret" not in str(run.document)
