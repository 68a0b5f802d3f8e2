"""What this machine and this site have, what they lack, and what for."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from generator import idle, workflow
from generator.problems import Problem, ReportsiteError, Severity, Where

OLDEST = (3, 11)
"""The oldest Python that works."""
BROWSERS = (
    "chromium-headless-shell",
    "headless_shell",
    "chromium",
    "chromium-browser",
    "google-chrome-stable",
    "google-chrome",
)
"""Any of them serves the tests of this project; reading a site takes any browser."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at: ``found`` is what was there, ``problem`` what to say when it does not do."""

    name: str
    found: str = ""
    problem: Problem | None = None


def examine(start: Path) -> tuple[Finding, ...]:
    """Everything worth looking at, for the site that ``start`` lies in."""
    return (_python(), *_libraries(), *_programs(), _fonts(), *_site(start))


def _python() -> Finding:
    found = ".".join(map(str, sys.version_info[:3]))
    lacking = Problem("check.python", Where("python"), args={"found": found, "oldest": ".".join(map(str, OLDEST))})
    return Finding("python", found, None if sys.version_info >= OLDEST else lacking)


def _libraries() -> Iterator[Finding]:
    """Those that the installed distribution says it needs; none when we run from a bare folder."""
    try:
        needs = metadata.requires("reportsite") or []
    except metadata.PackageNotFoundError:
        needs = []
    for need in needs:
        name = re.split(r"[^\w.-]", need, maxsplit=1)[0]
        if "extra ==" in need:
            continue
        try:
            yield Finding(name, metadata.version(name))
        except metadata.PackageNotFoundError:
            yield Finding(name, problem=Problem("check.library", Where(name), args={"need": need.partition(";")[0]}))


def _programs() -> Iterator[Finding]:
    browser = next(filter(None, map(shutil.which, (os.environ.get("CHROME_PATH", ""), *BROWSERS))), "")
    git = shutil.which("git") or ""
    yield Finding("git", git, None if git else Problem("check.git", Where("git"), Severity.WARNING))
    lacking = Problem("check.browser", Where("chromium"), Severity.NOTE)
    yield Finding("chromium", browser, None if browser else lacking)


def _fonts() -> Finding:
    """A Chinese font, where one can ask: Windows and macOS always have one."""
    program = shutil.which("fc-list")
    if program is None:
        return Finding("fonts", "?" if sys.platform.startswith("linux") else sys.platform)
    run = subprocess.run([program, ":lang=zh-cn", "family"], capture_output=True, text=True, check=False)
    family = next(iter(sorted(run.stdout.splitlines())), "")
    return Finding("fonts", family, None if family else Problem("check.fonts", Where("fonts"), Severity.NOTE))


def _site(start: Path) -> Iterator[Finding]:
    if idle.find(start) is None:
        yield Finding("site.yml", problem=Problem("config.missing", Where("site.yml"), Severity.NOTE))
        return
    try:
        project = workflow.open_project(start)
    except ReportsiteError as error:
        yield from (Finding("site.yml", problem=problem) for problem in error.problems)
        return
    yield Finding("site.yml", (project.root / "site.yml").as_posix())
    paths = project.settings.paths
    there = Finding("seeds", paths.seeds)
    yield there if paths.elsewhere else _folder("seeds", project.seeds, paths.seeds, writes=False)
    for name, folder in (("content", project.content), ("output", project.output)):
        yield _folder(name, folder, project.show(folder), writes=True)


def _folder(name: str, folder: Path, shown: str, writes: bool) -> Finding:
    if not folder.exists():
        lacking = None if writes else Problem("io.missing", Where(shown))
        folder = folder.parent
    else:
        readable = os.access(folder, os.R_OK | os.X_OK)
        lacking = None if readable else Problem("io.unreadable", Where(shown), args={"reason": os.strerror(13)})
    # The site is put together beside its folder: both must be writable.
    places = (folder, folder.parent) if name == "output" else (folder,)
    if writes and not all(os.access(place, os.W_OK | os.X_OK) for place in places):
        lacking = Problem("io.unwritable", Where(shown), args={"reason": os.strerror(13)})
    return Finding(name, shown, lacking)
