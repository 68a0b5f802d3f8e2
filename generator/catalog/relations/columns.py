"""Short rows of numbers by name, in one array for each column: no value of Python for each of them."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, TypeVar

T = TypeVar("T")


class Columns(Mapping[str, tuple[T, ...]]):
    """What ``make`` makes of each row that :meth:`add` was given, made when it is asked for."""

    def __init__(self, make: Callable[..., T], types: str) -> None:
        self._make = make
        self._columns: tuple[array[Any], ...] = tuple(array(one) for one in types)
        """Of these type codes of :mod:`array`."""
        self._numbers: dict[str, int] = {}
        self._ends = array("Q", [0])

    def add(self, name: str, *columns: Iterable[float]) -> None:
        """The rows of ``name``, by columns of one length."""
        for mine, given in zip(self._columns, columns, strict=True):
            mine.extend(given)
        self._numbers[name] = len(self._ends) - 1
        self._ends.append(len(self._columns[0]))

    def columns(self, name: str) -> list[array[Any]]:
        """The rows of ``name`` as they were given."""
        number = self._numbers[name]
        start, end = self._ends[number : number + 2]
        return [column[start:end] for column in self._columns]

    def __getitem__(self, name: str) -> tuple[T, ...]:
        return tuple(map(self._make, *self.columns(name)))

    def __iter__(self) -> Iterator[str]:
        return iter(self._numbers)

    def __len__(self) -> int:
        return len(self._numbers)

    def __contains__(self, name: object) -> bool:
        return name in self._numbers
