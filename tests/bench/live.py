"""``python -m tests.bench.live [COUNT]``: from a save to its text in a real browser, in milliseconds."""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from pathlib import Path
from threading import Thread

from playwright.sync_api import Page, sync_playwright

from generator.preview import serve
from generator.workflow import open_project
from tests.bench.tools import own_content
from tests.browser.chromium import FLAGS, find

SAVES = 15
APART = 4.0
"""Seconds from one save to the next."""
SETTLED = 30.0
"""Seconds for the first build behind the preview."""
WATCH = """() => { window.seen = {}; new MutationObserver(() => {
  const found = document.querySelector("main").textContent.match(/第(\\d+)次保存/);
  if (found) window.seen[found[1]] ??= performance.timeOrigin + performance.now();
}).observe(document.body, { subtree: true, childList: true, characterData: true }); }"""


def main(count: int) -> None:
    """Save a report again and again, and print how long each took to show."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as place:  # it may still be building
        own_content(Path(place), count)
        times = measure(Path(place))
    print(", ".join(f"{each:.0f}" for each in times))
    print(f"{count} reports, from save to text: median {statistics.median(times):.0f} ms, most {max(times):.0f} ms")


def measure(folder: Path) -> list[float]:
    """Milliseconds of each save."""
    file = folder / "content/r000000.md"
    text = file.read_text("utf-8")
    with serve(open_project(folder), "zh") as (started, follow), sync_playwright() as tools:
        Thread(target=follow, daemon=True).start()
        page = tools.chromium.launch(executable_path=find(), args=list(FLAGS)).new_page()
        page.goto(f"{started.address}reports/r000000.html")
        page.wait_for_selector("[data-preview-version]")
        time.sleep(SETTLED)
        page.evaluate(WATCH)
        return [_save(page, file, text, number) for number in range(SAVES)]


def _save(page: Page, file: Path, text: str, number: int) -> float:
    saved = time.time()
    file.write_text(text.replace("，", f"，第{number}次保存，", 1), "utf-8")
    page.get_by_text(f"第{number}次保存").first.wait_for()
    shown: float = page.evaluate(f"window.seen[{number}]")
    time.sleep(APART)
    return shown - 1000 * saved


if __name__ == "__main__":
    main(int(next(iter(sys.argv[1:]), 1000)))
