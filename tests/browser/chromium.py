"""The system's headless Chromium: find it, or set it up from the system's packages.

``python -m tests.browser.chromium`` is the step of ``make test`` that does so. Playwright only drives
it: its own browsers come from a server that a closed network does not reach.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

PROGRAMS = (
    "chromium-headless-shell",
    "headless_shell",
    "chromium",
    "chromium-browser",
    "google-chrome-stable",
    "google-chrome",
)
PACKAGES = ("chromium-headless-shell", "chromium")
"""Debian's names for it, the smaller first."""
FONTS = "fonts-noto-cjk"
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
没有无界面浏览器：浏览器测试已略过。请安装 {PACKAGES[0]} 与 {FONTS}（或以 CHROME_PATH 指明已有的 Chromium）。
No headless browser: the browser tests are left out. Install {PACKAGES[0]} and {FONTS} \
(or name a Chromium in CHROME_PATH)."""


def find() -> Path | None:
    """The browser named by ``CHROME_PATH``, else the first of :data:`PROGRAMS` on the path, else ``None``."""
    for name in filter(None, (os.environ.get("CHROME_PATH"), *PROGRAMS)):
        if found := shutil.which(name):
            return Path(found)
    return None


def required() -> bool:
    """Whether tests may not be left out: continuous integration sets ``CI=true``."""
    return os.environ.get("CI", "").lower() in {"1", "true"}


def set_up() -> Path | None:
    """Install a browser and a Chinese font where this is possible (Debian's packages, as root)."""
    if shutil.which("apt-get") and os.geteuid() == 0:
        _apt("update")
        for package in PACKAGES:
            if _apt("install", package, FONTS):
                break
    return find()


def _apt(command: str, *packages: str) -> bool:
    line = ["apt-get", "-qq", command, *(("-y", "--no-install-recommends", *packages) if packages else ())]
    return subprocess.run(line, env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"}, check=False).returncode == 0


def main() -> int:
    """Find or set up; 1 when there is none and ``CI=true``, else 0."""
    if find() or set_up():
        return 0
    print(MISSING, file=sys.stderr)
    return int(required())


if __name__ == "__main__":
    sys.exit(main())
