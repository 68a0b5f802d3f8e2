"""The inside of one Markdown block, from the parser's inline tokens: its rows, its run-in heading, what wraps it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from markdown_it.token import Token

from generator.content import runin
from generator.report import Kind

_SAFE_LINK = re.compile(r"(?:https?:|mailto:|tel:|[^:]*\Z|[^:]*[/?#])", re.IGNORECASE)
_TAG = re.compile(r"<\s*(/?)\s*([A-Za-z][A-Za-z0-9]*)[^>]*>")
_WRAPPED = {"em": Kind.CAPTION, "small": Kind.FOOTNOTE}
_BOLD = {"b": "b", "strong": "b"}
_DROPPED = {"em_open": "emphasis", "code_inline": "code", "link_open": "link"}
_WIDE = re.compile("[\u2018-\u201d\u2026\u2014\u2e80-\U0010ffff]")


@dataclass(slots=True)
class Inline:
    """One block's text. ``problems`` are (line within the block from 0, code, construct, error or not)."""

    rows: list[str] = field(default_factory=lambda: [""])
    runin: str = ""
    wrapped: Kind | None = None
    closed: bool = False
    """Whether the last row ends in a break of its own: the mark of a table of one row."""
    problems: list[tuple[int, str, str, bool]] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "\n".join(self.rows)


def read(tokens: Sequence[Token], *, soft_rows: bool = False) -> Inline:
    """What ``tokens`` show. Markup without a place in a report is left out, its words stay, and a problem says so.

    ``soft_rows``: a mere line end begins a row too, as it does in a heading.
    """
    found = Inline()
    shown = [token for token in tokens if token.type != "text" or token.content]
    found.wrapped = _wrapper(shown)
    if found.wrapped:
        shown = shown[1:-1]
    if shown and _tag(shown[-1]) == "br":
        found.closed = True
        shown.pop()
    line, joining, bold_from = 0, False, -1
    for index, token in enumerate(shown):
        kind = _tag(token) or token.type
        if kind in {"text", "text_special", "code_inline"}:
            found.rows[-1] += (_seam(found.rows[-1], token.content) if joining else "") + token.content
            joining = False
        if kind in {"softbreak", "hardbreak"}:
            line += 1
        if kind in {"br", "hardbreak"} or (kind == "softbreak" and soft_rows):
            found.rows.append("")
        elif kind == "softbreak":
            joining = True
        elif kind in {"b", "strong_open"}:
            if found.text == "" and not found.runin and bold_from < 0:
                bold_from = index
            else:
                found.problems.append((line, "markup", "emphasis", False))
        elif kind in {"/b", "strong_close"} and bold_from >= 0:
            found.runin, bold_from = found.text, -1
            if kind == "strong_close":
                found.runin += _stop(found.runin, shown[index + 1 :])
        elif kind in _DROPPED:
            _dropped(token, line, found)
        elif token.type == "image":
            found.problems.append((line, "unsupported", "image", True))
        elif token.type == "html_inline" and kind not in {"/b", "comment"}:
            found.problems.append((line, "unsupported", token.content, True))
    return found


def _tag(token: Token) -> str:
    """``br``, ``b``, ``/b``, ``small``, ``/small``, ``comment``, or empty for anything else."""
    if token.type != "html_inline":
        return ""
    if token.content.startswith("<!--"):
        return "comment"
    match = _TAG.match(token.content)
    name = match[2].lower() if match else ""
    name = _BOLD.get(name, name)
    return (match[1] if match else "") + name if name in {"br", "b", "small"} else ""


def _wrapper(shown: Sequence[Token]) -> Kind | None:
    """What the whole block is wrapped in: ``*…*`` or ``<small>…</small>``, opened first and closed last."""
    if len(shown) < 3:
        return None
    first, last = shown[0], shown[-1]
    if first.type == "em_open" and last.type == "em_close":
        closing = next(t for t in shown if t.type == "em_close" and t.level == first.level)
        return _WRAPPED["em"] if closing is last else None
    if _tag(first) == "small" and _tag(last) == "/small" and not any(_tag(t) == "/small" for t in shown[:-1]):
        return _WRAPPED["small"]
    return None


def _dropped(token: Token, line: int, found: Inline) -> None:
    href = str(token.attrs.get("href", ""))
    if token.type == "link_open" and not _SAFE_LINK.match(href):
        found.problems.append((line, "unsafe-link", href, True))
    elif token.markup != "autolink":
        found.problems.append((line, "markup", _DROPPED[token.type], False))


def _stop(bold: str, following: Sequence[Token]) -> str:
    """The final stop of a run-in heading, which stands behind its bold part."""
    rest = ""
    for token in following:
        if token.type not in {"text", "text_special"}:
            break
        rest += token.content
    return rest[: runin.end_of(bold, rest) - len(bold)]


def _seam(left: str, right: str) -> str:
    """What a line end inside a paragraph stands for: a space between Latin words, nothing beside Chinese."""
    return "" if not left or not right or _WIDE.match(left[-1]) or _WIDE.match(right[0]) else " "
