"""``split``: a raw file that holds several reports to one raw file each."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from generator.problems import Problem, ReportsiteError, Where
from generator.workflow.explain import manuscript as manuscript_of
from generator.workflow.seeds import WHOLE


@dataclass(frozen=True, slots=True)
class Part:
    """One report cut out of a file."""

    file: str
    line: int
    """Where it begins in the file that was split."""


def split(path: Path) -> tuple[Part, ...]:
    """Write ``NAME-1.txt`` … beside ``path``, byte for byte what it holds, and rename it; empty if it holds one report.

    Raises :class:`ReportsiteError`: ``seed.*``, ``io.*``; ``io.exists`` when a part's file or the new name is taken,
    ``seed.split-lossy`` when the file does not decode and encode to itself.
    """
    from generator.output import write_file  # only this command writes here

    manuscript, _ = manuscript_of(path)
    source = manuscript.source
    starts = [source.lines[int(str(f.args["line"])) - 1].start for f in manuscript.flags if f.code == "several"]
    if not starts:
        return ()
    data = path.read_bytes()
    encoding = source.encoding.split()[0].removesuffix("-sig")
    texts = [source.text[a:b] for a, b in zip([0, *starts], [*starts, len(source.text)], strict=True)]
    pieces = [text.encode(encoding, "replace") for text in texts]
    if b"".join(pieces) != data:
        raise ReportsiteError(Problem("seed.split-lossy", Where(path.as_posix())))
    files = [path.with_name(f"{path.stem}-{number}{path.suffix}") for number in range(1, len(pieces) + 1)]
    whole = path.with_name(path.name + WHOLE)
    for taken in (*files, whole):
        if taken.exists():
            raise ReportsiteError(Problem("io.exists", Where(taken.as_posix())))
    for file, piece in zip(files, pieces, strict=True):
        write_file(file, piece, file.as_posix())
    path.rename(whole)
    lines = [1, *(source.line_at(start) for start in starts)]
    return tuple(Part(file.as_posix(), line) for file, line in zip(files, lines, strict=True))
