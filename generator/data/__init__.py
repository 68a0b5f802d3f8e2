"""Tables and word lists that come with reportsite, and how they are read."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any


def parse(text: str) -> Any:
    """``text`` as YAML, by the C loader where libyaml is there (nine times as fast); raises ``yaml.YAMLError``."""
    import yaml

    return yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506 - both are safe


@cache
def load(name: str) -> Any:
    """The data file ``NAME.yml`` of this folder, read once; callers must not change it."""
    return parse(files(__name__).joinpath(f"{name}.yml").read_text(encoding="utf-8"))
