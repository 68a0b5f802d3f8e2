"""YAML to entries, with every mistake in their form at its line and column.

``sidecar.schema.json`` says the same for editors; a test keeps the two equal.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

import yaml

from generator.clean.role import Role
from generator.content import fields
from generator.content.fields import Parse
from generator.content.header import Header, compose, entries, mapping, scalar, values
from generator.problems import Where

ROLES = (
    *(Role.TITLE, Role.SUBTITLE, Role.KICKER, Role.BYLINE, Role.META, Role.HEADING),
    *(Role.TEXT, Role.ITEM, Role.CAPTION, Role.QUOTE, Role.FOOTNOTE),
)
FURNITURE = "furniture"
"""The role of what is not part of the report."""
KEYS = ("fields", "lines")
FIELDS = (*fields.SCALARS, "people", "flags")
"""All fields of the front matter but ``made_from``."""
EXAMPLES = {
    "fields": "fields: {year: 2023}",
    "lines": 'lines: [{line: 12, text: "一年来", join: true}]',
    "split": 'split: "二是加强"',
    "before": "before: {line: 40, text: 围绕}",
    "after": "after: {line: 40, text: 围绕}",
}


@dataclass(frozen=True, slots=True)
class Mark:
    """A line of the raw text, known again by its number and first characters."""

    where: Where
    line: int
    text: str


@dataclass(frozen=True, slots=True)
class Entry:
    """What was settled about one line."""

    mark: Mark
    join: bool | None = None
    splits: tuple[str, ...] = ()
    """Texts inside the line that begin a paragraph."""
    whole: bool = False
    """``split: false``."""
    role: str = ""
    level: int = 0
    before: Mark | None = None
    after: Mark | None = None


def read(text: str, file: str) -> tuple[Mapping[str, object], tuple[Entry, ...], Header]:
    """Fields, entries, and the header whose ``problems`` (``seed.sidecar-*``) hold all mistakes; never raises."""
    header = Header(file, first_line=1, prefix="seed.sidecar-")
    root = compose(text, header)
    found: list[Entry] = []
    if root is None:
        return {}, (), header
    if not isinstance(root, yaml.MappingNode):
        header.add("wrong-type", root, key=file, example=EXAMPLES["lines"])
        return {}, (), header
    for key, _, node in entries(root, header, KEYS, {}):
        if key == "fields" and isinstance(node, yaml.MappingNode):
            values(node, header, FIELDS)
        elif key == "lines" and isinstance(node, yaml.SequenceNode):
            found += [entry for item in filter(header.fresh, node.value) if (entry := _entry(item, header))]
        else:
            header.add("wrong-type", node, key=key, example=EXAMPLES[key])
    return header.values, tuple(found), header


def _number(text: str) -> int:
    if not re.fullmatch(r"[1-9]\d{0,8}", text):
        raise ValueError(text)
    return int(text)


def _truth(text: str) -> bool:
    if text not in ("true", "false"):
        raise ValueError(text)
    return text == "true"


def _role(text: str) -> str:
    if text not in (*ROLES, FURNITURE):
        raise ValueError(text)
    return text


def _level(text: str) -> int:
    if text not in ("2", "3", "4", "5", "6"):
        raise ValueError(text)
    return int(text)


MARK: Mapping[str, tuple[Parse, str]] = {"line": (_number, "line: 12"), "text": (str, "text: 一年来")}
SCALARS: Mapping[str, tuple[Parse, str]] = {
    **MARK,
    "join": (_truth, "join: true"),
    "role": (_role, f"role: {' | '.join((*ROLES, FURNITURE))}"),
    "level": (_level, "level: 3"),
}
ENTRY = (*SCALARS, "split", "before", "after")


def _entry(node: yaml.Node, header: Header) -> Entry | None:
    if not isinstance(node, yaml.MappingNode):
        header.add("wrong-type", node, key="lines", example=EXAMPLES["lines"])
        return None
    said: dict[str, object] = {}
    marks: dict[str, Mark | None] = {}
    splits: tuple[str, ...] = ()
    whole = False
    for key, _, value in entries(node, header, ENTRY, {}):
        if key in SCALARS:
            scalar(value, key, SCALARS, header, said)
        elif key == "split":
            splits, whole = _splits(value, header)
        elif isinstance(value, yaml.MappingNode):
            marks[key] = _mark(value, mapping(value, MARK, header), header)
        else:
            header.add("wrong-type", value, key=key, example=EXAMPLES[key])
    mark = _mark(node, said, header)
    if mark is None:
        return None
    if not {key.value for key, _ in node.value} - MARK.keys():
        header.add("empty", node)
    join, role, level = said.get("join"), said.get("role", ""), said.get("level", 0)
    return Entry(mark, join, splits, whole, role, level, marks.get("before"), marks.get("after"))  # type: ignore[arg-type]


def _mark(node: yaml.Node, said: Mapping[str, object], header: Header) -> Mark | None:
    missing = [key for key in MARK if key not in said and not _wrong(node, key)]
    for key in missing:
        header.add("missing", node, key=key, example=MARK[key][1])
    if any(key not in said for key in MARK):
        return None
    return Mark(header.where(node), int(str(said["line"])), str(said["text"]))


def _wrong(node: yaml.Node, key: str) -> bool:
    """Is the key there, with a value that cannot be read and has been complained about?"""
    return any(k.value == key and getattr(v, "value", "") for k, v in node.value)


def _splits(node: yaml.Node, header: Header) -> tuple[tuple[str, ...], bool]:
    if isinstance(node, yaml.ScalarNode) and node.tag.endswith(":bool") and node.value == "false":
        return (), True
    nodes = node.value if isinstance(node, yaml.SequenceNode) else [node]
    if not nodes or any(not isinstance(n, yaml.ScalarNode) or not n.value or not n.tag.endswith(":str") for n in nodes):
        header.add("wrong-type", node, key="split", example=EXAMPLES["split"])
        return (), False
    return tuple(n.value for n in nodes), False
