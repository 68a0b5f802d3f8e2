"""Any Markdown body to blocks, by markdown-it-py's CommonMark tokens, which carry their source lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from generator.content import inline, runin
from generator.content.blocks import Block, Mark
from generator.content.inline import Inline
from generator.problems import Problem, Severity, Where
from generator.report import Heading, Kind, Paragraph

_BREAK_SPACE = re.compile(r"[ \t]*(?<!\\)(<br\s*/?>)[ \t]*", re.IGNORECASE)
_COMMENT = re.compile(r"\s*<!--(?:.(?!-->))*.-->\s*", re.DOTALL)


@cache
def parser() -> MarkdownIt:
    """CommonMark, but indented text is text (no code block), and ``[a]: b`` is never swallowed as a definition."""
    parser = MarkdownIt("commonmark").disable(["code", "reference", "inline", "text_join"])
    # Every link is parsed, so that an unsafe one can be named; its words are shown as they stand.
    setattr(parser, "validateLink", lambda _: True)  # noqa: B010
    setattr(parser, "normalizeLinkText", str)  # noqa: B010
    return parser


def read(body: str, first_line: int, file: str) -> tuple[list[Block], list[Problem]]:
    """Blocks of ``body``, whose first line is number ``first_line`` of ``file``, and what is wrong with it."""
    reading = _Reading(first_line, file)
    tokens = parser().parse(body)
    for index, token in enumerate(tokens):
        reading.take(token, tokens, index)
    return reading.blocks, reading.problems


class _Reading:
    """One pass over the tokens: where we stand in lists and quotes, and what has come of it so far."""

    def __init__(self, first_line: int, file: str) -> None:
        self.first_line = first_line
        self.file = file
        self.blocks: list[Block] = []
        self.problems: list[Problem] = []
        self.containers: list[Token] = []
        self.number = ""

    def take(self, token: Token, tokens: Sequence[Token], index: int) -> None:
        if token.type in {"bullet_list_open", "ordered_list_open", "blockquote_open"}:
            if self.containers:
                self.report(token, "flattened", token.tag)
            self.containers.append(token)
        elif token.type in {"bullet_list_close", "ordered_list_close", "blockquote_close"}:
            self.containers.pop()
        elif token.type == "list_item_open" and self.containers[-1].type == "ordered_list_open":
            self.number = self._number(token, tokens[:index])
        elif token.type == "list_item_close":
            self.number = ""
        elif token.type == "hr":
            self.blocks.append(Mark.BREAK)
        elif token.type == "fence":
            self.report(token, "unsupported", "```", error=True)
        elif token.type == "html_block" and not _COMMENT.fullmatch(token.content):
            self.report(token, "unsupported", token.content.split("\n")[0].strip(), error=True)
        elif token.type == "inline":
            if tokens[index - 1].type == "heading_open":
                self._heading(token, tokens[index - 1])
            else:
                self._paragraph(token)

    def report(self, token: Token, code: str, construct: str, *, line: int = 0, error: bool = False) -> None:
        number = self.first_line + (token.map[0] if token.map else 0) + line
        severity = Severity.ERROR if error else Severity.WARNING
        args = {"construct": construct}
        self.problems.append(Problem(f"content.{code}", Where(self.file, number), severity, args))

    def _inline(self, token: Token, source: str, *, soft_rows: bool = False) -> Inline:
        children: list[Token] = []
        parser().inline.parse(_BREAK_SPACE.sub(r"\1", source), parser(), {}, children)
        found = inline.read(children, soft_rows=soft_rows)
        for line, code, construct, error in found.problems:
            self.report(token, code, construct, line=line, error=error)
        return found

    def _heading(self, token: Token, opening: Token) -> None:
        found = self._inline(token, token.content, soft_rows=True)
        level = int(opening.tag[1])
        if level == 1:
            self.report(token, "second-title", found.text)
        if self.containers:
            self.report(token, "flattened", opening.tag)
        if not found.text.strip(" \t\n"):  # markup alone is no heading either
            self.report(token, "empty-heading", opening.markup)
            return
        self.blocks.append(Heading(tuple(found.rows), max(level, 2)))

    def _paragraph(self, token: Token) -> None:
        source = runin.mend(token.content)
        if source != token.content:
            self.report(token, "bold-stop", source[: source.index("**", 2) + 3])
        found = self._inline(token, source)
        text = found.text
        if not text:
            return
        outer = self.containers[0].type if self.containers else ""
        kind = found.wrapped or {"bullet_list_open": Kind.ITEM, "blockquote_open": Kind.QUOTE}.get(outer, Kind.TEXT)
        if kind is Kind.TEXT and (found.closed or len(found.rows) > 1):
            kind = Kind.TABLE
        if self.number:
            text, head, self.number = self.number + text, found.runin and self.number + found.runin, ""
        else:
            head = found.runin
        if head and kind in {Kind.TABLE, Kind.CAPTION}:
            self.report(token, "markup", "emphasis")
            head = ""
        self.blocks.append(Paragraph(text, head, kind))

    def _number(self, item: Token, before: Sequence[Token]) -> str:
        """The number that CommonMark shows: it counts on from the first item's, whatever the others say."""
        opening = self.containers[-1]
        start = int(opening.attrs.get("start", 1))
        nth = sum(t.type == "list_item_open" and t.level == item.level for t in before[before.index(opening) :])
        return f"{start + nth}{item.markup} "
