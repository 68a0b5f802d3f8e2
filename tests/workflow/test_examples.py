"""Whole sites: ``reportsite build`` makes of every ``tests/examples/NAME/before`` what stands in its ``after``.

``after/run.txt`` holds the exit code and the problems; the other files are those that the build must leave
below ``content/``, with their bytes, and ``after/pages.txt`` names the reports' pages.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from generator.cli import main

EXAMPLES = Path(__file__).parent.parent / "examples"


def built(site: Path, document: str, code: int) -> dict[str, str]:
    """What a build left, in the form of an ``after`` folder."""
    problems = [f"{p['severity']} {p['file']}:{p['line']} {p['code']}" for p in json.loads(document)["problems"]]
    pages = sorted(path.name for path in (site / "_site/reports").glob("*.html") if path.name != "index.html")
    content = {f"content/{path.name}": path.read_text("utf-8") for path in sorted((site / "content").glob("*"))}
    return {
        "run.txt": "\n".join([str(code), *problems]) + "\n",
        "pages.txt": "".join(f"{p}\n" for p in pages),
        **content,
    }


@pytest.mark.parametrize("name", sorted(path.name for path in EXAMPLES.iterdir()))
def test_example(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    site = tmp_path / "site"
    shutil.copytree(EXAMPLES / name / "before", site)
    monkeypatch.chdir(site)
    with pytest.raises(SystemExit) as ended:
        main(["build", "--json"])
    after = EXAMPLES / name / "after"
    expected = {p.relative_to(after).as_posix(): p.read_text("utf-8") for p in after.rglob("*") if p.is_file()}
    assert built(site, capsys.readouterr().out, int(ended.value.code or 0)) == expected
