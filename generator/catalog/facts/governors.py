"""The verb that a number hangs on: next to the name of what it counts, or of its clause."""

from __future__ import annotations

from generator.catalog.facts.phrase import Phrase
from generator.catalog.facts.scene import BEFORE, BEHIND, Candidate, Scene

GOVERNING = frozenset(["verb", "weak", "trans", "trans-mod", "v"])
JOINING = ("、", "和", "并")


def verb_of(scene: Scene, choice: Candidate | None) -> str:
    """The verb before the name, else that between name and number, else the first behind a name that follows."""
    lead = scene.lead
    if choice and choice.place == BEFORE:
        several = choice.start > 0 and lead.words[choice.start - 1] == "等"
        before = _first(lead, 0) if several else _last(lead, choice.start)
        itself = _last(lead, choice.end) if lead.kinds[choice.end - 1] in GOVERNING else ""
        return before or _reaching(lead, choice.end) or itself
    if choice and choice.place == BEHIND:
        end = len(lead) - (lead.words[-1:] == ("的",))
        before = _first(lead, 0) if lead.words[-1:] == ("等",) else _last(lead, end)
        return before or _first(scene.after, choice.end)
    return _last(lead, len(lead)) or _reaching(lead, 0)


def _last(p: Phrase, end: int) -> str:
    """The last verb before word ``end`` with those it stands in a row with; verbs before 的 are none."""
    b = end
    while b and (p.kinds[b - 1] not in GOVERNING or (b < end and p.words[b] == "的")):
        b -= 1
    a = b
    while a and (p.kinds[a - 1] in GOVERNING or (p.words[a - 1] in JOINING and a > 1 and p.kinds[a - 2] in GOVERNING)):
        a -= 1
    return p.text[p.starts[a] : p.ends[b - 1]] if b else ""


def _first(p: Phrase, start: int) -> str:
    return next((w for w, kind in zip(p.words[start:], p.kinds[start:], strict=True) if kind in GOVERNING), "")


def _reaching(p: Phrase, start: int) -> str:
    """What joins a name that ends before word ``start`` to its number (同比增长)."""
    found = [i for i in range(start, len(p)) if p.kinds[i] in ("reach", *GOVERNING)]
    return p.text[p.starts[found[0]] : p.ends[found[-1]]] if found else ""
