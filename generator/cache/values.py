"""Frozen dataclasses as JSON and back, by their type hints: a dataclass becomes the list of its fields.

So does a named tuple, in less time: what there are thousands of is one.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache, partial
from itertools import chain, islice
from sys import intern
from types import NoneType, UnionType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

T = TypeVar("T")
Maker = Callable[[Any], Any]
Many = Callable[[Sequence[Any]], Iterable[Any]]


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
def _names(kind: Any) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind)) if is_dataclass(kind) else kind._fields


@cache
def _maker(kind: Any) -> Maker:
    """What makes a value of ``kind`` of its form in JSON."""
    origin, args = get_origin(kind) or kind, get_args(kind)
    if _has_fields(kind):
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
    return _PLAIN.get(origin, _same)


def _has_fields(kind: Any) -> bool:
    return is_dataclass(kind) or hasattr(kind, "_fields")


def _fields(kind: Any) -> Maker:
    hints = get_type_hints(kind)
    makers = [_maker(hints[name]) for name in _names(kind)]
    return lambda values: kind(*[make(value) for make, value in zip(makers, values, strict=True)])


def _tuple(args: tuple[Any, ...]) -> Maker:
    if len(args) == 2 and args[1] is Ellipsis:
        if _has_fields(args[0]):
            rows = _rows(args[0])
            return lambda values: tuple(rows(values))
        make = _maker(args[0])
        return tuple if make is _same else lambda values: tuple([make(value) for value in values])
    makers = [_maker(arg) for arg in args]
    return lambda values: tuple([make(value) for make, value in zip(makers, values, strict=True)])


def _rows(kind: Any) -> Many:
    """What makes dataclasses, any number at once: column by column, which takes no step of Python for a field."""
    hints = get_type_hints(kind)
    columns = [_column(hints[name]) for name in _names(kind)]

    def make(values: Sequence[Any]) -> Iterable[Any]:
        if not values:
            return ()
        return map(kind, *[make(column) for make, column in zip(columns, zip(*values, strict=True), strict=True)])

    return make


@cache
def _column(kind: Any) -> Many:
    """What makes values of ``kind`` of their forms; tuples of dataclasses of all rows together."""
    args = get_args(kind)
    if get_origin(kind) is tuple and args[1:] == (Ellipsis,) and _has_fields(args[0]):
        rows = _rows(args[0])

        def make(column: Sequence[Any]) -> Iterable[Any]:
            made = iter(rows([*chain.from_iterable(column)]))
            return [tuple(islice(made, len(values))) for values in column]

        return make
    one = _maker(kind)
    return _same if one is _same else partial(map, one)


def _frozen(value: Any) -> Any:
    """A value of no said type: sequences in frozen values are tuples."""
    return tuple(value) if isinstance(value, list) else value


def _same(value: Any) -> Any:
    return value


_PLAIN: Mapping[Any, Maker] = {
    str: intern,  # words, units and sentences come again and again: equal ones are kept once
    date: date.fromisoformat,
    bytes: bytes.fromhex,
    object: _frozen,
}
