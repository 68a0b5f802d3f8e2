"""``pack``: from a site on disk to one file that can be carried away."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from generator import content, workflow
from generator.idle import SETTINGS
from generator.output import lock, write_file
from generator.pack import archive, epub, single, stick
from generator.pack.book import Book
from generator.pack.choose import Choice, choose
from generator.pack.moment import moment
from generator.pack.names import distinct, safe
from generator.problems import Problem, ReportsiteError, Where
from generator.report import Report
from generator.workflow.site import finished


class Form(StrEnum):
    """What can be packed, by the name of its option."""

    ZIP = "zip"
    """The site as it was built."""
    EPUB = "epub"
    HTML = "html"
    MARKDOWN = "md"
    TEXT = "txt"


EVERYTHING = Choice()


@dataclass(frozen=True, slots=True)
class Packed:
    """What was written."""

    files: tuple[Path, ...]
    reports: int
    problems: tuple[Problem, ...] = ()
    """Of reports that could not be read and are not in it."""


def pack(
    project: workflow.Project,
    form: Form,
    choice: Choice = EVERYTHING,
    to: Path | None = None,
    *,
    as_built: bool = False,
) -> Packed:
    """Write ``form`` of the chosen reports to ``to``, else to a file in the current folder named after them.

    Several reports as Markdown or text go into one zip file. The zip of a site that is older than its sources, or
    without some, is refused unless it is wanted ``as_built``. Raises :class:`ReportsiteError`: ``usage.no-report``,
    ``usage.whole-site``, ``io.*``; ``check.*`` for a site with problems.
    """
    if form is Form.ZIP and choice:
        raise ReportsiteError(Problem("usage.whole-site", Where("reportsite pack")))
    with lock(project.root):
        reports, problems = workflow.load_all(project)
        if not reports:
            raise ReportsiteError(*problems, Problem("content.none", Where(project.settings.paths.content)))
        chosen = choose(reports, choice)
        title = chosen[0].title if choice.report else f"{project.settings.title} {choice.words()}".strip()
        several = form in (Form.MARKDOWN, Form.TEXT) and len(chosen) > 1
        named = f"{safe(title)}-{form}.zip" if several else f"{safe(title)}.{form}"
        target = _claimed(project, (to or Path(named)).absolute())
        when = moment(chosen)
        if form is Form.ZIP:
            files = archive.write(stick.entries(finished(project, as_built=as_built), title), target, when)
        elif form is Form.EPUB:
            files = archive.write(epub.entries(_book(project, title, chosen, when)), target, when, stored=epub.TYPE)
        elif several:
            files = archive.write(_each(chosen, form), target, when)
        else:
            data = single.page(_book(project, title, chosen, when)) if form is Form.HTML else _one(chosen[0], form)
            write_file(target, data, target.as_posix())
            files = (target,)
    return Packed(files, len(chosen), problems)


def _book(project: workflow.Project, title: str, reports: tuple[Report, ...], when: datetime) -> Book:
    settings = project.settings
    return Book(title, reports, settings.publisher, settings.language.partition("-")[0], when)


def _each(reports: Iterable[Report], form: Form) -> Iterator[tuple[str, bytes]]:
    ordered = sorted(reports, key=lambda report: report.id)
    names = distinct(report.id for report in ordered)
    return ((f"{name}.{form}", _one(report, form)) for name, report in zip(names, ordered, strict=True))


def _one(report: Report, form: Form) -> bytes:
    return content.write(report).encode() if form is Form.MARKDOWN else single.plain(report)


def _claimed(project: workflow.Project, target: Path) -> Path:
    """``target``, unless it lies where a person's files or the site's are."""
    place = target.resolve()
    ours = (project.seeds, project.content, project.themes, project.output, project.cache)
    settings = project.root / SETTINGS
    if place == settings.resolve() or any(place.is_relative_to(folder.resolve()) for folder in ours):
        raise ReportsiteError(Problem("io.dangerous-file", Where(target.as_posix())))
    return target
