"""The page of a report whose content file was saved, before all that depends on it is built again."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

from generator.problems import ReportsiteError
from generator.render import Engine, Theme
from generator.report import Report
from generator.report.address import addresses
from generator.site import Page
from generator.site.addresses import report_path
from generator.site.views import Stated
from generator.workflow import Project
from generator.workflow.pages import Made


@dataclass(frozen=True, slots=True)
class SinglePage:
    """What the last build knew of the pages of reports, by path: all but the text of one stays as it was."""

    pages: Mapping[str, Page]
    theme: Theme
    render: Callable[[Page], bytes]

    @classmethod
    def after(cls, project: Project, made: Made, theme: Theme, last: SinglePage | None) -> SinglePage:
        """Of a build; compiled templates of the ``last`` serve again where the theme is the same."""
        pages = {page.path: page for page in made.pages if page.template == "report.html"}
        if last and last.theme == theme:
            return cls(pages, theme, last.render)
        single = cls(pages, theme, Engine(theme, project.settings.language))
        for path in islice(pages, 1):  # templates and dictionaries: now, not when the first file is saved
            single.page(project, project.content / f"{Path(path).stem}.md")
        return single

    def page(self, project: Project, file: Path) -> tuple[str, bytes] | None:
        """Path and bytes of the page of the report in ``file``, with related reports and neighbours as they were.

        ``None`` where the whole has to be built before anything can be shown: the file is no report or a draft,
        is new, or has problems.
        """
        from generator import content

        path = report_path(file.stem)
        known = self.pages.get(path)
        if file.parent != project.content or file.suffix != ".md" or known is None:
            return None
        try:
            report, _ = content.examine(file.read_text("utf-8-sig"), project.show(file))
            return None if report is None or report.draft else (path, self._show(known, report))
        except (OSError, UnicodeDecodeError, ReportsiteError):
            return None

    def _show(self, known: Page, report: Report) -> bytes:
        """The page with ``report`` on it in place of what was there."""
        from generator.catalog.facts.extract import extract

        stated = known.stated
        if not isinstance(stated, Stated):
            return self.render(known)
        given = {**stated.given, "report": report, "facts": extract(report) if stated.given["facts"] else None}
        besides = {"places": addresses(report)}
        return self.render(replace(known, content=replace(stated, given=given, besides=besides).view))
