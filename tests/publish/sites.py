"""What is done to a site that is published, and what there is to see of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import workflow
from generator.problems import ReportsiteError
from generator.publish import publish
from generator.publish.targets import Target


def rebuild(site: workflow.Project) -> None:
    for seed in site.seeds.iterdir():
        seed.unlink()
    assert workflow.build(site).written


def change(site: workflow.Project) -> None:
    """One report goes, the other says something new."""
    (site.content / "b.md").unlink()
    file = site.content / "a.md"
    file.write_text(file.read_text("utf-8").replace("结语。", "新的结语。"), "utf-8")
    rebuild(site)


def held(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def refused(site: workflow.Project, target: Target) -> list[str]:
    with pytest.raises(ReportsiteError) as error:
        publish(site, target)
    return [problem.code for problem in error.value.problems]
