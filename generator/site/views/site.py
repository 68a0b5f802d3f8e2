"""What a site is made of: its pages and its other files, made when they are wanted."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, cast

from generator.cache import Earlier, Pieces

if TYPE_CHECKING:
    from generator.site.views import View


@dataclass(frozen=True, slots=True)
class Known:
    """A value whose digest is known already, from what it was made of; it is looked up when it is needed."""

    values: Mapping[str, object]
    name: str
    digest: str

    @property
    def value(self) -> object:
        return self.values[self.name]


@dataclass(frozen=True, slots=True)
class Stated:
    """A view that is made of some values and of nothing else: while they hold, it does."""

    make: Callable[..., View]
    """A pure function at the top of a module."""
    given: Mapping[str, object]
    """Its arguments by name: frozen values, any of them :class:`Known`."""
    besides: Mapping[str, object] = field(default_factory=dict)
    """More of them, which follow from those, and so need no look of their own."""

    @property
    def view(self) -> View:
        named = (*self.given.items(), *self.besides.items())
        return self.make(**{name: value.value if isinstance(value, Known) else value for name, value in named})


@dataclass(frozen=True, slots=True)
class Later:
    """What is yet to be made, in whichever process needs it: a site may have more pages than fit into memory."""

    make: Callable[..., View | Stated]
    """A pure function at the top of a module."""
    given: tuple[object, ...]
    key: Callable[..., object] | None = None
    """Another, which gives in little time a value that stays the same as long as what ``make`` gives may."""
    known: tuple[object, ...] = ()
    """What it is given before the arguments of ``make``."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page to render."""

    path: str
    """From the root of the site, with ``/``."""
    template: str
    content: View | Later

    @property
    def stated(self) -> View | Stated:
        """What its template receives, or what that is made of."""
        return self.content.make(*self.content.given) if isinstance(self.content, Later) else self.content

    @property
    def view(self) -> View:
        """What its template receives."""
        stated = self.stated
        return stated.view if isinstance(stated, Stated) else stated


@dataclass(frozen=True, slots=True)
class Files:
    """Files that need no template, made when they are wanted and piece by piece: a site may be larger than memory."""

    make: Callable[..., Iterable[tuple[str, bytes]] | Pieces]
    """A pure function at the top of a module: pieces, each with the path of its file, those of one file in order."""
    given: tuple[object, ...]
    name: str = ""
    """By which they are remembered, where they are."""
    parts: Callable[..., Mapping[str, str]] | None = None
    """Another, which gives the digests of all that they are made of, by names of parts; then ``make`` is given in the
    end what stands of the :class:`Earlier` files, if anything, and may return a note for the next build."""

    def pieces(self, earlier: Earlier | None = None) -> Pieces:
        """Those that ``make`` gives."""
        made = self.make(*self.given, *((earlier,) if self.parts else ()))
        return (yield from cast("Generator[tuple[str, bytes], None, str | None]", made)) or ""


@dataclass(frozen=True, slots=True)
class Site:
    """Everything that a build renders or writes."""

    pages: Sequence[Page]
    others: tuple[Files, ...] = ()
    """Search data, tables, feed, sitemap."""

    @property
    def files(self) -> Mapping[str, bytes]:
        """All of those at once."""
        found: dict[str, list[bytes]] = {}
        for files in self.others:
            for path, piece in files.pieces():
                found.setdefault(path, []).append(piece)
        return {path: b"".join(pieces) for path, pieces in found.items()}
