"""Frozen dataclasses as JSON and back, by their type hints: a dataclass becomes the list of its fields."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

T = TypeVar("T")
Maker = Callable[[Any], Any]


def encode(value: object) -> str:
    """``value`` as JSON without white space."""
    return json.dumps(value, default=_plain, ensure_ascii=False, separators=(",", ":"))


def decode(kind: type[T], text: str) -> T:
    """The value of type ``kind`` that :func:`encode` wrote.

    Raises :class:`ValueError`, :class:`TypeError` or :class:`KeyError` for anything else.
    """
    make: Callable[[Any], T] = _maker(kind)  # type: ignore[arg-type]  # types are hashable
    return make(json.loads(text))


def _plain(value: object) -> object:
    if is_dataclass(value):
        return [getattr(value, name) for name in _names(type(value))]  # type: ignore[arg-type]
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bytes):
        return value.hex()
    if isinstance(value, Mapping):
        return dict(value)
    raise TypeError(f"no form for {type(value).__name__}")


@cache
def _names(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


@cache
def _maker(kind: Any) -> Maker:
    """What makes a value of ``kind`` of its form in JSON."""
    origin, args = get_origin(kind) or kind, get_args(kind)
    if is_dataclass(kind):
        return _fields(kind)
    if origin is tuple:
        return _tuple(args)
    if origin is UnionType:
        inner = _maker(next(arg for arg in args if arg is not NoneType))
        return lambda value: None if value is None else inner(value)
    if isinstance(origin, type) and issubclass(origin, Mapping):
        of = _maker(args[1])
        return lambda value: {key: of(item) for key, item in value.items()}
    if isinstance(origin, type) and issubclass(origin, Enum):
        members = {member.value: member for member in origin}
        return members.__getitem__
    return {date: date.fromisoformat, bytes: bytes.fromhex, object: _frozen}.get(origin, _same)


def _fields(kind: Any) -> Maker:
    hints = get_type_hints(kind)
    makers = [_maker(hints[name]) for name in _names(kind)]
    if all(maker is _same for maker in makers):
        return lambda values: kind(*values)
    return lambda values: kind(*[make(value) for make, value in zip(makers, values, strict=True)])


def _tuple(args: tuple[Any, ...]) -> Maker:
    makers = [_maker(arg) for arg in args if arg is not Ellipsis]
    if len(args) == 2 and args[1] is Ellipsis:
        make = makers[0]
        return tuple if make is _same else lambda values: tuple([make(value) for value in values])
    return lambda values: tuple([make(value) for make, value in zip(makers, values, strict=True)])


def _frozen(value: Any) -> Any:
    """A value of no said type: sequences in frozen values are tuples."""
    return tuple(value) if isinstance(value, list) else value


def _same(value: Any) -> Any:
    return value
