"""Bad luck: no room, no permission, two at once, killed. The old result stays whole, or the new one is."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

import pytest

from generator.output import MANIFEST
from generator.output.manifest import encode
from tests.hostile.texts import REPORT

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="mounts and signals are those of Linux")

ROOT = Path(__file__).parent.parent.parent
KILLS = int(os.environ.get("REPORTSITE_KILLS", "8"))
"""How often each command is killed at a random moment."""
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}


POWERLESS = ("setpriv", "--inh-caps=-all", "--bounding-set=-all") if os.geteuid() == 0 else ()
"""Before a command: root without the powers that make permissions mean nothing."""


def start(site: Path, *arguments: str, before: Sequence[str] = ()) -> subprocess.Popen[str]:
    """The program in ``site``, with ``before`` in front of it."""
    return subprocess.Popen(
        [*before, sys.executable, "-m", "generator", *arguments, "--lang", "en"],
        cwd=site,
        env=ENVIRONMENT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def run(site: Path, *arguments: str, before: Sequence[str] = ()) -> tuple[int, str]:
    """Exit code, and what was said."""
    process = start(site, *arguments, before=before)
    out, err = process.communicate(timeout=100)
    assert "Traceback" not in err
    return process.returncode, out + err


def make(site: Path, reports: int = 3, word: str = "青禾") -> Path:
    (site / "seeds").mkdir(parents=True, exist_ok=True)
    (site / "site.yml").write_text("title: 试验\n", "utf-8")
    for number in range(reports):
        (site / "seeds" / f"r{number}.txt").write_text(REPORT.replace("青禾", word) + f"第{number}篇。\n", "utf-8")
    return site


def whole(output: Path) -> dict[str, bytes]:
    """The files of a site; its manifest must list exactly these."""
    found = {p.relative_to(output).as_posix(): p.read_bytes() for p in output.rglob("*") if p.is_file()}
    manifest = found.pop(MANIFEST)
    assert encode(found) == manifest
    return found


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 2 MB, where mounting is allowed."""
    place = tmp_path / "disk"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=2m", "none", str(place)]
    if os.geteuid() != 0 or subprocess.run(mount, capture_output=True).returncode:
        pytest.skip("a file system cannot be mounted here")
    yield place
    subprocess.run(["umount", "--lazy", str(place)], check=True)


def fill(disk: Path) -> None:
    with (disk / "ballast").open("wb", buffering=0) as ballast, suppress(OSError):
        while ballast.write(bytes(4096)):
            pass


@pytest.mark.parametrize("command", ["build", "clean", "pack"])
def test_a_full_disk(small_disk: Path, command: str) -> None:
    site = make(small_disk / "site")
    assert run(site, "build")[0] == 0
    assert run(site, "pack", "--to", "a.zip")[0] == 0
    before, packed = whole(site / "_site"), (site / "a.zip").read_bytes()
    content = {p.name: p.read_bytes() for p in (site / "content").iterdir()}
    make(site, 12, "红禾")
    fill(small_disk)
    code, said = run(site, command, *(("--to", "a.zip", "--as-built") if command == "pack" else ()))
    assert code == 6
    assert "No space left" in said
    assert whole(site / "_site") == before
    assert (site / "a.zip").read_bytes() == packed
    assert {p.name: p.read_bytes() for p in (site / "content").iterdir()} == content
    (small_disk / "ballast").unlink()
    assert run(site, "build")[0] == 0
    assert len(whole(site / "_site")) > len(before)
    assert not [p for p in site.rglob("*") if p.name.endswith(".tmp")]


def test_publishing_to_a_full_disk(small_disk: Path, tmp_path: Path) -> None:
    site, www = make(tmp_path / "site"), small_disk / "www"
    publish = ("publish", "--folder", str(www))
    assert run(site, "build")[0] == 0
    assert run(site, *publish)[0] == 0
    before = whole(www)
    make(site, 6, "红禾")
    assert run(site, "build")[0] == 0
    fill(small_disk)
    code, said = run(site, *publish)
    assert (code, "No space left" in said) == (6, True)
    assert whole(www) == before
    (small_disk / "ballast").unlink()
    assert run(site, *publish)[0] == 0
    assert whole(www) == whole(site / "_site")
    assert [path.name for path in small_disk.iterdir()] == ["www"]


needs_setpriv = pytest.mark.skipif(
    bool(POWERLESS) and shutil.which("setpriv") is None, reason="root is above permissions, and setpriv is not there"
)


@needs_setpriv
def test_a_folder_that_is_only_read(tmp_path: Path) -> None:
    site = make(tmp_path / "site")
    assert run(site, "build")[0] == 0
    before = whole(site / "_site")
    make(site, 4)
    folders = [site, *(path for path in site.rglob("*") if path.is_dir())]
    for folder in folders:
        folder.chmod(0o555)
    code, said = run(site, "build", before=POWERLESS)
    healed, advice = run(site, "doctor", before=POWERLESS)
    for folder in folders:
        folder.chmod(0o755)
    assert (code, healed) == (6, 6)
    assert "Permission denied" in said
    assert whole(site / "_site") == before
    assert "content: error" in advice
    assert "_site: error" in advice


@needs_setpriv
def test_files_that_cannot_be_read_stop_no_other(tmp_path: Path) -> None:
    site = make(tmp_path / "site")
    (site / "seeds" / "r1.txt").chmod(0)
    code, said = run(site, "build", before=POWERLESS)
    assert code == 6
    assert "seeds/r1.txt" in said
    assert {p.name for p in (site / "_site" / "reports").glob("r*.html")} == {"r0.html", "r2.html"}


@needs_setpriv
@pytest.mark.parametrize("name", ["site.yml", "seeds"])
def test_what_is_needed_and_cannot_be_read(tmp_path: Path, name: str) -> None:
    site = make(tmp_path / "site")
    assert run(site, "build")[0] == 0
    before = whole(site / "_site")
    (site / name).chmod(0)
    code, said = run(site, "build", before=POWERLESS)
    (site / name).chmod(0o755)
    assert code == 6
    assert name in said
    assert whole(site / "_site") == before


def test_two_builds_at_once_come_out_as_one(tmp_path: Path) -> None:
    site = make(tmp_path / "site")
    both = [start(site, "build") for _ in range(3)]
    for process in both:
        assert process.communicate(timeout=100)[1] == ""
        assert process.returncode == 0
    found = whole(site / "_site")
    alone = make(tmp_path / "alone")
    assert run(alone, "build")[0] == 0
    assert whole(alone / "_site") == found


def made(site: Path, beside: Path) -> tuple[dict[str, bytes], ...]:
    """The site, what was published of it and what was packed, each whole if it is there."""
    www, packed = beside / "www", beside / "a.zip"
    inside = zipfile.ZipFile(packed) if packed.is_file() else None
    return (
        whole(site / "_site"),
        whole(www) if www.is_dir() else {},
        {name: inside.read(name) for name in inside.namelist()} if inside else {},
    )


@pytest.mark.parametrize("command", ["build", "clean", "publish", "pack"])
def test_killed_at_any_moment(tmp_path: Path, command: str) -> None:
    """The site is changed to and fro, the command killed; then the old result or the new one is there, whole."""
    site = make(tmp_path / "site")
    assert run(site, "build")[0] == 0
    extra = {"publish": ("--folder", str(tmp_path / "www")), "pack": ("--to", str(tmp_path / "a.zip"))}
    arguments = (command, *extra.get(command, ()))
    begun = time.monotonic()
    assert run(site, *arguments)[0] == 0
    lasts = time.monotonic() - begun
    known = [made(site, tmp_path)]
    make(site, 3, "红禾")
    assert run(site, "build")[0] == 0
    assert run(site, *arguments)[0] == 0
    known.append(made(site, tmp_path))
    dice = random.Random(7)
    for number in range(KILLS):
        make(site, 3, ("青禾", "红禾")[number % 2])
        if command in ("publish", "pack"):
            assert run(site, "build")[0] == 0
        process = start(site, *arguments)
        time.sleep(dice.uniform(0, lasts))
        os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
        for found, old, new in zip(made(site, tmp_path), *known, strict=True):
            assert found in (old, new)
        for file in (site / "content").glob("[!.]*"):
            assert file.read_bytes().endswith(b"\n"), file
    assert run(site, *arguments)[0] == 0
    assert run(site, "build")[0] == 0
    fresh = make(tmp_path / "fresh", 3, ("青禾", "红禾")[(KILLS - 1) % 2])
    assert run(fresh, "build")[0] == 0
    assert whole(site / "_site") == whole(fresh / "_site")
    assert {p.name for p in tmp_path.iterdir()} <= {"site", "fresh", "www", "a.zip"}
    assert not [p for p in (site / "content").iterdir() if p.suffix != ".md"]
