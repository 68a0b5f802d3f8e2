"""Many files by path are what a dictionary of them would be, and the manifest lists them as JSON does."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path

import pytest

from generator.cache import Records
from generator.output import Stock, Stored, Together
from generator.output.manifest import encode, listing

DIGESTS = {name: sha256(name.encode()).hexdigest() for name in ("index.html", "reports/a.html", "reports/b.html")}
NEW = "reports/a.html"


def stock() -> Stock:
    outlines = Records(None, bytes.decode)
    files = Stock(Path("output"), Path("spool"), outlines.numbers)
    for path, digest in DIGESTS.items():
        files.add(digest, new=path == NEW)
        outlines.add(path, b"of a page")
    return files


def test_new_files_lie_in_the_spool_and_others_in_the_site() -> None:
    files = stock()
    assert dict(files) == {
        path: Stored(Path("spool"), digest, digest) if path == NEW else Stored(Path("output"), path, digest)
        for path, digest in DIGESTS.items()
    }
    assert len(files) == len(DIGESTS)
    assert [path in files for path in (NEW, "reports/c.html")] == [True, False]


def test_parts_together_are_one() -> None:
    parts = stock(), {"a.css": b"a"}, {"b.csv": b"b", "c.csv": b"c"}
    files = Together(*parts)
    assert dict(files) == {path: file for part in parts for path, file in part.items()}
    assert len(files) == 6
    assert all(path in files for path in files)
    assert "d.csv" not in files
    with pytest.raises(KeyError):
        files["d.csv"]


@pytest.mark.parametrize("paths", [[], ["b.html"], ["b.html", 'a"\\\n.html', "报告/代表.html", "𠮷.html", "a.html"]])
def test_the_manifest_is_json_without_indents(paths: list[str]) -> None:
    digests = {path: sha256(path.encode()).hexdigest() for path in paths}
    ordered = {path: digests[path] for path in sorted(digests)}
    assert listing(digests) == (json.dumps({"format": 1, "files": ordered}, indent=0) + "\n").encode()
    assert encode({path: path.encode() for path in paths}) == listing(digests)
