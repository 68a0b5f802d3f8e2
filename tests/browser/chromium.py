"""The system's programs for the browser tests: find them, or set them up from the system's packages.

``python -m tests.browser.chromium`` is the step of ``make test`` that does so. Playwright only drives
the browser: its own ones come from a server that a closed network does not reach.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from generator.doctor.findings import BROWSERS

PACKAGES = ("chromium-headless-shell", "chromium")
"""Debian's names for it, the smaller first."""
BESIDE = ("fonts-noto-cjk", "poppler-utils")
"""A Chinese font, and ``pdftotext``, which reads what was printed."""
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)
"""Nothing leaves the machine: every name but the machine itself is unknown."""

MISSING = f"""\
没有无界面浏览器或 pdftotext：浏览器测试已略过。请安装 {PACKAGES[0]} {" ".join(BESIDE)}\
（或以 CHROME_PATH 指明已有的 Chromium）。
No headless browser, or no pdftotext: the browser tests are left out. Install {PACKAGES[0]} {" ".join(BESIDE)} \
(or name a Chromium in CHROME_PATH)."""


def find() -> Path | None:
    """The browser named by ``CHROME_PATH``, else the first of :data:`BROWSERS` on the path, else ``None``."""
    for name in filter(None, (os.environ.get("CHROME_PATH"), *BROWSERS)):
        if found := shutil.which(name):
            return Path(found)
    return None


def complete() -> bool:
    """Whether a browser and ``pdftotext`` are there."""
    return find() is not None and shutil.which("pdftotext") is not None


def required() -> bool:
    """Whether tests may not be left out: continuous integration sets ``CI=true``."""
    return os.environ.get("CI", "").lower() in {"1", "true"}


def set_up() -> None:
    """Install what is missing, and a Chinese font, where this is possible (Debian's packages, as root)."""
    if shutil.which("apt-get") and os.geteuid() == 0:
        _apt("update")
        _apt("install", *BESIDE)
        for package in PACKAGES:
            if find() or _apt("install", package):
                break


def _apt(command: str, *packages: str) -> bool:
    line = ["apt-get", "-qq", command, *(("-y", "--no-install-recommends", *packages) if packages else ())]
    return subprocess.run(line, env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"}, check=False).returncode == 0


def main() -> int:
    """Find or set up; 1 when something is still missing and ``CI=true``, else 0."""
    if not complete():
        set_up()
    if complete():
        return 0
    print(MISSING, file=sys.stderr)
    return int(required())


if __name__ == "__main__":
    sys.exit(main())
