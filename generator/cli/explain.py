"""``reportsite explain SEED[:LINE]``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli._command import command as make
from generator.cli._help import Option
from generator.cli._session import Finished, Session
from generator.problems import Problem, ReportsiteError, Where

if TYPE_CHECKING:
    from generator.clean.manuscript import Manuscript
    from generator.explain import Account, LineAccount


@make(click.Argument(["seed"], metavar="SEED[:LINE]"), Option(["--review"], is_flag=True))
def explain(session: Session, seed: str, review: bool) -> Finished:
    """Tell what happened to a raw text, or to one line of it, and why."""
    from generator import workflow
    from generator.explain import account as account_of

    path, number = _place(seed)
    manuscript, problems = workflow.manuscript(path)
    account = account_of(manuscript)
    if number > len(account.lines):
        args = {"name": "LINE", "expected": f"1–{len(account.lines)}"}
        raise ReportsiteError(Problem("usage.bad-value", Where(path.as_posix(), number), args=args))
    if review:
        doubts = tuple(asdict(doubt) for doubt in account.doubts)
        return Finished(problems, doubts, tuple(_review(session, account)))
    lines = account.lines[number - 1 : number] if number else account.lines
    return Finished(
        problems,
        tuple(_row(session, manuscript, account, line) for line in lines),
        tuple(_told(session, manuscript, account, lines)),
    )


def _place(seed: str) -> tuple[Path, int]:
    """File and line of ``FILE:LINE``; 0 for the whole file, which may itself have a colon in its name."""
    found = re.fullmatch(r"(.+):([1-9]\d*)", seed)
    return (Path(found[1]), int(found[2])) if found and not Path(seed).exists() else (Path(seed), 0)


def _told(session: Session, manuscript: Manuscript, account: Account, lines: tuple[LineAccount, ...]) -> Iterator[str]:
    from generator.explain.words import of_line, of_totals

    for line in lines:
        text = manuscript.source.text[line.start : line.end].strip()
        if text or len(lines) == 1:
            yield session.say("explain.line", line=line.number, text=text)
            yield from (f"    {said}" for said in of_line(manuscript, account, line, session.language))
    if len(lines) > 1:
        yield of_totals(account, session.language)


def _review(session: Session, account: Account) -> Iterator[str]:
    from generator.explain.words import of_doubt

    yield session.say("doubt.count", count=len(account.doubts))
    for doubt in account.doubts:
        yield from of_doubt(doubt, session.language)


def _row(session: Session, manuscript: Manuscript, account: Account, line: LineAccount) -> Mapping[str, object]:
    from generator.explain.words import of_line

    return {
        "line": line.number,
        "text": manuscript.source.text[line.start : line.end],
        "blocks": [
            {"number": index + 1, "role": account.blocks[index].role.value, "lines": account.blocks[index].lines}
            for index in line.blocks
        ],
        "stretches": [stretch._asdict() for stretch in line.stretches],
        "decisions": [{"rule": d.rule, "code": d.code, "at": d.at, "margin": d.margin} for d in line.decisions],
        "said": list(of_line(manuscript, account, line, session.language)),
    }


command = explain
