"""Size: what is a thousand times an ordinary report is cleaned within bounds, what is beyond is refused at once."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from generator.content.load import LARGEST as LARGEST_CONTENT
from generator.source.read import LARGEST
from tests.hostile.texts import REPORT

ROOT = Path(__file__).parent.parent.parent
MEGABYTES = float(os.environ.get("REPORTSITE_MEGABYTES", "0.1"))
"""Size of the raw texts here."""
LINE = "依法监督有力度，推动解决了一批群众关心的问题。"


def bounds() -> None:
    """In the child: memory and seconds that grow with the size and no faster."""
    memory = int(600 * 2**20 + 100 * MEGABYTES * 2**20)
    seconds = int(40 + 40 * MEGABYTES)
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))


def text(kind: str) -> bytes:
    count = int(MEGABYTES * 2**20)
    one = {
        "a line": LINE,
        "a line of one character": "一",
        "headings": f"\n第一部分\n{LINE}\n",
        "short lines": "人大\n",
        "figures": "召开会议12次、",
        "laws": "《中华人民共和国监督法》",
    }[kind].encode()
    return REPORT.encode() + b"\n" + one * (count // len(one)) + b"\n"


@pytest.mark.parametrize("kind", ["a line", "a line of one character", "headings", "short lines", "figures", "laws"])
def test_large_texts_are_cleaned_within_bounds(kind: str, tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "site.yml").write_text("title: x\n", "utf-8")
    (tmp_path / "seeds" / "a.txt").write_bytes(text(kind))
    run = subprocess.run(
        [sys.executable, "-m", "generator", "build", "--quiet"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        preexec_fn=bounds,
        check=False,
    )
    assert run.returncode == 0, run.stderr[-500:]
    assert (tmp_path / "_site" / "reports" / "a.html").is_file()


@pytest.mark.parametrize(("name", "code"), [("seeds/x.txt", "seed.too-large"), ("content/x.md", "content.too-large")])
def test_what_is_beyond_is_refused(name: str, code: str, tmp_path: Path) -> None:
    from generator import workflow

    for folder in ("seeds", "content"):
        (tmp_path / folder).mkdir()
    (tmp_path / "site.yml").write_text("title: x\n", "utf-8")
    (tmp_path / "seeds" / "good.txt").write_text(REPORT, "utf-8")
    (tmp_path / name).write_bytes(b"a" * (max(LARGEST, LARGEST_CONTENT) + 1))
    built = workflow.build(workflow.open_project(tmp_path))
    assert [p.code for p in built.problems if p.severity == "error"] == [code]
    assert built.reports == 1
