"""Frozen dataclasses as JSON and back, by their type hints: what :mod:`msgspec` does, and lone surrogates."""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from msgspec.json import Decoder, Encoder

T = TypeVar("T")


def encode(value: object) -> str:
    """``value`` as JSON without white space; what is no text stands there in ASCII."""
    try:
        return _encoder().encode(value).decode()
    except UnicodeEncodeError:
        from msgspec import to_builtins

        return json.dumps(to_builtins(value), separators=(",", ":"))


def decode(kind: type[T], text: str | bytes) -> T:
    """The value of type ``kind`` that :func:`encode` wrote. Raises :class:`ValueError` for anything else."""
    make: Decoder[T] = _decoder(kind)  # type: ignore[arg-type]  # types are hashable
    try:
        try:
            return make.decode(text)
        except ValueError:  # so are lone surrogates to msgspec
            from msgspec import convert

            return convert(json.loads(text), kind)
    except RecursionError as error:
        raise ValueError(kind) from error


# Imported when there is something to read or to write: in 10 ms.
@cache
def _encoder() -> Encoder:
    from msgspec.json import Encoder

    return Encoder()


@cache
def _decoder(kind: Any) -> Decoder[Any]:
    from msgspec.json import Decoder

    return Decoder(kind)
