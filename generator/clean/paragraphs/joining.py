"""Which lines are one paragraph: the cheapest story of how the page was set and extracted.

A hidden Markov model over lines, solved by Viterbi. The state of a line is its part in a paragraph and the
measure of its column; what each reading costs is in ``costs``, ``seams``, ``steps`` and ``blanks``.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from generator.clean.paragraphs.blanks import CONT, FIRST, HANG, MODELS, SHOW, Table, dense, meaningless, pdfbox, strict
from generator.clean.paragraphs.costs import CUT, text_cost
from generator.clean.paragraphs.line import Line
from generator.clean.paragraphs.measure import FREE, candidates
from generator.clean.paragraphs.seams import Seam, heeds, seam
from generator.clean.paragraphs.steps import Edges, Key, Steps, edges, steps

HEARING = 12.0
"""Accounts of the blanks that suit the reading without blanks this much worse than the best are not heard."""
PRINTED = 0.1
"""Where more of the lines have an indent before them the text is not PDFBox's, which writes none."""
DISPUTED = (3.0, 9.0)
"""That blanks part all paragraphs and nothing else is heard where it explains few of them worse than that they mostly
do: these may be misread."""
BEAM = 14.0
"""Stories that are this much dearer than the best one so far are given up: no rule makes up for it."""


class Part(NamedTuple):
    """What a line turned out to be."""

    state: int
    """FIRST, CONT, HANG or SHOW (see blanks)."""
    measure: float
    """Of its column, in em; FREE when the text was not wrapped."""
    margin: float
    """How sure the seam before it is, 0 … 1."""


def join(lines: Sequence[Line]) -> list[Part]:
    """The part of each line, under the account of blank lines that explains the file best.

    The lines are read without their blanks first; the accounts that suit that reading are then heard.
    """
    if not lines:
        return []
    measures = candidates(lines)
    crowded = dense(lines)
    seams = [seam(above.form, line.form) for above, line in pairwise(lines)]
    units = [*(line.unit for line in lines[1:]), 0.0]
    rights = [edges(*told) for told in zip(lines, units, measures, strict=True)]
    ways = [steps(found, *pair) for found, pair in zip(seams, pairwise(measures), strict=True)]
    neutral = meaningless(lines, crowded)
    best = _viterbi(lines, measures, ways, rights, neutral)
    first = best[1]
    printed = sum(line.form.indented for line in lines) > PRINTED * len(lines)
    accounts = [neutral, *(model(lines, crowded) for model in MODELS if not (printed and model is pdfbox))]
    odds = [_blanks_cost(first, account) for account in accounts]
    regular = strict(lines)
    more = _blanks_cost(first, regular) - odds[-2]
    if DISPUTED[0] < more < DISPUTED[1]:
        accounts.append(regular)
        odds.append(odds[-2] + more)
    for account, cost in zip(accounts[1:], odds[1:], strict=True):
        if cost < min(odds) + HEARING:
            best = min(best, _viterbi(lines, measures, ways, rights, account), key=lambda story: story[0])
    keys = pairwise(best[1])
    margins = [_margin(found, right, *pair) for found, right, pair in zip(seams, rights, keys, strict=False)]
    return [Part(*key, margin) for key, margin in zip(best[1], [1.0, *margins], strict=True)]


def _blanks_cost(path: Sequence[Key], account: Sequence[Table]) -> float:
    """What an account of blank lines costs for a story that was told without it."""
    return sum(table[above][below] for table, ((above, _), (below, _)) in zip(account[1:], pairwise(path), strict=True))


def _viterbi(
    lines: Sequence[Line],
    measures: Sequence[tuple[float, ...]],
    ways: Sequence[Steps],
    rights: Sequence[Edges],
    account: Sequence[Table],
) -> tuple[float, list[Key]]:
    """Cost and states of the cheapest story. Beam search, see BEAM."""
    form = lines[0].form
    start = FIRST, FREE
    best: dict[Key, tuple[float, Key]] = {(FIRST, m): (text_cost(form), start) for m in measures[0]}
    best |= {(SHOW, m): (0.0, start) for m in measures[0]}
    if (choice := form.choice) and choice.role is not None:
        best = {key: came for key, came in best.items() if heeds(choice, FIRST, key[0])}
    told = [best]
    for step, right, table in zip(ways, rights, account[1:], strict=False):
        limit = min(best.values())[0] + BEAM
        reached: dict[Key, tuple[float, Key]] = {}
        for key, (cost, _) in best.items():
            if cost > limit:
                continue
            edge, blank = right[key], table[key[0]]
            for ends, change, target, odd in step[key]:
                total = cost + edge[ends] + change + (odd + blank[target[0]])
                known = reached.get(target)
                if known is None or total < known[0]:
                    reached[target] = total, key
        best = reached
        told.append(best)
    stop = lines[-1].form.stop
    totals = {
        key: cost + rights[-1][key][1] + (0.0 if key[0] == SHOW or stop else CUT) for key, (cost, _) in best.items()
    }
    key = min(totals, key=totals.__getitem__)
    total = totals[key]
    path: list[Key] = []
    for best in reversed(told):
        path.append(key)
        key = best[key][1]
    return total, path[::-1]


def _margin(found: Seam, right: Edges, above: Key, below: Key) -> float:
    """How sure a seam between two lines is, 0 … 1: by what the other reading of it would cost."""
    if above[0] == SHOW:
        return 0.8
    if not (found.joined and found.parted):
        return 1.0  # a person settled it
    if below[0] == SHOW:
        return 0.8
    on, off = right[above]
    join, split = found.joined[0][1] + on, found.parted[0][1] + off
    gain = split - join if below[0] in (CONT, HANG) else join - split
    return max(0.05, min(1.0, 0.5 + gain / 12))
