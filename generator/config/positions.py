"""YAML as plain data together with the place of every key and value."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

import yaml

from generator.problems import Problem, ReportsiteError, Where

Path = tuple[str | int, ...]

DEEPEST = 20
"""Levels of nesting that are read: settings need three, and deeper ones would only exhaust the stack."""


@dataclass(slots=True)
class Placed:
    """What a YAML text says, and where each key and value of it stands."""

    file: str
    data: object = None
    keys: dict[Path, Where] = field(default_factory=dict)
    values: dict[Path, Where] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def where(self, node: yaml.Node) -> Where:
        return Where(self.file, node.start_mark.line + 1, node.start_mark.column + 1)


def parse(text: str, file: str) -> Placed:
    """Read ``text`` as YAML.

    Keys given twice, aliases and unreadable values become problems and are left out of the data.
    Raises :class:`ReportsiteError`: ``config.syntax`` when it is no YAML at all, ``config.too-deep``.
    """
    placed = Placed(file)
    kind = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    loader = kind(text)
    try:
        _measure(yaml.parse(text, kind), file)
        node = loader.get_single_node()
        if node is not None:
            placed.data = _value(node, (), placed, loader, set())
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        where = Where(file, mark.line + 1, mark.column + 1) if mark else Where(file)
        raise ReportsiteError(Problem("config.syntax", where, args={"reason": error.problem or ""})) from None
    except yaml.YAMLError as error:
        raise ReportsiteError(Problem("config.syntax", Where(file), args={"reason": str(error)})) from None
    finally:
        loader.dispose()
    return placed


def _measure(events: Iterable[yaml.Event], file: str) -> None:
    """Nodes are read by recursion: make sure, without any, that it will end soon."""
    depth = 0
    for event in events:
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > DEEPEST:
            mark = event.start_mark
            where = Where(file, mark.line + 1, mark.column + 1) if mark else Where(file)
            raise ReportsiteError(Problem("config.too-deep", where))


def _value(node: yaml.Node, path: Path, placed: Placed, loader: yaml.SafeLoader, seen: set[int]) -> object:
    where = placed.values[path] = placed.where(node)
    if id(node) in seen:
        # An alias is the node it stands for: following it could repeat a small text for ever.
        placed.problems.append(Problem("config.alias", where))
        return None
    seen.add(id(node))
    if isinstance(node, yaml.MappingNode):
        return _mapping(node, path, placed, loader, seen)
    if isinstance(node, yaml.SequenceNode):
        return [_value(item, (*path, i), placed, loader, seen) for i, item in enumerate(node.value)]
    try:
        value: object = loader.construct_object(node)
    except (yaml.YAMLError, ValueError) as error:
        detail = getattr(error, "problem", None) or str(error)
        placed.problems.append(Problem("config.value", where, args={"reason": detail}))
        return None
    # Dates and binary data have no place in settings: they are text that happens to look like one.
    return value if isinstance(value, str | int | float | bool | None) else str(node.value)


def _mapping(
    node: yaml.MappingNode, path: Path, placed: Placed, loader: yaml.SafeLoader, seen: set[int]
) -> dict[str, object]:
    result: dict[str, object] = {}
    for key_node, value_node in node.value:
        where = placed.where(key_node)
        if not isinstance(key_node, yaml.ScalarNode):
            placed.problems.append(Problem("config.key", where))
            continue
        key = str(key_node.value)
        if key in result:
            first = placed.keys[*path, key].line
            placed.problems.append(Problem("config.duplicate-key", where, args={"key": key, "first": first}))
            continue
        placed.keys[*path, key] = where
        result[key] = _value(value_node, (*path, key), placed, loader, seen)
    return result
