"""Manuscripts in the state that a rule finds them in."""

from __future__ import annotations

from collections.abc import Callable

from generator.clean.manuscript import Manuscript
from generator.clean.role import Role
from generator.clean.split import split
from generator.clean.verify import verify
from generator.source import SourceText

Rule = Callable[[Manuscript], Manuscript]
Shown = list[tuple[str, str]]


def raw(text: str) -> Manuscript:
    """Lines, as they are split."""
    return split(SourceText.of(text))


def given(*blocks: tuple[str, str]) -> Manuscript:
    """One block for each (role, text), a line each."""
    manuscript = raw("\n".join(text for _, text in blocks))
    roles = [b._replace(role=Role(role)) for b, (role, _) in zip(manuscript.blocks, blocks, strict=True)]
    return manuscript.with_blocks(tuple(roles))


def after(rule: Rule, manuscript: Manuscript) -> Manuscript:
    """The rule done, and nothing lost by it."""
    done = rule(manuscript)
    assert verify(done) == ()
    return done


def texts(manuscript: Manuscript) -> list[str]:
    return [block.text for block in manuscript.blocks]


def shown(manuscript: Manuscript) -> Shown:
    """Role and text of each block."""
    return [(block.role.value, block.text) for block in manuscript.blocks]


def dropped(manuscript: Manuscript) -> list[tuple[str, str]]:
    """Reason and text of what is not there, white space apart."""
    text = manuscript.source.text
    return [(r.why.value, text[r.start : r.end]) for r in manuscript.removed if text[r.start : r.end].strip()]
