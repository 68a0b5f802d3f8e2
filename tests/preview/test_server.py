"""A running preview: what it serves, what it refuses, and how it follows what is saved."""

from __future__ import annotations

import http.client
import json
import shutil
import socket
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from generator.output import Stored
from generator.output.stored import bytes_of
from generator.preview import serve
from generator.preview.session import Preview
from generator.problems import ReportsiteError
from generator.workflow import build_preview, open_project
from tests.cli.run import make_site


class Client:
    """A browser, more or less."""

    def __init__(self, address: str) -> None:
        self.host = address.removeprefix("http://").partition("/")[0]

    def ask(self, target: str, method: str = "GET", **headers: str) -> tuple[int, dict[str, str], bytes]:
        with closing(http.client.HTTPConnection(self.host, timeout=20)) as connection:
            connection.putrequest(method, target, skip_host="Host" in headers)
            for name, value in headers.items():
                connection.putheader(name.replace("_", "-"), value)
            connection.endheaders()
            answer = connection.getresponse()
            return answer.status, {k.lower(): v for k, v in answer.getheaders()}, answer.read()

    def get(self, target: str) -> bytes:
        status, _, data = self.ask(target)
        assert status == 200
        return data

    def events(self) -> Iterator[dict[str, Any]]:
        with closing(http.client.HTTPConnection(self.host, timeout=20)) as connection:
            connection.request("GET", "/_preview/events")
            answer = connection.getresponse()
            assert answer.getheader("content-type") == "text/event-stream; charset=utf-8"
            silent = 0
            while line := answer.readline():
                silent += line.startswith(b":")
                assert silent < 4, "nothing has changed for a minute"
                if line.startswith(b"data: "):
                    silent = 0
                    yield json.loads(line[6:])


def later(events: Iterator[dict[str, Any]], path: str) -> dict[str, Any]:
    """The next event that changes ``path``."""
    return next(event for event in events if path in event["changed"])


@pytest.fixture
def site(tmp_path: Path) -> Path:
    make_site(tmp_path, "a", "b")
    return tmp_path


@pytest.fixture
def client(site: Path) -> Iterator[Client]:
    with serve(open_project(site), "en", editor="edit:{path}#{line}") as (started, follow):
        assert not started.open_to_others
        assert started.address.startswith("http://127.0.0.1:")
        Thread(target=follow, daemon=True).start()
        yield Client(started.address)


def test_pages_and_their_headers(client: Client, site: Path) -> None:
    status, headers, data = client.ask("/")
    assert (status, headers["content-type"]) == (200, "text/html; charset=utf-8")
    assert (headers["cache-control"], headers["x-content-type-options"]) == ("no-store", "nosniff")
    assert "access-control-allow-origin" not in headers
    assert b"/_preview/client.js" in data
    assert client.ask("/", "HEAD")[2] == b""
    assert int(client.ask("/", "HEAD")[1]["content-length"]) == len(data)
    assert client.ask("/reports/nothing.html")[0] == 404
    assert b"EventSource" in client.get("/_preview/client.js")
    assert client.ask("/_preview/session.py")[0] == 404
    assert not (site / "_site").exists()


@pytest.mark.parametrize(
    ("target", "status"),
    [
        ("/..%2fsite.yml", 400),
        ("/../site.yml", 400),
        ("/index.html%00.css", 400),
        ("/%5c..%5csite.yml", 400),
        ("/site.yml", 404),
        ("/.reportsite.json", 404),
        ("/.reportsite/preview.sqlite", 404),
        ("/" + "a" * 3000, 414),
        ("/" + "a" * 70000, 414),
    ],
)
def test_nothing_but_the_site(client: Client, target: str, status: int) -> None:
    assert client.ask(target)[0] == status


def test_strangers(client: Client) -> None:
    assert client.ask("/", Host="evil.example")[0] == 403
    assert client.ask("/", Origin="http://evil.example")[0] == 403
    assert client.ask("/", Sec_Fetch_Site="cross-site")[0] == 403
    assert client.ask("/_preview/events", Origin="http://evil.example")[0] == 403
    assert client.ask("/_preview/place?page=reports/a.html", Sec_Fetch_Site="cross-site")[0] == 403
    for method in ("POST", "PUT", "DELETE", "OPTIONS"):
        status, headers, _ = client.ask("/", method)
        assert (status, headers.get("connection")) == (405, "close"), "what follows is not read"
    assert "connection" not in client.ask("/reports/nothing.html")[1]


def test_two_hosts_in_one_request(client: Client) -> None:
    host, _, port = client.host.partition(":")
    with socket.create_connection((host, int(port)), timeout=10) as connection:
        connection.sendall(f"GET / HTTP/1.1\r\nHost: {client.host}\r\nHost: {client.host}\r\n\r\n".encode())
        assert b" 400 " in connection.recv(100)


def test_a_link_in_the_place_of_a_file_is_not_followed(client: Client, site: Path) -> None:
    page = site / ".reportsite/preview/reports/a.html"
    page.unlink()
    page.symlink_to(site / "site.yml")
    assert client.ask("/reports/a.html")[0] == 404


def test_a_saved_file_is_shown(client: Client, site: Path) -> None:
    events = client.events()
    first = next(events)
    file = site / "content/a.md"
    text = file.read_text("utf-8")
    for number in range(801, 811):  # until the preview has begun, a page comes with all that depends on it
        file.write_text(text.replace("8次", f"{number}次"), "utf-8")
        event = later(events, "reports/a.html")
        if event["changed"] == ["reports/a.html"]:
            break
    assert event["version"] > first["version"]
    assert event["changed"] == ["reports/a.html"]  # before all that depends on it
    assert f"{number}次".encode() in client.get("/reports/a.html")
    event = later(events, "facts/a.html")
    assert "reports/b.html" not in event["changed"]
    assert f"{number}次".encode() in client.get("/reports/a.html")
    seed = site / "seeds/b.txt"
    seed.write_text(seed.read_text("utf-8").replace("8次", "802次"), "utf-8")
    while "802次".encode() not in client.get("/reports/b.html"):  # a seed may be seen while it is written
        later(events, "reports/b.html")


def test_a_page_saved_during_a_build_is_not_put_back(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    preview = Preview(open_project(site), "en", "")
    preview.rebuild(anew=True)
    file = site / "content/a.md"

    def slow(*args: Any, **more: Any) -> Any:
        done = build_preview(*args, **more)
        file.write_text(file.read_text("utf-8").replace("801次", "901次"), "utf-8")
        preview.saved([file])
        return done

    monkeypatch.setattr("generator.preview.session.build_preview", slow)
    file.write_text(file.read_text("utf-8").replace("8次", "801次"), "utf-8")
    preview.rebuild([file])
    page = preview.board.now.files["reports/a.html"]
    assert isinstance(page, bytes)
    assert "901次".encode() in page
    monkeypatch.undo()
    preview.rebuild([file])
    assert isinstance(preview.board.now.files["reports/a.html"], Stored)
    assert "901次".encode() in bytes_of(preview.board.now.files["reports/a.html"])


def test_problems_stand_over_the_last_good_page_until_mended(client: Client, site: Path) -> None:
    events = client.events()
    assert next(events)["problems"] == []
    settings = site / "site.yml"
    settings.write_text("title: 试验\ntitel: x\n", "utf-8")
    # The file may be seen empty first, while it is written.
    (problem,) = next(said for event in events if (said := event["problems"]))
    assert (problem["where"], problem["severity"]) == ("site.yml:2:1", "error")
    assert ">    2 titel: x" in problem["excerpt"]
    assert client.ask("/reports/a.html")[0] == 200
    settings.write_text("title: 试验二\n", "utf-8")
    assert any(event["problems"] == [] and "试验二".encode() in client.get("/") for event in events)


@pytest.mark.parametrize("broken", ["", "---\ntitel: x\n---\n", "---\ntitle: x"], ids=["empty", "key", "half"])
def test_a_report_that_cannot_be_read_is_shown_as_it_last_could(site: Path, broken: str) -> None:
    preview = Preview(open_project(site), "en", "")
    preview.rebuild()
    file = site / "content/a.md"
    good = file.read_text("utf-8")
    shown = preview.board.now.files
    for text in (broken, f"{broken}\n"):  # it is not forgotten by a second build either
        file.write_text(text, "utf-8")
        preview.rebuild([file])
        assert {row["severity"] for row in preview.board.now.problems} == {"error"}
        assert str(preview.board.now.problems[0]["where"]).startswith("content/a.md")
        assert preview.board.now.files == shown
    again = Preview(open_project(site), "en", "")
    again.rebuild()
    assert again.board.now.files == shown
    file.write_text(good.replace("8次", "801次"), "utf-8")
    preview.rebuild([file])
    assert not preview.board.now.problems
    assert "801次".encode() in bytes_of(preview.board.now.files["reports/a.html"])
    file.unlink()
    (site / "seeds/a.txt").unlink()
    preview.rebuild([file])
    assert "reports/a.html" not in preview.board.now.files


def test_drafts_are_shown_and_marked(client: Client, site: Path) -> None:
    events = client.events()
    assert next(events)["drafts"] == []
    file = site / "content/a.md"
    file.write_text(file.read_text("utf-8").replace("---\n", "---\ndraft: true\n", 1), "utf-8")
    # The file may be seen empty first, while it is written.
    assert next(drafts for event in events if (drafts := event["drafts"])) == ["reports/a.html"]
    assert client.ask("/reports/a.html")[0] == 200


def test_from_a_passage_to_its_line(client: Client, site: Path) -> None:
    answer = json.loads(client.get("/_preview/place?page=reports/a.html&text=%E5%85%A8%E5%B9%B4%E5%8F%AC%E5%BC%80"))
    lines = (site / "content/a.md").read_text("utf-8").split("\n")
    line = next(n for n, text in enumerate(lines, 1) if "全年召开" in text)
    assert answer == {"place": f"content/a.md:{line}", "opener": f"edit:{(site / 'content/a.md').as_posix()}#{line}"}
    for page in ("index.html", "reports/../../site.html", "reports/zzz.html"):
        assert json.loads(client.get(f"/_preview/place?page={page}"))["place"] == ""


def test_others_get_in_with_the_token_only(site: Path) -> None:
    with serve(open_project(site), "en", host="0.0.0.0") as (started, _):
        assert started.open_to_others
        address, _, query = started.address.partition("/?")
        client = Client(address.replace("0.0.0.0", "127.0.0.1") + "/")
        assert client.ask("/")[0] == 403
        status, headers, _ = client.ask(f"/?{query}")
        assert (status, headers["location"]) == (303, "/")
        cookie = headers["set-cookie"].partition(";")[0]
        assert {"HttpOnly", "SameSite=Strict"} <= set(headers["set-cookie"].split("; "))
        assert client.ask("/", Cookie=cookie)[0] == 200


def test_a_port_that_is_taken(site: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        with pytest.raises(ReportsiteError) as caught, serve(open_project(site), "en", port=taken.getsockname()[1]):
            pass
    assert [p.code for p in caught.value.problems] == ["io.port"]


def test_until_there_is_a_site_its_problems_are_shown(site: Path) -> None:
    shutil.rmtree(site / "seeds")
    (site / "seeds").mkdir()
    with serve(open_project(site), "en") as (started, _):
        client = Client(started.address)
        status, _, data = client.ask("/")
        assert status == 503
        assert b"/_preview/client.js" in data
        assert "seed.none" in [p["code"] for p in next(client.events())["problems"]]
