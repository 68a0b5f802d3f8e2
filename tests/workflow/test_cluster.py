"""A build whose work is shared over a cluster is the build of this machine, whatever becomes of the workers."""

from __future__ import annotations

import gc
import shutil
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

from generator.problems import ReportsiteError
from generator.workflow import build, cluster, open_project
from generator.workflow.cluster import Cluster, connect
from generator.workflow.crew import each
from tests.cli.run import Program, files, make_site
from tests.workflow import dask
from tests.workflow.dask import ROOT, Dask


@pytest.fixture
def crew(tmp_path: Path) -> Iterator[Dask]:
    """A scheduler without workers."""
    with Dask(tmp_path) as started:
        yield started


@pytest.fixture
def program(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Program:
    """The command line, in a site of two reports."""
    make_site(tmp_path / "site", "a", "b")
    monkeypatch.chdir(tmp_path / "site")
    return Program(capsys)


def own_site(root: Path) -> Path:
    """The repository's site, never built."""
    for name in ("seeds", "themes"):
        shutil.copytree(ROOT / name, root / name)
    shutil.copy(ROOT / "site.yml", root)
    return root


def result(site: Path) -> tuple[dict[str, bytes], dict[str, bytes]]:
    return files(site / "content"), files(site / "_site")


def done(crew: Dask, prepare: Callable[[], Callable[[object], object]], times: int) -> list[object]:
    """What the workers of ``crew`` make of as many things."""
    with connect(crew.address) as workers:
        return list(each(prepare, range(times), enough=1, workers=workers))


def not_here(*_: object) -> None:
    raise AssertionError("this is the workers' task")


@pytest.fixture(scope="session")
def local(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, bytes], dict[str, bytes]]:
    """What this machine alone makes of the repository's site."""
    site = own_site(tmp_path_factory.mktemp("local"))
    build(open_project(site), workers=1)
    return result(site)


def test_the_site_is_the_one_of_this_machine(
    crew: Dask, local: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.workflow.restore.restore", not_here)
    monkeypatch.setattr("generator.workflow.restore.cleaned", not_here)
    crew.hire(2)
    site = own_site(tmp_path / "site")
    with connect(crew.address) as workers:
        built = build(open_project(site), workers=workers)
    assert (built.work.cleaned, built.work.extracted) == (5, 5)
    assert result(site) == local


def test_all_workers_work(crew: Dask, tmp_path: Path) -> None:
    crew.hire(2)
    (tmp_path / "met").mkdir()
    places = done(crew, partial(dask.meeting, tmp_path / "met"), 40)
    assert len(places) == 40
    assert set(places) == {worker.pid for worker in crew.workers}


def test_a_worker_that_dies_loses_nothing(crew: Dask, local: object, tmp_path: Path) -> None:
    crew.hire(2)
    site = own_site(tmp_path / "site")
    victim = crew.workers[0]
    victim.send_signal(signal.SIGSTOP)  # takes tasks and does none of them
    with connect(crew.address) as workers:
        assert isinstance(workers, Cluster)
        killer = threading.Thread(target=kill_when_busy, args=(workers, crew))
        killer.start()
        build(open_project(site), workers=workers)
        killer.join()
    assert victim.wait() == -signal.SIGKILL
    assert result(site) == local


def kill_when_busy(workers: Cluster, crew: Dask) -> None:
    """End the first worker as soon as every worker has something to do."""
    while not all(workers.client.processing().values()):  # type: ignore[no-untyped-call]
        time.sleep(0.02)
    crew.workers[0].kill()


def test_work_that_ends_every_worker_is_given_up(crew: Dask) -> None:
    crew.hire(2)
    with pytest.raises(ReportsiteError) as caught:
        done(crew, dask.death, 1)
    assert [(p.code, p.args) for p in caught.value.problems] == [("io.cluster-killed", {"times": 2})]


def test_a_cluster_without_workers(crew: Dask, program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "PATIENCE", 3.0)
    run = program("build", "--cluster", crew.address, "--json")
    assert (run.code, run.codes) == (6, [f"{crew.address}:0 io.cluster-empty"])
    assert not Path("_site").exists()


def test_workers_that_all_leave(crew: Dask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "PATIENCE", 3.0)
    monkeypatch.setattr(cluster, "LOOK", 0.1)
    crew.hire(1)
    crew.workers[0].send_signal(signal.SIGSTOP)  # takes the task and does not do it
    threading.Timer(1, crew.workers[0].kill).start()
    with pytest.raises(ReportsiteError) as caught:
        done(crew, dask.death, 1)
    assert [problem.code for problem in caught.value.problems] == ["io.cluster-empty"]


def test_a_scheduler_that_goes_away(crew: Dask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "PATIENCE", 1.0)
    crew.hire(1)
    crew.workers[0].send_signal(signal.SIGSTOP)  # takes the task and does not do it
    threading.Timer(1, crew.scheduler.kill).start()
    with pytest.raises(ReportsiteError) as caught:
        done(crew, dask.death, 1)
    assert [problem.code for problem in caught.value.problems] == ["io.cluster-unreachable"]


@pytest.mark.parametrize("address", ["tcp://127.0.0.1:1", "nowhere", "smoke://127.0.0.1:1", "tls://127.0.0.1:1"])
def test_an_address_where_no_scheduler_is(address: str, program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "PATIENCE", 1.0)
    run = program("build", "--cluster", address, "--json")
    assert (run.code, run.codes) == (6, [f"{address}:0 io.cluster-unreachable"])
    assert not Path("_site").exists()
    gc.collect()  # Dask closes a client that never connected when it is collected: not while another one begins


def test_without_dask(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    run = program("build", "--cluster", "tcp://127.0.0.1:1", "--json")
    assert (run.code, run.codes) == (2, ["--cluster:0 usage.cluster-extra"])


def test_workers_with_other_versions_are_refused(crew: Dask, program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    theirs = cluster.versions()
    crew.hire(1)
    monkeypatch.setattr(cluster, "versions", lambda: {**theirs, "jieba": "0.1"})
    run = program("build", "--cluster", crew.address, "--json")
    assert run.code == 6
    problem = run.document["problems"][0]
    assert problem["code"] == "io.cluster-versions"
    assert problem["file"].startswith("tcp://127.0.0.1:")
    assert problem["file"] != crew.address
    assert f"jieba {theirs['jieba']} ≠ 0.1" in problem["message"]
    assert not Path("_site").exists()


def test_workers_without_us_are_refused(crew: Dask, program: Program) -> None:
    crew.hire(1, path=crew.bare)
    run = program("build", "--cluster", crew.address, "--json")
    assert (run.code, run.codes) == (6, [f"{crew.address}:0 io.cluster-versions"])
    assert "generator" in run.document["problems"][0]["message"]
