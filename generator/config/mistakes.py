"""What the schema holds against a set of settings, as problems."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from generator.config.positions import Path, Placed
from generator.problems import Problem, Where

if TYPE_CHECKING:
    from jsonschema_rs import ValidationError


def mistakes(placed: Placed, schema: Mapping[str, Any]) -> tuple[Problem, ...]:
    """Every way in which ``placed`` breaks ``schema``, in the order of the file."""
    # jsonschema-rs (MIT): imported in 20 ms where jsonschema takes 55, one package instead of five.
    from jsonschema_rs import Draft202012Validator

    found = [
        problem
        for error in Draft202012Validator(dict(schema)).iter_errors(placed.data)
        for problem in _problems(error, placed, schema)
    ]
    return tuple(sorted(found, key=lambda p: (p.where.line, p.where.column)))


def _problems(error: ValidationError, placed: Placed, schema: Mapping[str, Any]) -> Iterator[Problem]:
    path: Path = tuple(error.instance_path)
    rule: str = error.kind.name
    detail: dict[str, Any] = error.kind.as_dict()
    if rule == "additionalProperties":
        known = list(_at(schema, path).get("properties", {}))
        for key in detail["unexpected"]:
            args = {"key": _dotted((*path, key)), "suggestion": _nearest(key, known), "expected": ", ".join(known)}
            yield Problem("config.unknown-key", placed.keys[*path, key], args=args)
        return
    if error.instance is None:
        return  # a key with nothing behind it says nothing; or it is already said that the value could not be read
    where: Where = placed.values[path]
    args = {"key": _dotted(path) or "site.yml", "found": _shown(error.instance)}
    part = _at(schema, path)
    if rule == "type":
        yield Problem(f"config.not-{detail['types'][0]}", where, args=args)
    elif rule == "enum":
        options = [str(option) for option in detail["options"]]
        more = {"expected": ", ".join(options), "suggestion": _nearest(str(error.instance), options)}
        yield Problem("config.choice", where, args=args | more)
    elif rule in ("minLength", "maxLength"):
        yield Problem("config.empty" if rule == "minLength" else "config.too-long", where, args=args | detail)
    else:
        yield Problem("config.form", where, args=args | {"expected": ", ".join(part.get("examples", []))})


def _at(schema: Mapping[str, Any], path: Path) -> Mapping[str, Any]:
    """The part of the schema that speaks about ``path``."""
    part: Any = schema
    for key in path:
        part = part.get("properties", {}).get(key, {})
    return part if isinstance(part, Mapping) else {}


def _dotted(path: Path) -> str:
    return ".".join(str(key) for key in path)


def _shown(value: object) -> str:
    import json

    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 60 else text[:59] + "…"


def _nearest(word: str, known: list[str]) -> str:
    from difflib import get_close_matches

    folded = {name.casefold().replace("-", "_"): name for name in known}
    match = get_close_matches(word.casefold().replace("-", "_"), folded, n=1, cutoff=0.6)
    return folded[match[0]] if match else ""
