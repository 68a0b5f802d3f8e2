"""The architecture as CONTRIBUTING.md draws it is the architecture of the code."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
GENERATOR = ROOT / "generator"
SECTION = (ROOT / "CONTRIBUTING.md").read_text("utf-8").partition("\n## Architecture\n")[2].partition("\n## ")[0]
LAYERS = re.findall(r"^\| `(\w+)` \|", SECTION, re.MULTILINE)
"""Parts of the generator in the order of the table: imports only go upward in it."""
ENTRY = {"__init__", "__main__"}


def part(path: Path) -> str:
    """The part of the generator that a file belongs to (``clean``)."""
    return path.relative_to(GENERATOR).with_suffix("").parts[0]


def imports(source: str) -> Iterator[str]:
    """Dotted names inside ``generator`` that ``source`` imports, wherever in it the import stands."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name.startswith("generator."))
        elif isinstance(node, ast.ImportFrom) and node.module:
            if node.module == "generator":
                yield from (f"generator.{alias.name}" for alias in node.names)
            elif node.module.startswith("generator."):
                yield node.module


def downward(source: str, layer: str) -> list[str]:
    """Imports of ``source``, a module of ``layer``, that go down the table."""
    rank = LAYERS.index(layer)
    parts = ((name, name.split(".")[1]) for name in imports(source))
    return [name for name, part in parts if part in LAYERS and LAYERS.index(part) > rank]


MODULES = sorted(path for path in GENERATOR.rglob("*.py") if part(path) not in ENTRY)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(GENERATOR)))
def test_imports_go_one_way(path: Path) -> None:
    assert downward(path.read_text("utf-8"), part(path)) == []


def test_an_import_the_wrong_way_is_seen() -> None:
    lines = ("from generator.cli import main", "import generator.report.model", "from generator import render")
    source = "def f():\n" + "".join(f"    {line}\n" for line in lines)
    assert downward(source, "clean") == ["generator.cli", "generator.render"]


def test_table_names_every_part_and_no_other() -> None:
    parts = {path.stem for path in GENERATOR.iterdir() if path.suffix in ("", ".py") and path.stem != "__pycache__"}
    assert sorted(LAYERS) == sorted(parts - ENTRY)


def test_top_level_folders_are_named() -> None:
    folders = {f"{path.name}/" for path in ROOT.iterdir() if path.is_dir() and not path.name.startswith(".")}
    assert folders - {"_site/", "dist/"} == set(re.findall(r"`(\w+/)`", SECTION)) | {"generator/"}
