"""Pages are known by what they show of other reports: whatever changes there, a build that remembers leaves what a
build from nothing leaves."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from generator.site import subject_marks
from generator.workflow import Built, build, open_project
from tests.cli.run import files


@pytest.fixture(autouse=True, scope="module")
def few() -> Iterator[None]:
    """Not all reports that speak of a subject stand on its page."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(subject_marks, "REPORTS", 2)
        yield


HEAD = "---\ntitle: {title}\nregion: {region}\nyear: {year}\ngenre: npc\n---\n\n"
PASSAGE = "围绕水源地保护开展专题调研，梳理问题清单并逐项交办，推动有关部门建立联动机制，让群众喝上干净水、放心水。"
TEXT = "## 依法履职\n\n召开常委会会议{meetings}次、主任会议{chairs}次，检查《{law}》。\n\n{passage}\n\n{own}\n"
TERM = "甲骨文博物馆与甲骨文研究，甲骨文遗址"
LAWS = {"a": "水法", "b": "土地管理法", "c": "教育法", "d": "森林法"}
"""One for each region: what ties its reports to each other and to no others."""


def write(content: Path, name: str, **said: object) -> None:
    region, year = f"{'甲乙丙丁'['abcd'.index(name[0])]}县", 2000 + int(name[1:])
    told = {"title": f"{region}{year}年工作报告", "region": region, "year": year, "law": LAWS[name[0]]}
    told |= {
        "meetings": ord(name[0]) % 7 + year % 5,
        "chairs": 12,
        "passage": f"走访群众{name}。",
        "own": f"档案{name}",
    }
    told |= {"passage": PASSAGE} if name in ("b23", "c23") else {}
    told |= {"own": TERM if name == "c23" else f"档案{name}"}
    (content / f"{name}.md").write_text((HEAD + TEXT).format(**told | said), "utf-8")


EDITS: dict[str, Callable[[Path], object]] = {
    "a figure becomes the greatest": lambda c: write(c, "b22", meetings=30),
    "a figure becomes the least": lambda c: write(c, "c23", own=TERM, chairs=1),
    "a parallel passage": lambda c: write(c, "b23", passage=f"去年以来，{PASSAGE}"),
    "no parallel passage any more": lambda c: write(c, "b23", passage="组织代表视察。"),
    "words beside a figure": lambda c: write(c, "b22", law="土地管理法》。又议《土地管理法"),
    "paragraphs move": lambda c: write(c, "b22", meetings="9次会议。\n\n召开会议9"),
    "a title": lambda c: write(c, "b23", title="乙县人大常委会的报告"),
    "another law": lambda c: write(c, "c23", law="乡村振兴促进法"),
    "a law of several": lambda c: write(c, "a22", law="土地管理法"),
    "the whole name of a law": lambda c: write(c, "d22", law="中华人民共和国森林法"),
    "the code of a region": lambda c: write(c, "d22", year='2022\nregion_code: "632123"'),
    "another region": lambda c: write(c, "c22", region="戊县"),
    "another region in the same order": lambda c: write(c, "d21", region="丁市"),
    "another year in the same order": lambda c: write(c, "d23", year=2024),
    "another year": lambda c: write(c, "a22", year=2019),
    "a term of two": lambda c: write(c, "a21", own=TERM),
    "words of the year before": lambda c: write(c, "d22", own="开展视察"),
    "a new report": lambda c: write(c, "d24"),
    "one less": lambda c: (c / "b22.md").unlink(),
    "another name": lambda c: (c / "a22.md").replace(c / "z22.md"),
    "the name of the site": lambda c: (c.parent / "site.yml").write_text("title: 丛编\n", "utf-8"),
    "the language": lambda c: (c.parent / "site.yml").write_text("title: 汇编\nlanguage: en\n"),
}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    site = tmp_path_factory.mktemp("marks")
    (site / "site.yml").write_text("title: 汇编\n", "utf-8")
    for folder in ("seeds", "content"):
        (site / folder).mkdir()
    for name in LAWS:
        for year in (21, 22, 23):
            write(site / "content", f"{name}{year}")
    made(site)
    return site


def made(site: Path, *, cached: bool = True) -> Built:
    result = build(open_project(site), cached=cached, workers=1)
    assert result.written
    return result


@pytest.mark.parametrize("edit", EDITS)
def test_whatever_changes_the_site_is_that_of_a_build_from_nothing(built: Path, tmp_path: Path, edit: str) -> None:
    warm, cold = tmp_path / "warm", tmp_path / "cold"
    shutil.copytree(built, warm)
    EDITS[edit](warm / "content")
    shutil.copytree(warm, cold, ignore=shutil.ignore_patterns(".reportsite", "_site"))
    done = made(warm)
    assert done.changes.updated or done.changes.created
    made(cold, cached=False)
    assert files(warm / "_site") == files(cold / "_site")
