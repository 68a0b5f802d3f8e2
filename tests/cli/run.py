"""Running the command line in this process."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from generator.cli import main

REPORT = """{title}{title}
——青禾县人大常委会2023年工作综述
本报记者 林溪

青禾县人大常委会围绕全县中心工作，依法行使
监督、决定、任免等职权，各项工作迈出新步伐。
全年召开常委会会议8次、主任会议15次。

依法监督有力度
围绕乡村振兴、教育均衡、河湖治理等工作，开
展执法检查4次、专题询问2次，提出审议意见36
条，推动解决了一批群众关心的问题。
"""


@dataclass(frozen=True, slots=True)
class Run:
    """How a run ended and what it printed."""

    code: int
    out: str
    err: str
    document: dict[str, Any] = field(default_factory=dict)

    @property
    def codes(self) -> list[str]:
        """Problems of a ``--json`` run as ``FILE:LINE CODE``."""
        return [f"{p['file']}:{p['line']} {p['code']}" for p in self.document["problems"]]

    @property
    def outcomes(self) -> dict[str, str]:
        return {row["content"]: row["outcome"] for row in self.document["results"] if "content" in row}


@dataclass(frozen=True, slots=True)
class Program:
    """``program("build", "--json")`` runs ``reportsite build --json`` in the current folder."""

    capsys: pytest.CaptureFixture[str]

    def __call__(self, *arguments: str) -> Run:
        with pytest.raises(SystemExit) as ended:
            main(list(arguments))
        printed = self.capsys.readouterr()
        document = json.loads(printed.out) if "--json" in arguments else {}
        return Run(int(ended.value.code or 0), printed.out, printed.err, document)


def make_site(root: Path, *names: str) -> None:
    """A site with a seed for each name."""
    (root / "seeds").mkdir(parents=True)
    (root / "site.yml").write_text("title: 试验\n", "utf-8")
    for name in names:
        (root / "seeds" / f"{name}.txt").write_text(REPORT.format(title="履职尽责惠民生"), "utf-8")


def files(folder: Path) -> dict[str, bytes]:
    """Everything in ``folder``."""
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}
