"""What is installed is whole: themes, schemas, messages and data travel in the wheel."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

from generator import __version__

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the unpacked wheel, far from this repository."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = folder.glob(f"reportsite-{__version__}-*.whl")
    with ZipFile(wheel) as archive:
        archive.extractall(folder / "packages")
    return folder / "packages"


def test_wheel_holds_every_file_of_the_package_and_the_themes(installed: Path) -> None:
    def files(folder: Path) -> set[str]:
        paths = (path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
        return {path.relative_to(folder).as_posix() for path in paths}

    ours = files(ROOT / "generator") | {f"themes/{name}" for name in files(ROOT / "themes")}
    assert files(installed / "generator") == ours


def test_a_new_site_is_made_and_built_from_the_wheel(installed: Path, tmp_path: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(installed)}
    where = [sys.executable, "-c", "import generator; print(generator.__file__)"]
    found = subprocess.run(where, cwd=tmp_path, env=environment, capture_output=True, text=True, check=True)
    assert found.stdout.startswith(str(installed))
    for folder, arguments in ((tmp_path, ["new", "mine"]), (tmp_path / "mine", ["build"])):
        command = [sys.executable, "-m", "generator", *arguments]
        run = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
        assert run.returncode == 0, run.stdout + run.stderr
    assert (tmp_path / "mine/_site/index.html").is_file()
