"""Lists on disk, by name, all growing at once: in memory only what was added last, and where the rest lies."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Generic, TypeVar, overload

from generator.cache.records import Heap

T = TypeVar("T")

HELD = 1 << 22
"""Characters that are held before they are put down."""


class Groups(Mapping[str, Sequence[T]]):
    """What :meth:`add` was given for each name, as JSON, of which ``make`` makes values, many at once.

    To be read after :meth:`settle`.
    """

    def __init__(self, heap: Heap, make: Callable[[bytes], Iterable[T]]) -> None:
        self._heap = heap
        self._make = make
        self._counts: dict[str, int] = {}
        self._places: dict[str, array[int]] = {}
        """Where the parts of each begin, how long they are, both in bytes, and how many items they hold, in turn."""
        self._held: dict[str, list[str]] = {}
        self._waiting = 0

    def add(self, name: str, item: str) -> None:
        """Put ``item`` behind those of ``name``. Raises :class:`OSError`."""
        self._held.setdefault(name, []).append(item)
        self._waiting += len(item)
        if self._waiting > HELD:
            self._put_down()

    def count(self, name: str) -> int:
        """How many there are of ``name``."""
        return self._counts.get(name, 0) + len(self._held.get(name, ()))

    def settle(self, order: Callable[[str], object]) -> None:
        """Nothing more is added; names come in this order from now on. Raises :class:`OSError`."""
        self._put_down()
        self._places = {name: self._places[name] for name in sorted(self._places, key=order)}  # type: ignore[arg-type]

    def __getitem__(self, name: str) -> Group[T]:
        return Group(self._heap, self._make, self._places[name], self._counts[name])

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)

    def __contains__(self, name: object) -> bool:
        return name in self._places

    def _put_down(self) -> None:
        for name, items in self._held.items():
            data = ",".join(items).encode()
            self._counts[name] = self._counts.get(name, 0) + len(items)
            self._places.setdefault(name, array("Q")).extend((self._heap.add(data), len(data), len(items)))
        self._held.clear()
        self._waiting = 0


class Group(Sequence[T], Generic[T]):
    """One of the lists, read when its values are asked for."""

    def __init__(self, heap: Heap, make: Callable[[bytes], Iterable[T]], places: array[int], count: int) -> None:
        self._heap = heap
        self._make = make
        self._places = places
        self._count = count

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[T]:
        return (item for part in self._parts() for item in self._items(part))

    def run(self, start: int, stop: int) -> Iterator[T]:
        """Those from index ``start`` up to ``stop``; only the parts that hold them are read."""
        first = 0
        for at, size, count in zip(self._places[::3], self._places[1::3], self._places[2::3], strict=True):
            if first < stop and start < first + count:
                items = self._items(self._heap.read(at, size))
                yield from islice(items, max(0, start - first), stop - first)
            first += count

    def _parts(self) -> Iterator[bytes]:
        return map(self._heap.read, self._places[::3], self._places[1::3])

    def _items(self, part: bytes) -> Iterable[T]:
        return self._make(b"[%b]" % part)

    @overload
    def __getitem__(self, index: int) -> T: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[T, ...]: ...
    def __getitem__(self, index: int | slice) -> T | tuple[T, ...]:
        return tuple(self)[index]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    __hash__ = None  # type: ignore[assignment]
