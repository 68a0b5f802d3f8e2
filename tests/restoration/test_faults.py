"""A rule that breaks the promise is found out: by the proof, and by the command line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.clean import clean
from generator.clean.manuscript import Block, Manuscript, Piece, Removed, Why
from generator.clean.pipeline import RULES
from generator.clean.verify import verify
from generator.results import Outcome
from generator.source import read
from generator.workflow.clean import clean_files

SEEDS = Path(__file__).parents[2] / "seeds"
FAULTY, SOUND = "000_21d7d2a68140ac90", "004_8941bb95cf0170f3"
Rule = Callable[[Manuscript], Manuscript]


def _body(manuscript: Manuscript) -> tuple[int, Block]:
    """A paragraph, and its index."""
    return next((i, b) for i, b in enumerate(manuscript.blocks) if len(b.text) > 60)


def _with(manuscript: Manuscript, index: int, block: Block, *removed: Removed) -> Manuscript:
    blocks = (*manuscript.blocks[:index], block, *manuscript.blocks[index + 1 :])
    return manuscript.with_blocks(blocks, *removed)


def lose_one(manuscript: Manuscript) -> Manuscript:
    index, block = _body(manuscript)
    first = block.pieces[0]
    shorter = Piece(first.start + 1, first.end, first.text[1:])
    return _with(manuscript, index, block._replace(pieces=(shorter, *block.pieces[1:])))


def lose_as_layout(manuscript: Manuscript) -> Manuscript:
    """On record, but for a reason that only white space may have."""
    index, block = _body(manuscript)
    first = block.pieces[0]
    shorter = Piece(first.start + 1, first.end, first.text[1:])
    gone = Removed(first.start, first.start + 1, Why.LAYOUT, "fault")
    return _with(manuscript, index, block._replace(pieces=(shorter, *block.pieces[1:])), gone)


def lose_the_last(manuscript: Manuscript) -> Manuscript:
    return manuscript.with_blocks(manuscript.blocks[:-1])


def invent_glue(manuscript: Manuscript) -> Manuscript:
    index, block = _body(manuscript)
    at = block.pieces[0].end
    return _with(manuscript, index, block._replace(pieces=(block.pieces[0], Piece(at, at, "不"), *block.pieces[1:])))


def write_another(manuscript: Manuscript) -> Manuscript:
    index, block = _body(manuscript)
    first = block.pieces[0]
    other = Piece(first.start, first.end, "否" + first.text[1:])
    return _with(manuscript, index, block._replace(pieces=(other, *block.pieces[1:])))


def write_more(manuscript: Manuscript) -> Manuscript:
    index, block = _body(manuscript)
    first = block.pieces[0]
    return _with(manuscript, index, block._replace(pieces=(first._replace(text=first.text + "。"), *block.pieces[1:])))


def show_twice(manuscript: Manuscript) -> Manuscript:
    index, block = _body(manuscript)
    return _with(manuscript, index, block._replace(pieces=(*block.pieces, block.pieces[0])))


def claim_unequal(manuscript: Manuscript) -> Manuscript:
    """A character dropped as the copy of another one."""
    index, block = _body(manuscript)
    first = block.pieces[0]
    text = first.text
    twin = next(i for i, char in enumerate(text) if char != text[0])
    gone = Removed(
        first.start, first.start + 1, Why.DUPLICATE, "fault", ((first.start + twin, first.start + twin + 1),)
    )
    shorter = Piece(first.start + 1, first.end, text[1:])
    return _with(manuscript, index, block._replace(pieces=(shorter, *block.pieces[1:])), gone)


FAULTS: dict[Rule, str] = {
    lose_one: "seed.lost",
    lose_as_layout: "seed.lost",
    lose_the_last: "seed.lost",
    invent_glue: "seed.invented",
    write_another: "seed.invented",
    write_more: "seed.invented",
    show_twice: "seed.twice",
    claim_unequal: "seed.unequal-duplicate",
}


@pytest.mark.parametrize(("fault", "code"), FAULTS.items(), ids=lambda x: getattr(x, "__name__", x))
def test_the_proof_names_the_fault_and_its_line(fault: Rule, code: str) -> None:
    manuscript = clean(read(SEEDS / f"{FAULTY}.txt", "a.txt"))
    assert verify(manuscript) == ()
    found = verify(fault(manuscript))
    assert {problem.code for problem in found} == {code}
    assert all(problem.where.file == "a.txt" and problem.where.line for problem in found)


@pytest.mark.parametrize(("fault", "code"), FAULTS.items(), ids=lambda x: getattr(x, "__name__", x))
def test_a_report_with_a_fault_is_not_written_and_the_others_are(
    fault: Rule, code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def only_there(manuscript: Manuscript) -> Manuscript:
        return fault(manuscript) if FAULTY in manuscript.source.name else manuscript

    monkeypatch.setattr("generator.clean.RULES", (*RULES, only_there))
    results, problems = clean_files([SEEDS / f"{FAULTY}.txt", SEEDS / f"{SOUND}.txt"], tmp_path)
    assert problems == ()
    assert [result.outcome for result in results] == [Outcome.FAILED, Outcome.CREATED]
    assert {problem.code for problem in results[0].problems} == {code}
    assert [path.name for path in tmp_path.iterdir()] == [f"{SOUND}.md"]
