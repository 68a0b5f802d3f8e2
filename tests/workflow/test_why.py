"""``--why`` says in a sentence why something was made anew or was not; ``--no-cache`` makes everything anew."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.run import Program, make_site


@pytest.fixture
def program(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Program:
    make_site(tmp_path, "a", "b")
    monkeypatch.chdir(tmp_path)
    return Program(capsys)


def why(program: Program, path: str) -> str:
    run = program("build", "--lang", "en", "--why", path)
    assert run.code == 0
    return next(line for line in run.out.split("\n") if line.startswith(f"{path}: "))


def edit(path: str, old: str, new: str) -> None:
    file = Path(path)
    file.write_text(file.read_text("utf-8").replace(old, new), "utf-8")


def test_each_cause_has_its_sentence(program: Program) -> None:
    page = "_site/reports/a.html"
    assert "“render” was done because there was no earlier result" in why(program, page)
    assert "nothing has changed since the last build" in why(program, page)
    edit("content/a.md", "8次", "9次")
    said = why(program, page)
    assert "“render” was done again because this changed: " in said
    assert " report" in said
    assert "settings" not in said
    edit("content/a.md", "9次", "10次")
    assert "“render” was not done again" in why(program, "reports/b.html")
    edit("content/a.md", "10次", "11次")
    assert "“load” was done again because this changed: content file" in why(program, "content/a.md")
    edit("seeds/b.txt", "8次", "9次")
    assert "“clean” was done again because this changed: raw text" in why(program, "seeds/b.txt")
    Path(page).write_text("spoilt")
    assert "the earlier result is damaged or was changed" in why(program, page)
    edit("content/a.md", "11次", "12次")
    assert "nothing is recorded" in why(program, "reports/zzz.html")


def test_no_cache_does_everything(program: Program) -> None:
    counts = [program("build", "--json", *more).document["results"][-1]["work"] for more in ((), (), ("--no-cache",))]
    assert counts[1] == dict.fromkeys(counts[0], 0)
    assert counts[2] == counts[0]
    assert counts[0]["rendered"] > 0
