"""Data files say each thing once: of a key that stands twice YAML takes the last, and tells nobody."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

DATA = Path(__file__).parents[2] / "generator" / "data"


def doubled(node: yaml.Node | None) -> Iterator[str]:
    """Keys that stand twice in one mapping, at any depth."""
    if isinstance(node, yaml.MappingNode):
        keys = [key.value for key, _ in node.value]
        yield from sorted({key for key in keys if keys.count(key) > 1})
        for _, value in node.value:
            yield from doubled(value)
    elif isinstance(node, yaml.SequenceNode):
        for value in node.value:
            yield from doubled(value)


@pytest.mark.parametrize("path", sorted(DATA.rglob("*.yml")), ids=lambda path: path.stem)
def test_no_key_stands_twice(path: Path) -> None:
    assert list(doubled(yaml.compose(path.read_text(encoding="utf-8")))) == []


def test_a_key_that_stands_twice_is_seen() -> None:
    assert list(doubled(yaml.compose("a: 1\nb: [{c: 1, c: 2}]\na: 3\n"))) == ["a", "c"]
