"""Hostile raw texts and content files: each is read or refused, none stops another, and no page acts on any."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from generator import content
from generator.site.addresses import report_path
from tests.hostile import texts
from tests.hostile.contents import contents

if TYPE_CHECKING:
    from playwright.sync_api import Page

ROOT = Path(__file__).parent.parent.parent
SCALE = int(os.environ.get("REPORTSITE_SCALE", "40000"))
"""Characters of the large texts."""
SEEDS = texts.seeds(SCALE)
CONTENTS = contents()
GOOD = "好报告"


def stem(kind: str, name: str) -> str:
    return f"{kind}-{name.replace(' ', '-')}"


@dataclass(frozen=True, slots=True)
class Result:
    """One build over all of them."""

    site: Path
    code: int
    problems: Mapping[str, list[dict[str, Any]]]
    outcomes: Mapping[str, str]
    error: str


@pytest.fixture(scope="module")
def result(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Result]:
    """A site of all hostile texts and one good report, built by the program itself with bounds on time and memory."""
    place = tmp_path_factory.mktemp("hostile")
    site = place / "site"
    for folder in ("seeds", "content"):
        (site / folder).mkdir(parents=True)
    (site / "site.yml").write_text("title: 试验\n", "utf-8")
    (site / "seeds" / f"{GOOD}.txt").write_text(texts.REPORT, "utf-8")
    for name, data in SEEDS.items():
        (site / "seeds" / f"{stem('seed', name)}.txt").write_bytes(data)
    for name, (text, _) in CONTENTS.items():
        (site / "content" / f"{stem('content', name)}.md").write_bytes(text.encode())
    run = subprocess.run(
        [sys.executable, "-m", "generator", "build", "--json"],
        cwd=site,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        preexec_fn=bounded,
        check=False,
    )
    assert sorted(path.name for path in place.iterdir()) == ["site"], "nothing beside the site was touched"
    assert run.stdout, run.stderr
    document = json.loads(run.stdout)
    problems: dict[str, list[dict[str, Any]]] = {}
    for problem in document["problems"]:
        problems.setdefault(problem["file"], []).append(problem)
    outcomes = {row["seed"]: row["outcome"] for row in document["results"] if "seed" in row}
    yield Result(site, run.returncode, problems, outcomes, run.stderr)
    shutil.rmtree(place)


def bounded() -> None:
    """In the child: 2 GB of memory and two minutes of work, for what needs a tenth of either."""
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (2 * 2**30, 2 * 2**30))
    resource.setrlimit(resource.RLIMIT_CPU, (120, 120))


def errors(result: Result, file: str) -> list[str]:
    return [problem["code"] for problem in result.problems.get(file, ()) if problem["severity"] == "error"]


def test_all_of_them_end_well(result: Result) -> None:
    assert result.code == 5
    assert result.error == ""
    assert not any(p["code"].startswith(("bug.", "check.")) for ps in result.problems.values() for p in ps)
    assert (result.site / "_site" / report_path(GOOD)).is_file()


@pytest.mark.parametrize("name", SEEDS)
def test_raw_text(result: Result, name: str) -> None:
    file = f"seeds/{stem('seed', name)}.txt"
    refused = texts.REFUSED.get(name)
    assert errors(result, file) == ([refused] if refused else [])
    assert result.outcomes[file] == ("failed" if refused else "created")
    page = result.site / "_site" / report_path(stem("seed", name))
    assert page.is_file() is (refused is None)
    if not refused:
        written = (result.site / "content" / f"{stem('seed', name)}.md").read_text("utf-8")
        report = content.load(written, f"content/{stem('seed', name)}.md")
        assert content.write(report) == written


@pytest.mark.parametrize("name", CONTENTS)
def test_content_file(result: Result, name: str) -> None:
    file = f"content/{stem('content', name)}.md"
    code = CONTENTS[name][1]
    found = errors(result, file)
    assert code in found if code else found == []
    assert all(p["message"] and p["hint"] and "Traceback" not in p["message"] for p in result.problems.get(file, ()))
    assert (result.site / "_site" / report_path(stem("content", name))).is_file() is (code == "")
    assert (result.site / file).read_bytes().decode() == CONTENTS[name][0], "a person's file is kept as it is"


class Quiet(SimpleHTTPRequestHandler):
    """A plain file server."""

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def served(result: Result) -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=result.site / "_site")) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


@pytest.mark.browser
@pytest.mark.parametrize("transport", ["file", "http"])
def test_no_page_runs_what_a_report_says(result: Result, served: str, page: Page, transport: str) -> None:
    """Every page of the site, and the search that shows their words; the fixture fails on errors and requests."""
    page.on("dialog", lambda dialog: pytest.fail(dialog.message))
    root = served if transport == "http" else (result.site / "_site").as_uri() + "/"
    files = sorted(p.relative_to(result.site / "_site").as_posix() for p in (result.site / "_site").rglob("*.html"))
    large = {report_path(stem("seed", name)) for name, data in SEEDS.items() if len(data) > SCALE // 2}
    assert len(files) > 70
    for file in files:
        if file not in large:
            page.goto(root + file, wait_until="load")
            assert page.evaluate("window.pwned") is None, file
            assert page.locator("img, iframe, object, embed, base").count() == 0, file
    for words in ("window.pwned", "<script>", "onerror"):
        page.goto(f"{root}search.html")
        page.fill("main input[name=q]", words)
        page.wait_for_selector("main mark")
        assert page.evaluate("window.pwned") is None


@pytest.mark.browser
def test_the_policy_stops_a_script_that_got_in(result: Result, page: Page, tmp_path: Path) -> None:
    """Were one to slip through, the page's own policy forbids it, from disk too."""
    shutil.copytree(result.site / "_site", tmp_path / "site")
    home = tmp_path / "site" / "index.html"
    attack = f"{texts.SCRIPT}<img src=x onerror='window.pwned=1'><a href='javascript:window.pwned=1' id=go>x</a>"
    home.write_text(home.read_text("utf-8").replace("<main", attack + "<main"), "utf-8")
    blocked: list[str] = []
    other = page.context.new_page()
    other.on("console", lambda message: blocked.append(message.text))
    other.goto(home.as_uri())
    other.evaluate("document.getElementById('go').click()")
    assert other.evaluate("window.pwned") is None
    assert sum("Content Security Policy" in text for text in blocked) >= 3
