"""Reading ``site.yml``."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, fields, is_dataclass, replace
from pathlib import Path
from typing import Any, TypeVar, get_type_hints

from generator.config.mistakes import mistakes
from generator.config.positions import Placed, parse
from generator.config.settings import Paths, Settings
from generator.problems import Problem, ReportsiteError, Where

SCHEMA = Path(__file__).with_name("site.schema.json")

LARGEST = 1_000_000
"""Bytes of a settings file that are read."""

ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*://[^@?#\s]*[^@?#\s/]")
"""Of shared storage, without a name, a password or a key in it: it stands on the pages of reports."""

Tree = TypeVar("Tree")


def load(path: Path) -> Settings:
    """Read and check the settings in ``path``.

    Raises :class:`ReportsiteError` with every mistake in it at once (``config.*``), each with its line and column.
    """
    placed = parse(_text(path), path.name)
    if placed.data is None and not placed.problems:
        return Settings()
    problems = [*placed.problems, *mistakes(placed, json.loads(SCHEMA.read_bytes())), *_clashing_folders(placed)]
    if problems:
        raise ReportsiteError(*sorted(problems, key=lambda p: (p.where.line, p.where.column)))
    return _tree(Settings, placed.data)  # type: ignore[arg-type]


def located(problems: Iterable[Problem], path: Path) -> Iterator[Problem]:
    """``problems``, those of settings in ``path`` with the place of their ``key``: some are found only in their use."""
    placed = parse(_text(path), path.name)
    for problem in problems:
        key = tuple(str(problem.args.get("key", "")).split(".", 1))
        places = placed.keys if problem.code.endswith("-unknown") else placed.values
        known = problem.where.file == path.name and key in places
        yield replace(problem, where=places[key]) if known else problem


def _text(path: Path) -> str:
    where = Where(path.name)
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise ReportsiteError(Problem("config.missing", Where(path.as_posix()))) from None
    except OSError as error:
        raise ReportsiteError(Problem("io.unreadable", where, args={"reason": error.strerror or ""})) from None
    if len(data) > LARGEST:
        raise ReportsiteError(Problem("config.too-large", where, args={"largest": LARGEST}))
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise ReportsiteError(Problem("config.encoding", Where(path.name, line))) from None


def _tree(kind: type[Tree], data: Mapping[str, Any]) -> Tree:
    """A dataclass of ``data``, and of its parts; what is not said keeps its default."""
    hints = get_type_hints(kind)
    values = {
        f.name: _tree(hints[f.name], data[f.name]) if is_dataclass(hints[f.name]) else data[f.name]
        for f in fields(kind)  # type: ignore[arg-type]
        if data.get(f.name) is not None
    }
    return kind(**values)


def _clashing_folders(placed: Placed) -> Iterator[Problem]:
    """Folders must lie inside the site, but seeds may be in shared storage, and none may hold another: what is written
    must not be what is read.
    """
    given = placed.data.get("paths") if isinstance(placed.data, dict) else None
    known = asdict(Paths())
    entries = given.items() if isinstance(given, dict) else ()
    said = {key: value for key, value in entries if key in known and isinstance(value, str) and value}
    paths = known | said
    for key, folder in said.items():
        where = placed.values["paths", key]
        parts = folder.replace("\\", "/").rstrip("/").split("/")
        args = {"key": f"paths.{key}", "found": folder}
        if key == "seeds" and "://" in folder:
            if not ADDRESS.fullmatch(folder):
                yield Problem("config.address", where, args=args)
            continue
        if any(part in ("", ".", "..") or ":" in part for part in parts):
            yield Problem("config.folder", where, args=args)
            continue
        for other, there in paths.items():
            if other != key and f"{folder.rstrip('/')}/".casefold().startswith(f"{there.rstrip('/')}/".casefold()):
                yield Problem("config.same-folder", where, args=args | {"other": f"paths.{other}"})
