"""The same input gives the same bytes, whatever surrounds the build."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
HERE = {"PYTHONHASHSEED": "1", "TZ": "Asia/Shanghai", "LC_ALL": "C.UTF-8", "LANG": "C.UTF-8"}
THERE = {"PYTHONHASHSEED": "4242", "TZ": "America/St_Johns", "LC_ALL": "POSIX", "LANG": "POSIX"}


def made(site: Path, around: dict[str, str]) -> dict[str, bytes]:
    """Every file that a build and two packs of the five reports make in ``site``."""
    site.mkdir(parents=True)
    shutil.copy(ROOT / "site.yml", site)
    for folder in ("seeds", "themes"):
        shutil.copytree(ROOT / folder, site / folder)
    for command in (["build"], ["pack", "--to", "all.zip"], ["pack", "--as", "epub", "--to", "all.epub"]):
        told = subprocess.run(
            [sys.executable, "-m", "generator", *command],
            cwd=site,
            env={**os.environ, **around, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
        )
        assert told.returncode == 0, told.stdout + told.stderr
    kept = [p for p in site.rglob("*") if p.is_file() and p.relative_to(site).parts[0] not in (".reportsite", "seeds")]
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in kept}


def test_folder_time_zone_locale_and_hash_seed_leave_no_trace(tmp_path: Path) -> None:
    one, other = made(tmp_path / "a", HERE), made(tmp_path / "别处" / "b c", THERE)
    assert {"all.zip", "all.epub", "_site/index.html"} <= one.keys()
    assert sorted(one) == sorted(other)
    assert [name for name in one if one[name] != other[name]] == []
