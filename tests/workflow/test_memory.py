"""Earlier results are used exactly as long as nothing they depend on has changed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from generator.cache import Store, digest_files
from generator.config import Settings
from generator.problems import Problem, Severity, Where
from generator.results import Restored
from generator.workflow import Cleaned, Outcome, Project, Tally
from generator.workflow.memory import Memory
from generator.workflow.seeds import Seed

FLAG = Problem("seed.flag", Where("seeds/a.txt"), Severity.WARNING, {"flag": "缺字"})
RESULT = Cleaned("seeds/a.txt", "content/a.md", Outcome.CREATED, Tally(joined=3, flags=1), problems=(FLAG,))


RESTORED = Restored("text", RESULT.tally, (FLAG,))


@pytest.fixture
def project(tmp_path: Path) -> Project:
    for name, text in (("seeds/a.txt", "raw"), ("content/a.md", "clean")):
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_text(text)
    return Project(tmp_path, Settings())


def recalled(project: Project) -> Cleaned | None:
    seed = Seed(project.seeds / "a.txt", "seeds/a.txt")
    read = digest_files((seed.path, seed.sidecar))
    with Store(project.cache / "x") as store:
        memory = Memory(store, project.settings.clean.punctuation)
        return memory.recall(seed, project.content / "a.md", "content/a.md", read)


def remember(project: Project, result: Cleaned) -> None:
    seed = Seed(project.seeds / "a.txt", "seeds/a.txt")
    read = digest_files((seed.path, seed.sidecar))
    with Store(project.cache / "x") as store:
        Memory(store, project.settings.clean.punctuation).keep(seed, project.content / "a.md", RESTORED, result, read)
        store.save(complete=True)


def test_a_result_comes_back_with_its_flags(project: Project) -> None:
    assert recalled(project) is None
    remember(project, RESULT)
    assert recalled(project) == replace(RESULT, outcome=Outcome.SAME)


def test_a_kept_edit_stays_one(project: Project) -> None:
    remember(project, replace(RESULT, outcome=Outcome.KEPT))
    found = recalled(project)
    assert found is not None
    assert found.outcome is Outcome.KEPT
    assert found.problems == (FLAG,)


def test_a_sidecar_that_appears_cleans_again(project: Project) -> None:
    remember(project, RESULT)
    (project.seeds / "a.yml").write_text("")
    assert recalled(project) is None


@pytest.mark.parametrize("changed", ["seeds/a.txt", "content/a.md"])
@pytest.mark.parametrize("how", ["other bytes", "gone"])
def test_changed_files_are_cleaned_again(project: Project, changed: str, how: str) -> None:
    remember(project, RESULT)
    file = project.root / changed
    file.unlink() if how == "gone" else file.write_text("other")
    assert recalled(project) is None


def test_another_setting_cleans_again(project: Project) -> None:
    remember(project, RESULT)
    settings = Settings(clean=replace(project.settings.clean, punctuation="keep"))
    assert recalled(replace(project, settings=settings)) is None


def test_failures_are_tried_again(project: Project) -> None:
    remember(project, replace(RESULT, outcome=Outcome.FAILED))
    assert recalled(project) is None


def test_what_a_seed_becomes_outlives_edits_of_its_content_file(project: Project) -> None:
    remember(project, RESULT)
    seed = Seed(project.seeds / "a.txt", "seeds/a.txt")
    for text in ("edited", "edited again"):
        (project.content / "a.md").write_text(text)
        read = digest_files((seed.path, seed.sidecar))
        with Store(project.cache / "x") as store:
            memory = Memory(store, "style")
            assert memory.recall(seed, project.content / "a.md", "content/a.md", read) is None
            assert memory.restored(seed, read) == RESTORED
            memory.keep(seed, project.content / "a.md", RESTORED, RESULT, read)
            store.save(complete=True)
        with Store(project.cache / "x") as store:  # a build with nothing to do forgets nothing
            assert Memory(store, "style").recall(seed, project.content / "a.md", "content/a.md", read)
            store.save(complete=True)
    seed.path.write_text("other")
    with Store(project.cache / "x") as store:
        assert Memory(store, "style").restored(seed, digest_files((seed.path, seed.sidecar))) is None
