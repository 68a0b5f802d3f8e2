"""``reportsite pack``, ``publish``, ``doctor`` and ``new --ci`` as one types them."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
from pathlib import Path

import fsspec
import pytest
import yaml

from generator.cli import new, pack
from generator.pack import Form
from generator.workflow.new import HOSTS
from tests.cli.run import Program, files


def test_options_name_what_there_is() -> None:
    assert tuple(Form) == pack.FORMS
    assert tuple(HOSTS) == new.HOSTS


def test_pack(program: Program, site: Path) -> None:
    assert program("pack").code == 5
    assert program("build").code == 0
    run = program("pack", "--json")
    (row,) = run.document["results"]
    assert (run.code, Path(row["file"]).name) == (0, "试验.zip")
    assert row["bytes"] == (site / "试验.zip").stat().st_size
    run = program("pack", "--as", "html", "--report", "a", "--to", "out/a.html")
    assert (run.code, run.err) == (0, "")
    assert "out/a.html" in run.out
    assert (site / "out" / "a.html").is_file()


@pytest.mark.usefixtures("site")
@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("--as", "pdf"), "usage.bad-value"),
        (("--as", "epub", "--report", "c"), "usage.no-report"),
        (("--year", "2023"), "usage.whole-site"),
        (("--as", "html", "--year", "0"), "usage.bad-value"),
    ],
)
def test_mistakes_with_pack(program: Program, arguments: tuple[str, ...], code: str) -> None:
    assert program("build").code == 0
    run = program("pack", *arguments, "--json")
    assert (run.code, [p["code"] for p in run.document["problems"]]) == (2, [code])


def test_publish_to_a_folder(program: Program, site: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    www = tmp_path_factory.mktemp("there") / "www"
    assert program("publish", "--folder", str(www)).code == 6
    assert program("build").code == 0
    planned = program("publish", "--folder", str(www), "--dry-run")
    assert "+ index.html" in planned.out
    assert not www.exists()
    assert program("publish", "--folder", www.as_uri()).code == 0
    assert files(www) == files(site / "_site")
    again = program("publish", "--folder", str(www), "--json")
    assert (again.code, again.document["results"][0]["done"]) == (0, False)


def test_publish_to_storage(program: Program, site: Path) -> None:
    assert program("build").code == 0
    assert program("publish", "--folder", "memory://door").code == 0
    storage = fsspec.filesystem("memory")
    assert storage.cat_file("/door/index.html") == (site / "_site/index.html").read_bytes()
    storage.rm("/door", recursive=True)


@pytest.mark.usefixtures("site")
@pytest.mark.parametrize(
    "arguments", [(), ("--folder", "x", "--git", "y"), ("--command", "a {folder}", "--folder", "x")]
)
def test_publish_wants_one_place(program: Program, arguments: tuple[str, ...]) -> None:
    run = program("publish", *arguments, "--json")
    assert (run.code, [p["code"] for p in run.document["problems"]]) == (2, ["usage.one-target"])


def test_publish_by_a_command(program: Program, site: Path) -> None:
    assert program("build").code == 0
    run = program("publish", "--command", "mirror {folder} there", "--dry-run")
    assert (run.code, f"mirror {site / '_site'} there" in run.out) == (0, True)


@pytest.mark.usefixtures("site")
def test_doctor(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    run = program("doctor", "--json")
    assert {"python", "git", "site.yml", "seeds"} <= {row["name"] for row in run.document["results"] if row["ok"]}
    assert run.code == 0
    monkeypatch.setenv("PATH", "")
    assert not {row["name"]: row["ok"] for row in program("doctor", "--json").document["results"]}["git"]


@pytest.mark.parametrize("host", HOSTS)
def test_new_with_a_workflow_that_works(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, host: str
) -> None:
    assert program("new", "x", "--ci", host).code == 0
    site, remote = tmp_path / "x", tmp_path / "remote.git"
    text = (site / HOSTS[host]).read_text("utf-8")
    assert yaml.safe_load(text)
    for command in ("init -q --bare ../remote.git", "init -q", "remote add origin ../remote.git"):
        subprocess.run(["git", *command.split()], cwd=site, check=True)
    monkeypatch.setenv("GITEE_SITE", str(remote))
    monkeypatch.chdir(site)
    commands = re.findall(r"^ +- (?:run: )?reportsite (.+)$", text, re.MULTILINE)
    assert len(commands) > 1
    for command in commands:
        run = program(*(os.path.expandvars(word) for word in shlex.split(command)))
        assert run.code == 0, run.err
    asked = ["git", "log", "--all", "--name-only", "--format="]
    pushed = subprocess.run(asked, cwd=remote, capture_output=True, text=True, check=True).stdout.split("\n")
    published = [site / "public/index.html"] if host == "gitlab" else []
    assert all(file.is_file() for file in published)
    assert ("index.html" in pushed) == (not published)


def test_new_without_a_workflow(program: Program, tmp_path: Path) -> None:
    assert program("new", "x").code == 0
    assert not any((tmp_path / "x" / path).exists() for path in HOSTS.values())


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_site_older_than_its_sources(program: Program, site: Path, tmp_path: Path, lang: str) -> None:
    assert program("build").code == 0
    (site / "content/a.md").write_text((site / "content/a.md").read_text("utf-8") + "新的一段。\n", "utf-8")
    for command in (
        ("publish", "--command", "true {folder}"),
        ("publish", "--command", "true {folder}", "--dry-run"),
        ("pack",),
    ):
        run = program(*command, "--lang", lang)
        assert (run.code, run.out) == (1, "")
        assert "content/a.md" in run.err
        assert "reportsite build" in run.err
        assert "--as-built" in run.err
        assert program(*command, "--as-built").code == 0
    assert program("build").code == 0
    assert program("publish", "--command", "true {folder}").code == 0
