"""Front matter to field values, with every mistake in it at its line and column."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import yaml

from generator.content import fields
from generator.content.fields import Parse
from generator.problems import Problem, Where
from generator.report import Origin, Person

FIRST_LINE = 2
"""Line of the file on which the front matter's first key stands."""
MOST_OPENERS = 5_000
"""Brackets and list marks that are read: nested some ten times deeper they would exhaust the stack."""
_OPENER = re.compile(r"[\[{]|[-?]\s")
_NULL = "tag:yaml.org,2002:null"


@dataclass(slots=True)
class Header:
    """What the front matter says: values by the names of the fields of :class:`~generator.report.Report`."""

    file: str
    values: dict[str, object] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    first_line: int = FIRST_LINE
    prefix: str = "content."
    """How the codes of its problems begin."""
    _seen: dict[int, yaml.Node] = field(default_factory=dict)

    def add(self, code: str, node: yaml.Node, **args: object) -> None:
        self.problems.append(Problem(f"{self.prefix}{code}", self.where(node), args=args))

    def where(self, node: yaml.Node) -> Where:
        return Where(self.file, node.start_mark.line + self.first_line, node.start_mark.column + 1)

    def fresh(self, node: yaml.Node) -> bool:
        """Whether ``node`` is met for the first time; an alias *is* the node it stands for."""
        if id(node) in self._seen:
            self.add("alias", node)
            return False
        self._seen[id(node)] = node
        return True


def read(text: str, file: str) -> Header:
    """Read the YAML between the ``---`` lines of ``file``; never raises."""
    header = Header(file)
    root = compose(text, header)
    if not isinstance(root, yaml.MappingNode):
        if not header.problems:
            args = {"key": "title"} if root is None else {"key": "---", "example": fields.SCALARS["title"][1]}
            code = "content.missing" if root is None else "content.wrong-type"
            header.problems.append(Problem(code, Where(file, FIRST_LINE, 1), args=args))
        return header
    values(root, header, (*fields.SCALARS, *fields.COMPOUND))
    if "title" not in {key_node.value for key_node, _ in root.value if isinstance(key_node.value, str)}:
        header.add("missing", root, key="title")
    return header


def values(root: yaml.MappingNode, header: Header, keys: tuple[str, ...]) -> None:
    """Read the fields ``keys`` of ``root`` into ``header``."""
    for key, key_node, node in entries(root, header, keys, fields.OTHER_NAMES):
        if key in fields.SCALARS:
            scalar(node, key, fields.SCALARS, header, header.values)
        elif key == "made_from":
            _origin(node, header)
        else:
            _list(node, key, header)
        if key == "title" and isinstance(node, yaml.ScalarNode) and not str(header.values.get(key, "")).strip():
            header.add("missing", key_node, key=key)


def compose(text: str, header: Header) -> yaml.Node | None:
    """``text`` as YAML nodes; None when it is empty or no YAML, which is then a problem."""
    try:
        if len(_OPENER.findall(text)) > MOST_OPENERS:
            raise RecursionError
        node: yaml.Node | None = yaml.compose(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except RecursionError:
        header.problems.append(Problem(f"{header.prefix}too-deep", Where(header.file, header.first_line)))
        return None
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
        place = (mark.line + header.first_line, mark.column + 1) if mark else (header.first_line, 0)
        reason = getattr(error, "problem", None) or str(error)
        header.problems.append(Problem(f"{header.prefix}syntax", Where(header.file, *place), args={"reason": reason}))
        return None
    return node


def entries(
    root: yaml.MappingNode, header: Header, keys: tuple[str, ...], other_names: Mapping[str, str]
) -> Iterator[tuple[str, yaml.Node, yaml.Node]]:
    """The known, first-met keys of ``root``; the others become problems."""
    first: dict[str, int] = {}
    for key_node, node in root.value:
        if not isinstance(key_node, yaml.ScalarNode) or key_node.value not in keys:
            key = str(key_node.value) if isinstance(key_node, yaml.ScalarNode) else "?"
            header.add("unknown-key", key_node, key=key, suggestion=_suggest(key, keys, other_names), known=keys)
        elif key_node.value in first:
            header.add("duplicate-key", key_node, key=key_node.value, first=first[key_node.value])
        else:
            first[key_node.value] = header.where(key_node).line
            if header.fresh(node):
                yield key_node.value, key_node, node


def _suggest(key: str, keys: tuple[str, ...], other_names: Mapping[str, str]) -> str:
    from difflib import get_close_matches

    wanted = key.lower().replace("-", "_")
    return other_names.get(wanted) or next(iter(get_close_matches(wanted, keys, 1)), "")


def scalar(
    node: yaml.Node, key: str, table: Mapping[str, tuple[Parse, str]], header: Header, values: dict[str, object]
) -> None:
    """Put what ``node`` says, by the ``table`` of how each key is read and an example, into ``values``."""
    parse, example = table[key]
    if not isinstance(node, yaml.ScalarNode):
        header.add("wrong-type", node, key=key, example=example)
    elif node.tag != _NULL and node.value:
        try:
            # What stands there, not what YAML makes of it: 010101 and 2023 are as good as "010101" and "2023".
            values[key] = parse(node.value)
        except ValueError:
            header.add("bad-value", node, key=key, value=node.value, example=example)


def mapping(node: yaml.MappingNode, table: Mapping[str, tuple[Parse, str]], header: Header) -> dict[str, object]:
    """What a mapping of scalars says."""
    found: dict[str, object] = {}
    for key, _, value in entries(node, header, tuple(table), {}):
        scalar(value, key, table, header, found)
    return found


def _origin(node: yaml.Node, header: Header) -> None:
    if not isinstance(node, yaml.MappingNode):
        header.add("wrong-type", node, key="made_from", example=fields.COMPOUND["made_from"])
        return
    made = {key: str(value) for key, value in mapping(node, fields.MADE_FROM, header).items() if value}
    made.pop("written", None)
    if "file" in made:
        header.values["origin"] = Origin(**{"sha256": "", **made})
    else:
        header.add("missing", node, key="made_from.file")


def _list(node: yaml.Node, key: str, header: Header) -> None:
    if isinstance(node, yaml.ScalarNode) and node.tag == _NULL:
        return
    if not isinstance(node, yaml.SequenceNode):
        header.add("wrong-type", node, key=key, example=fields.COMPOUND[key])
        return
    items: list[object] = []
    for item in filter(header.fresh, node.value):
        if isinstance(item, yaml.ScalarNode) and item.tag != _NULL and item.value:
            items.append(Person(item.value) if key == "people" else item.value)
        elif isinstance(item, yaml.MappingNode) and key == "people":
            person = mapping(item, fields.PERSON, header)
            if person.get("name"):
                items.append(Person(str(person["name"]), str(person.get("role", ""))))
            else:
                header.add("missing", item, key="people.name")
        else:
            header.add("wrong-type", item, key=key, example=fields.COMPOUND[key])
    header.values[key] = tuple(items)
