"""Coverage-guided fuzzing of the way from bytes to a page: ``python -m tests.hostile.fuzz [libFuzzer options]``.

Needs ``pip install atheris`` (Linux, CPython). Half the inputs are raw texts (decode → clean → write → load →
render), half are content files (load → write → load → render), told apart by their first byte. It ends at the first
input that crashes, loses a character or changes its meaning, and leaves that input in the current folder; given the
name of such a file, it runs that one again.
"""

from __future__ import annotations

import importlib
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
LONGEST = 3000
"""Bytes of an input: long enough for a title, a doubled heading and some columns."""


def raw(data: bytes) -> None:
    """A raw text is refused as no text, or becomes a report that reads back the same."""
    from generator import content
    from generator.clean import clean
    from generator.clean.verify import verify
    from generator.problems import ReportsiteError
    from generator.rebuild import rebuild
    from generator.source.decode import decode

    try:
        source = decode(data, "seeds/a.txt")
    except ReportsiteError as error:
        if {p.code for p in error.problems} <= {"seed.empty", "seed.binary"}:
            return
        raise
    manuscript = clean(source)
    assert verify(manuscript) == (), verify(manuscript)
    report = rebuild(manuscript, "a", "seeds/a.txt")
    written = content.write(report)
    assert content.load(written, "content/a.md") == report
    shown(written)


def edited(data: bytes) -> None:
    """A content file is refused with its problems, or written anew it means the same."""
    from generator import content
    from generator.problems import ReportsiteError

    text = data.decode("utf-8", "ignore")
    report, problems = content.examine(text, "content/a.md")
    if report is None:
        assert problems
        return
    try:
        written = content.write(report)
    except ReportsiteError as error:
        if {p.code for p in error.problems} == {"content.unwritable"}:
            return
        raise
    assert content.load(written, "content/a.md") == report
    shown(written)


def shown(written: str) -> None:
    """The site of one report has no broken link and no script of the report's."""
    from generator import content
    from generator.catalog import link
    from generator.config import Settings
    from generator.output import check
    from generator.render import load, render
    from generator.site import lay_out

    report = content.load(written, "content/a.md")
    files = render(lay_out(link([report]), Settings()), load("default"))
    assert check(files) == (), check(files)


def one(data: bytes) -> None:
    """Run one input."""
    (raw if data[:1] < b"\x80" else edited)(data[1:])


def main() -> None:
    """Fuzz until something breaks or the options say stop (``-max_total_time=600``)."""
    atheris = importlib.import_module("atheris")
    with atheris.instrument_imports(include=["generator"]):
        for name in ("source", "clean", "rebuild", "content", "catalog", "site", "render", "output"):
            importlib.import_module(f"generator.{name}")
    with tempfile.TemporaryDirectory() as corpus:
        for kind, folder in ((b"\0", "seeds"), (b"\xff", "content")):
            for file in sorted((ROOT / folder).iterdir()):
                (Path(corpus) / file.name).write_bytes(kind + file.read_bytes()[: LONGEST - 1])
        again = any(Path(argument).is_file() for argument in sys.argv[1:])
        atheris.Setup([sys.argv[0], f"-max_len={LONGEST}", *sys.argv[1:], *([] if again else [corpus])], one)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
