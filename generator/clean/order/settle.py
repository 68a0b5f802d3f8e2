"""Blocks that a person placed go to their places."""

from __future__ import annotations

from collections.abc import Sequence

from generator.clean.heeded import holder
from generator.clean.manuscript import Block


def settle(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Each placed block right before, or after, the block it was placed by; several keep their order."""
    out = list(blocks)
    placed = sorted((b for b in blocks if b.choice and b.choice.placed), key=lambda b: b.start)
    for block in placed:
        choice = block.choice
        if choice is None:
            continue
        rest = [b for b in out if b is not block]
        target = holder(rest, max(choice.before, choice.after))
        if target < 0:
            continue
        at = target if choice.before >= 0 else target + 1
        if choice.after >= 0:
            while at < len(rest) and (other := rest[at].choice) and other.after == choice.after:
                at += 1
        out = [*rest[:at], block._replace(closing=rest[target].closing), *rest[at:]]
    return tuple(out)
