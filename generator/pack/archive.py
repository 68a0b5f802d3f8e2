"""Zip files with nothing of the moment or the machine in them, put in place whole."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from contextlib import ExitStack
from datetime import datetime
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from generator.output.atomic import unwritable
from generator.pack import parts
from generator.problems import Problem, ReportsiteError, Where

FAT_LIMIT = 2**32 - 1
"""Bytes of the largest file on a FAT32 volume."""
OVERHEAD = 512
"""Bytes that an entry takes at most beside its data and twice its name (PKWARE APPNOTE 4.3, zip64 fields included)."""


def write(
    entries: Iterable[tuple[str, bytes]], target: Path, when: datetime, *, stored: str = "", limit: int = FAT_LIMIT
) -> tuple[Path, ...]:
    """Write ``entries`` to ``target``; ``stored`` names an entry to leave uncompressed.

    What does not fit below ``limit`` bytes goes on in further whole archives, ``NAME-parts/NAME-1-of-2.zip`` and so on,
    all to be unpacked into one folder. Until all are complete none is in its place. Raises :class:`ReportsiteError`:
    ``io.unwritable``, ``io.not-ours``, ``io.too-large`` when one entry alone is above the limit.
    """
    stage = target.with_name(f".{target.name}.new")
    try:
        shutil.rmtree(stage, ignore_errors=True)  # of a run that was killed
        stage.mkdir(parents=True)
        try:
            _fill(stage, entries, when, stored, limit)
            return parts.place(stage, target)
        finally:
            shutil.rmtree(stage, ignore_errors=True)
    except OSError as error:
        raise unwritable(error, target.as_posix()) from error


def _fill(stage: Path, entries: Iterable[tuple[str, bytes]], when: datetime, stored: str, limit: int) -> None:
    """Archives ``1``, ``2`` … in ``stage``, each at most ``limit`` bytes long."""
    with ExitStack() as stack:
        archive, used, count = None, 0, 0
        for name, data in entries:
            need = len(data) + len(data) // 1000 + 2 * len(name.encode()) + OVERHEAD
            if need > limit:
                raise ReportsiteError(Problem("io.too-large", Where(name), args={"largest": limit}))
            if archive is None or archive.fp.tell() + used + need > limit:  # type: ignore[union-attr]
                stack.close()
                count += 1
                archive, used = stack.enter_context(ZipFile(stage / str(count), "w", allowZip64=True)), 0
            archive.writestr(_entry(name, when, name == stored), data, compresslevel=9)
            used += len(name.encode()) + OVERHEAD


def _entry(name: str, when: datetime, stored: bool) -> ZipInfo:
    entry = ZipInfo(name, when.timetuple()[:6])
    entry.compress_type = ZIP_STORED if stored else ZIP_DEFLATED
    entry.create_system = 3  # Unix, wherever it is made
    entry.external_attr = 0o100644 << 16
    return entry
