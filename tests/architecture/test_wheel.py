"""What is installed is whole: themes, schemas, messages and data travel in the wheel."""

from __future__ import annotations

import os
import subprocess
import sys
import tarfile
import venv
from pathlib import Path
from zipfile import ZipFile

import pytest

from generator import __version__

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the unpacked wheel, far from this repository."""
    folder = tmp_path_factory.mktemp("wheel")
    wheel = build(ROOT, "wheel", folder)
    assert wheel.name.startswith(f"reportsite-{__version__}-")
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


def build(source: Path, target: str, folder: Path) -> Path:
    """The ``wheel`` or ``sdist`` of ``source``, in ``folder``."""
    command = [sys.executable, "-m", "hatchling", "build", "--target", target, "--directory", str(folder)]
    subprocess.run(command, cwd=source, check=True, capture_output=True)
    (made,) = folder.glob("*.whl" if target == "wheel" else "*.tar.gz")
    return made


def test_sdist_makes_the_same_wheel(tmp_path: Path) -> None:
    with tarfile.open(build(ROOT, "sdist", tmp_path / "sdist")) as archive:
        archive.extractall(tmp_path, filter="data")
    (source,) = tmp_path.glob("reportsite-*")
    with (
        ZipFile(build(source, "wheel", tmp_path / "again")) as again,
        ZipFile(build(ROOT, "wheel", tmp_path / "first")) as first,
    ):
        assert {name: again.read(name) for name in again.namelist()} == {n: first.read(n) for n in first.namelist()}


@pytest.mark.skipif(not os.environ.get("REPORTSITE_HEAVY"), reason="REPORTSITE_HEAVY is not set: asks the registry")
@pytest.mark.parametrize("target", ["wheel", "sdist"])
def test_it_installs_and_works_in_a_clean_environment(target: str, tmp_path: Path) -> None:
    made = build(ROOT, target, tmp_path / "dist")
    venv.create(tmp_path / "clean", with_pip=True)
    programs = tmp_path / "clean" / ("Scripts" if sys.platform == "win32" else "bin")
    environment = {key: value for key, value in os.environ.items() if key not in ("PYTHONPATH", "VIRTUAL_ENV")}

    def run(folder: Path, *command: str) -> None:
        done = subprocess.run(
            [programs / command[0], *command[1:]], cwd=folder, env=environment, capture_output=True, text=True
        )
        assert done.returncode == 0, done.stdout + done.stderr

    run(tmp_path, "pip", "install", "--quiet", str(made))
    run(tmp_path, "reportsite", "new", "x")
    for command in ("build", "check", "doctor", "pack"):
        run(tmp_path / "x", "reportsite", command)
    assert (tmp_path / "x/_site/index.html").is_file()
