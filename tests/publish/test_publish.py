"""Publishing: what arrives is the site, twice is once, and nothing of anybody else's is touched."""

from __future__ import annotations

import subprocess
import sys
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

import pytest

from generator import workflow
from generator.output import MANIFEST
from generator.problems import ReportsiteError, redacted
from generator.publish import Branch, Folder, Hook, branch, publish
from generator.publish.git import Git
from generator.publish.targets import Target
from tests.pack.sites import project
from tests.publish.sites import change, held, refused

PAGES = Branch("", "gh-pages")
AUTHOR = ("-c", "user.name=other", "-c", "user.email=other@localhost")


@pytest.fixture
def remote(tmp_path: Path, site: workflow.Project) -> Path:
    """A bare repository."""
    git(tmp_path, "init", "-q", "--bare", "remote.git")
    return tmp_path / "remote.git"


def git(folder: Path, *arguments: str) -> str:
    run = subprocess.run(["git", *arguments], cwd=folder, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    return run.stdout


def on_branch(remote: Path, tmp_path: Path, branch: str = "gh-pages") -> dict[str, bytes]:
    """Files of a fresh checkout."""
    checkout = tmp_path / f"checkout-{len(list(tmp_path.iterdir()))}"
    git(tmp_path, "clone", "-q", "--branch", branch, str(remote), str(checkout))
    return {path: data for path, data in held(checkout).items() if not path.startswith(".git/")}


def test_a_branch_holds_the_site(site: workflow.Project, remote: Path, tmp_path: Path) -> None:
    published = publish(site, Branch(str(remote), domain="reports.example.cn"))
    there = on_branch(remote, tmp_path)
    assert there.pop(".nojekyll") == b""
    assert there.pop("CNAME") == b"reports.example.cn\n"
    assert there.pop(MANIFEST)
    here = held(site.output)
    del here[MANIFEST]
    assert there == here
    assert published.done
    assert published.changes
    assert set(published.changes.created) == {*here, "CNAME", ".nojekyll"}


def test_a_second_time_nothing_changes(site: workflow.Project, remote: Path, tmp_path: Path) -> None:
    for target in (Branch(str(remote)), Folder(tmp_path / "www"), Branch(str(remote), "other", squash=True)):
        assert publish(site, target).done
        before = git(remote, "for-each-ref"), stamps(tmp_path / "www")
        again = publish(site, target)
        assert not again.done
        assert again.changes
        assert (again.changes.created, again.changes.updated, again.changes.deleted) == ((), (), ())
        assert (git(remote, "for-each-ref"), stamps(tmp_path / "www")) == before


def stamps(folder: Path) -> dict[str, int]:
    return {str(p): p.stat().st_mtime_ns for p in folder.rglob("*")}


@pytest.mark.parametrize(("squash", "commits"), [(False, 2), (True, 1)])
def test_a_change_is_one_commit(
    site: workflow.Project, remote: Path, tmp_path: Path, squash: bool, commits: int
) -> None:
    target = Branch(str(remote), squash=squash)
    publish(site, target)
    change(site)
    published = publish(site, target)
    assert published.changes
    assert "reports/b.html" in published.changes.deleted
    assert "reports/a.html" in published.changes.updated
    assert int(git(remote, "rev-list", "--count", "gh-pages")) == commits
    there = on_branch(remote, tmp_path)
    assert "reports/b.html" not in there
    assert "新的结语" in there["reports/a.html"].decode()
    assert git(remote, "log", "-1", "--format=%s %an <%ae>", "gh-pages") == (
        "发布：汇编 reportsite <reportsite@localhost>\n"
    )


@pytest.mark.parametrize("squash", [False, True])
def test_what_another_publishes_meanwhile_is_not_lost(
    site: workflow.Project, remote: Path, monkeypatch: pytest.MonkeyPatch, squash: bool
) -> None:
    target = Branch(str(remote), squash=squash)
    publish(site, target)
    change(site)
    commit = branch._commit
    theirs: list[str] = []

    def late(to: Git, tree: str, parent: str, project: workflow.Project) -> str:
        made = git(remote, *AUTHOR, "commit-tree", "-m", "theirs", "-p", "gh-pages", "gh-pages^{tree}").strip()
        git(remote, "update-ref", "refs/heads/gh-pages", made)
        theirs.append(made)
        return commit(to, tree, parent, project)

    monkeypatch.setattr(branch, "_commit", late)
    assert refused(site, target) == ["io.git"]
    assert git(remote, "rev-parse", "gh-pages").split() == theirs


def test_a_dry_run_says_the_same_and_does_nothing(site: workflow.Project, remote: Path, tmp_path: Path) -> None:
    for target in (Branch(str(remote)), Folder(tmp_path / "www")):
        publish(site, target)
    change(site)
    for target in (Branch(str(remote)), Folder(tmp_path / "www")):
        before = git(remote, "for-each-ref"), stamps(tmp_path / "www")
        planned = publish(site, target, dry_run=True)
        assert not planned.done
        assert (git(remote, "for-each-ref"), stamps(tmp_path / "www")) == before
        assert publish(site, target).changes == planned.changes


def test_what_others_put_there_stays(site: workflow.Project, remote: Path, tmp_path: Path) -> None:
    publish(site, Branch(str(remote)))
    git(tmp_path, "clone", "-q", "--branch", "gh-pages", str(remote), "theirs")
    (tmp_path / "theirs" / "google123.html").write_text("proof", "utf-8")
    git(tmp_path / "theirs", "add", ".")
    git(tmp_path / "theirs", "-c", "user.name=a", "-c", "user.email=a@b", "commit", "-qm", "x")
    git(tmp_path / "theirs", "push", "-q")
    publish(site, Folder(tmp_path / "www"))
    (tmp_path / "www" / "theirs.html").write_text("x", "utf-8")
    change(site)
    publish(site, Branch(str(remote)))
    publish(site, Folder(tmp_path / "www"))
    assert on_branch(remote, tmp_path)["google123.html"] == b"proof"
    assert (tmp_path / "www" / "theirs.html").read_text("utf-8") == "x"
    assert not (tmp_path / "www" / "reports" / "b.html").exists()


def test_a_branch_with_other_files_is_refused(site: workflow.Project, remote: Path, tmp_path: Path) -> None:
    git(tmp_path, "clone", "-q", str(remote), "theirs")
    (tmp_path / "theirs" / "main.c").write_text("int main;", "utf-8")
    git(tmp_path / "theirs", "add", ".")
    git(tmp_path / "theirs", "-c", "user.name=a", "-c", "user.email=a@b", "commit", "-qm", "x")
    git(tmp_path / "theirs", "push", "-q", "origin", "HEAD:main")
    before = git(remote, "for-each-ref")
    assert refused(site, Branch(str(remote), "main")) == ["io.not-ours-branch"]
    assert git(remote, "for-each-ref") == before


def test_a_remote_may_be_named(site: workflow.Project, remote: Path) -> None:
    git(site.root, "init", "-q")
    git(site.root, "remote", "add", "origin", str(remote))
    git(site.root, "config", "user.name", "编辑")
    assert publish(site, Branch("origin")).done
    assert git(remote, "log", "--format=%an", "gh-pages") == "编辑\n"
    status = git(site.root, "status", "--porcelain", "--branch")
    assert "gh-pages" not in status, "the working copy is not touched"


@pytest.mark.parametrize("name", ["-x", "a b", "a..b", "", "refs/heads/", "a~1"])
def test_what_cannot_name_a_branch_is_refused(site: workflow.Project, remote: Path, name: str) -> None:
    assert refused(site, Branch(str(remote), name)) == ["usage.branch"]


def test_a_remote_is_never_an_option(site: workflow.Project, tmp_path: Path) -> None:
    assert refused(site, Branch(f"--upload-pack=touch {tmp_path / 'x'}")) == ["usage.branch"]
    assert refused(site, Branch(f"ext::sh -c touch% {tmp_path / 'x'}")) == ["io.git"]
    assert not (tmp_path / "x").exists()


def test_a_remote_that_is_not_there(site: workflow.Project, tmp_path: Path) -> None:
    with pytest.raises(ReportsiteError) as error:
        publish(site, Branch(str(tmp_path / "none.git")))
    (problem,) = error.value.problems
    assert problem.code == "io.git"
    assert "none.git' does not appear to be a git repository" in str(problem.args["reason"])
    assert str(problem.args["reason"]).endswith("Could not read from remote repository."), "advice is left out"


def test_what_git_says_is_told_without_passwords(tmp_path: Path) -> None:
    with pytest.raises(ReportsiteError) as error:
        Git(tmp_path)("hash-object", "https://me:secret@host/x")
    assert "'https://host/x'" in str(error.value.problems[0].args["reason"])


def test_an_outer_git_does_not_lead_elsewhere(remote: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_DIR", str(remote.parent))
    assert Git(remote)("rev-parse", "--is-bare-repository") == "true"


def test_the_way_to_the_remote_is_that_of_the_sites_repository(site: workflow.Project) -> None:
    """As CI hosts set it up: a header of authorization in the repository's own settings, and nowhere else."""
    headers: list[str | None] = []

    class Refusing(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            headers.append(self.headers.get("Authorization"))
            self.send_error(403)

        def log_message(self, *_: object) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Refusing) as host:
        Thread(target=host.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{host.server_port}/"
        git(site.root, "init", "-q")
        git(site.root, "remote", "add", "origin", f"{address}x.git")
        git(site.root, "config", "--file", "access", f"http.{address}.extraheader", "Authorization: basic secret")
        git(site.root, "config", "include.path", "../access")
        with pytest.raises(ReportsiteError) as error:
            publish(site, Branch("origin"))
        host.shutdown()
    assert headers == ["basic secret"]
    assert [p.code for p in error.value.problems] == ["io.git"]
    assert "secret" not in str(dict(error.value.problems[0].args))


def test_without_git_it_says_so(site: workflow.Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert refused(site, Branch("x")) == ["io.no-git"]


def test_a_folder_that_is_not_ours_is_refused(site: workflow.Project, tmp_path: Path) -> None:
    (tmp_path / "www").mkdir()
    (tmp_path / "www" / "index.html").write_text("theirs", "utf-8")
    assert refused(site, Folder(tmp_path / "www")) == ["io.not-ours"]
    assert held(tmp_path / "www") == {"index.html": b"theirs"}


@pytest.mark.parametrize("place", ["content", "_site", "seeds/x", "."])
def test_a_folder_of_the_site_is_refused(site: workflow.Project, place: str) -> None:
    before = held(site.root)
    assert refused(site, Folder(site.root / place)) == ["io.dangerous-folder"]
    assert held(site.root) == before


TARGETS = (PAGES, Folder(Path("www")), Hook("true {folder}"))


@pytest.mark.parametrize("target", TARGETS, ids=["branch", "folder", "command"])
def test_no_site_no_publication(tmp_path: Path, target: Target) -> None:
    assert refused(project(tmp_path, a=2023), target) == ["io.no-site"]


@pytest.mark.parametrize("target", TARGETS, ids=["branch", "folder", "command"])
def test_a_site_with_problems_is_refused(site: workflow.Project, target: Target) -> None:
    page = site.output / "index.html"
    page.write_bytes(page.read_bytes() + b'<a href="gone.html">x</a>')
    assert refused(site, target) == ["check.changed"]


def test_a_command_gets_the_folder(site: workflow.Project, tmp_path: Path) -> None:
    program = "import shutil, sys; shutil.copytree(*sys.argv[1:])"
    there = tmp_path / "with space; touch x"
    hook = Hook(f'{sys.executable} -c "{program}" {{folder}} "{there}"')
    planned = publish(site, hook, dry_run=True)
    assert (planned.done, there.exists()) == (False, False)
    assert str(site.output) in planned.target
    assert publish(site, hook).done
    assert held(there) == held(site.output)


@pytest.mark.parametrize(
    ("command", "code"),
    [
        ("true", "usage.hook"),
        ("x 'y {folder}", "usage.hook"),
        ("no-such-program {folder}", "io.command"),
        (f"{sys.executable} -c 'raise SystemExit(3)' {{folder}}", "io.command"),
    ],
)
def test_a_command_that_fails(site: workflow.Project, command: str, code: str) -> None:
    assert refused(site, Hook(command)) == [code]


def test_passwords_are_not_shown(site: workflow.Project) -> None:
    assert redacted("to https://me:secret@gitee.com/a/b.git failed") == "to https://gitee.com/a/b.git failed"
    assert "secret" not in str(Branch("https://me:secret@host/x.git"))
    with pytest.raises(ReportsiteError) as error:
        publish(site, Branch("https://me:secret@127.0.0.1:1/x.git"))
    assert "secret" not in str([dict(p.args) for p in error.value.problems])
