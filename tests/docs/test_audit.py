"""No library with a known weakness is locked; looked up where pip-audit is installed and a service answers it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from tests.docs.dependencies import LOCKS, ROOT, locked

PROGRAM = shutil.which("pip-audit", path=os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]))
pytestmark = pytest.mark.skipif(PROGRAM is None, reason="pip-audit is not installed")


def audit(lock: str, cache: Path, *options: str) -> list[str]:
    """Known weaknesses of what ``lock`` pins, as ``NAME VERSION ID``; skips the test where no service knows any."""
    command = [str(PROGRAM), "--requirement", str(ROOT / lock), "--require-hashes", "--disable-pip", "--format", "json"]
    quiet = ["--progress-spinner", "off", "--cache-dir", str(cache)]
    run = subprocess.run([*command, *quiet, *options], capture_output=True, text=True)
    if not run.stdout:
        said = run.stderr.strip().splitlines()[-1]
        assert "ConnectionError" in said or "Timeout" in said or "service" in said.lower(), run.stderr
        pytest.skip(f"no service answers: {said[:200]}")
    found: list[dict[str, Any]] = json.loads(run.stdout)["dependencies"]
    if all("skip_reason" in one for one in found):
        pytest.skip(f"the service knows none of them: {found[0]['skip_reason']}")
    assert {one["name"] for one in found} == set(locked(lock))
    return [f"{one['name']} {one['version']} {weak['id']}" for one in found for weak in one.get("vulns", ())]


@pytest.mark.parametrize("lock", LOCKS)
def test_nothing_locked_has_a_known_weakness(lock: str, tmp_path: Path) -> None:
    assert audit(lock, tmp_path) == []


class Service(BaseHTTPRequestHandler):
    """Knows one weakness, of Jinja2."""

    def do_POST(self) -> None:
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))["package"]["name"]
        weak = {"id": "X-1", "modified": "2024-01-01T00:00:00Z", "published": "2024-01-01T00:00:00Z", "details": "x"}
        affected = [{"package": {"name": asked, "ecosystem": "PyPI"}, "ranges": [], "versions": []}]
        answer = json.dumps({"vulns": [weak | {"affected": affected}]} if asked == "jinja2" else {}).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def service() -> Iterator[str]:
    with HTTPServer(("127.0.0.1", 0), Service) as host:
        Thread(target=host.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{host.server_port}/"
        host.shutdown()


def test_a_weakness_is_seen(service: str, tmp_path: Path) -> None:
    found = audit("requirements.lock", tmp_path, "--vulnerability-service", "osv", "--osv-url", service)
    assert found == [f"jinja2 {locked('requirements.lock')['jinja2'][0]} X-1"]
