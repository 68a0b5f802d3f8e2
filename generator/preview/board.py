"""What the preview shows now, shared by the builder and all requests."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from threading import Condition
from types import MappingProxyType

from generator.output import File
from generator.output.stored import digest_of

LATEST = 32
"""So many versions are known by what changed in them; a browser that is further behind asks for its page again."""


@dataclass(frozen=True, slots=True)
class Shown:
    """One state of the preview."""

    version: int = 0
    files: Mapping[str, File] = field(default_factory=lambda: MappingProxyType({}))
    """The last site that could be built: the only files that are ever served."""
    changed: tuple[str, ...] = ()
    """Paths that differ from the version before, or from an older one, that somebody has."""
    drafts: tuple[str, ...] = ()
    """Paths of the pages of drafts."""
    problems: tuple[Mapping[str, object], ...] = ()
    """What stands in the way of a newer site, or should be looked at."""
    since: int = 0
    """The version that ``changed`` begins behind."""


class Board:
    """The state, and a way to wait for the next."""

    def __init__(self) -> None:
        self._shown = Shown()
        self._latest = deque[tuple[int, tuple[str, ...]]](maxlen=LATEST)
        """Versions, and what changed in each."""
        self._changed = Condition()
        self._closed = False

    @property
    def now(self) -> Shown:
        return self._shown

    @property
    def closed(self) -> bool:
        return self._closed

    def show(self, files: Mapping[str, File], drafts: Iterable[str], problems: Iterable[Mapping[str, object]]) -> None:
        """Put up a new site; one that is as it was is no news."""
        before = self._shown.files
        paths = {*before, *files}
        changed = tuple(
            sorted(p for p in paths if p not in before or p not in files or digest_of(before[p]) != digest_of(files[p]))
        )
        shown = Shown(self._shown.version, MappingProxyType(dict(files)), changed, tuple(drafts), tuple(problems))
        if changed or shown != replace(self._shown, changed=()):
            self._put(shown)

    def put(self, path: str, page: bytes) -> None:
        """Put up one page, and leave the rest as it is."""
        files = MappingProxyType({**self._shown.files, path: page})
        self._put(replace(self._shown, files=files, changed=(path,)))

    def complain(self, problems: Iterable[Mapping[str, object]]) -> None:
        """Leave the last good site up, with ``problems`` over it."""
        self._put(replace(self._shown, changed=(), problems=tuple(problems)))

    def close(self) -> None:
        with self._changed:
            self._closed = True
            self._changed.notify_all()

    def after(self, version: int, timeout: float) -> Shown | None:
        """The state when it is not ``version`` any more, with all that changed since, as far as that is known;
        ``None`` after ``timeout`` seconds or at the end."""
        with self._changed:
            self._changed.wait_for(lambda: self._closed or self._shown.version != version, timeout)
            if self._closed or self._shown.version == version:
                return None
            shown = self._shown
            known = version >= 0 and version + LATEST >= shown.version
            since = version if known else shown.version - 1
            changed = {path for number, paths in self._latest if number > since for path in paths}
            return replace(shown, changed=tuple(sorted(changed)), since=since)

    def _put(self, shown: Shown) -> None:
        with self._changed:
            self._shown = replace(shown, version=self._shown.version + 1)
            self._latest.append((self._shown.version, self._shown.changed))
            self._changed.notify_all()
