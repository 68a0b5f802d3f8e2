"""Themes: a folder of templates, assets, messages and settings, perhaps built upon another.

``theme.yml`` says ``extends: NAME`` and which ``settings`` there are (``KEY: {type, default, choices?}``).
A file is looked for in the site's own ``themes/NAME/``, then in the ``themes/NAME/`` that comes with
reportsite, then the same for the theme that it extends: so a site overrides any single file by one of
the same name. A template reaches the one that it hides as ``PARENT/report.html`` (a theme's own
templates by the name of the theme), or ``original/default/report.html`` from a site's ``themes/default``.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import generator
from generator.config.positions import parse
from generator.problems import Problem, ReportsiteError, Where
from generator.render.assets import fingerprint

TYPES: Mapping[str, type] = {"string": str, "boolean": bool, "integer": int}
"""Types of a theme's settings."""


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme with all it inherits, read from disk."""

    name: str
    templates: Mapping[str, tuple[str, str]]
    """Template name → its text and the file that messages show; inherited ones also as ``THEME/NAME``."""
    assets: Mapping[str, bytes]
    """Asset name → its bytes."""
    paths: Mapping[str, str]
    """Asset name → its path in the site."""
    messages: Mapping[str, Mapping[str, str]]
    """Language (``zh``, ``en``) → key → text."""
    settings: Mapping[str, object]
    """Defaults, with the site's own values over them."""


def built_in() -> Path:
    """Folder of the themes that come with reportsite: inside the package when installed, beside it in a checkout."""
    package = Path(generator.__file__).parent
    return next(folder for folder in (package / "themes", package.parent / "themes") if folder.is_dir())


def load(
    name: str,
    own: Path | None = None,
    settings: Mapping[str, object] | None = None,
    show: Callable[[Path], str] = Path.as_posix,
) -> Theme:
    """Read theme ``name``; ``own`` is the site's folder of themes, ``show`` tells how messages name a file of it.

    Raises :class:`ReportsiteError`: ``template.unknown-theme``, ``template.circular-theme``, ``template.theme-file``,
    ``template.encoding``, ``config.theme-setting-unknown``, ``config.theme-setting-value``.
    """
    ours = built_in()

    def named(file: Path) -> str:
        return file.as_posix() if file.is_relative_to(ours) else show(file)

    chain = list(_chain(name, [folder for folder in (own, ours) if folder is not None], named))
    templates: dict[str, tuple[str, str]] = {}
    assets: dict[str, bytes] = {}
    messages: dict[str, dict[str, str]] = {}
    known: dict[str, Mapping[str, Any]] = {}
    for theme, layers, about in reversed(chain):
        known |= about.get("settings", {})
        for depth, layer in enumerate(reversed(layers)):
            for file in _files(layer / "templates"):
                entry = (_text(file, named(file)), named(file))
                key = file.relative_to(layer / "templates").as_posix()
                templates[key] = templates[f"{theme}/{key}"] = entry
                if depth == 0:
                    templates[f"original/{theme}/{key}"] = entry
            assets |= {f.relative_to(layer / "assets").as_posix(): f.read_bytes() for f in _files(layer / "assets")}
            for file in _files(layer / "messages"):
                messages.setdefault(file.stem, {}).update(_json(file, named(file)))
    given = {key: value for key, value in (settings or {}).items() if value is not None or key not in known}
    return Theme(name, templates, assets, fingerprint(assets), messages, _settings(known, given))


def _chain(
    name: str, folders: Sequence[Path], show: Callable[[Path], str]
) -> Iterator[tuple[str, list[Path], dict[str, Any]]]:
    """The theme and those that it extends, each with its layers, nearest first, and its ``theme.yml``."""
    seen: list[str] = []
    said: Path | None = None  # the theme.yml in which the name stands
    while name:
        layers = [folder / name for folder in folders if (folder / name).is_dir()]
        if not layers:
            available = sorted({path.name for folder in folders if folder.is_dir() for path in folder.iterdir()})
            where = _place(said, show(said), "extends") if said else Where("site.yml")
            args: dict[str, object] = {"key": "theme", "theme": name, "available": available}
            raise ReportsiteError(Problem("template.unknown-theme", where, args=args))
        if said and name in seen:
            args = {"themes": " → ".join([*seen, name])}
            raise ReportsiteError(Problem("template.circular-theme", _place(said, show(said), "extends"), args=args))
        seen.append(name)
        said = next((file for layer in layers if (file := layer / "theme.yml").is_file()), None)
        about = _yaml(said, show(said)) if said else {}
        yield name, layers, about
        name = about.get("extends", "")


def _settings(known: Mapping[str, Mapping[str, Any]], given: Mapping[str, object]) -> dict[str, object]:
    problems = []
    for key, value in given.items():
        place = f"theme_settings.{key}"
        if key not in known:
            nearest = next(iter(get_close_matches(key, known, 1)), "")
            args: dict[str, object] = {"key": place, "suggestion": nearest, "known": sorted(known)}
            problems.append(Problem("config.theme-setting-unknown", Where("site.yml"), args=args))
            continue
        rule = known[key]
        choices = rule.get("choices")
        if type(value) is not TYPES[rule["type"]] or (choices and value not in choices):
            shown = json.dumps(value, ensure_ascii=False)
            args = {"key": place, "value": shown, "expected": choices or rule["type"]}
            problems.append(Problem("config.theme-setting-value", Where("site.yml"), args=args))
    if problems:
        raise ReportsiteError(*problems)
    return {key: rule["default"] for key, rule in known.items()} | dict(given)


def _files(folder: Path) -> Iterator[Path]:
    if folder.is_dir():
        yield from sorted(path for path in folder.rglob("*") if path.is_file() and not path.name.startswith("."))


def _text(file: Path, name: str) -> str:
    data = file.read_bytes()
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        where = Where(name, data.count(b"\n", 0, error.start) + 1)
        raise ReportsiteError(Problem("template.encoding", where)) from error


def _json(file: Path, name: str) -> dict[str, str]:
    try:
        data = json.loads(_text(file, name))
    except json.JSONDecodeError as error:
        raise _wrong(error.msg, Where(name, error.lineno, error.colno)) from error
    if not isinstance(data, dict):
        raise _wrong('{"KEY": "TEXT", …}', Where(name, 1, 1))
    return {str(key): str(value) for key, value in data.items()}


def _yaml(file: Path, name: str) -> dict[str, Any]:
    import yaml

    try:
        data = yaml.safe_load(_text(file, name)) or {}
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        where = Where(name, mark.line + 1, mark.column + 1) if mark else Where(name)
        raise _wrong(error.problem, where) from error
    except yaml.YAMLError as error:  # characters that no YAML may hold
        raise _wrong(error, Where(name)) from error
    for path, form in _misshapen(data):
        raise _wrong(form, _place(file, name, *path))
    return data if isinstance(data, dict) else {}


def _misshapen(data: object) -> Iterator[tuple[tuple[str, ...], str]]:
    """What in a ``theme.yml`` has another form than it should, and which."""
    if not isinstance(data, dict):
        yield (), "extends: NAME"
    elif not isinstance(data.get("extends", ""), str):
        yield ("extends",), "extends: NAME"
    elif not isinstance(settings := data.get("settings", {}), dict):
        yield ("settings",), "settings: {KEY: {type: …, default: …}}"
    else:
        for key, rule in settings.items():
            if not isinstance(rule, dict) or str(rule.get("type")) not in TYPES or "default" not in rule:
                yield ("settings", str(key)), f"settings.{key}: {{type: {' | '.join(TYPES)}, default: …}}"
            elif not isinstance(rule.get("choices", []), list):
                yield ("settings", str(key), "choices"), f"settings.{key}: {{choices: [VALUE, …]}}"


def _place(file: Path, name: str, *path: str) -> Where:
    """Of a value in a ``theme.yml``, or of the whole."""
    return parse(_text(file, name), name).values.get(path, Where(name))


def _wrong(reason: object, where: Where) -> ReportsiteError:
    return ReportsiteError(Problem("template.theme-file", where, args={"reason": reason}))
