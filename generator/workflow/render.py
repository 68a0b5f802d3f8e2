"""Reports to the files of the site."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from generator.cache import Store, digest_code
from generator.output import Standing, Together, unwritable
from generator.report import Report
from generator.report.library import Library
from generator.results import Progress
from generator.workflow import enough
from generator.workflow.crew import Workers, forks, here
from generator.workflow.files import begun, make_files
from generator.workflow.pages import Made, make_pages
from generator.workflow.project import Project
from generator.workflow.remembered import Step, Task, remembered
from generator.workflow.theme import theme_of


def render_all(
    project: Project,
    reports: tuple[Report, ...],
    library: Library,
    store: Store,
    standing: Standing,
    spool: Path,
    progress: Progress,
    workers: Workers = 0,
) -> Made:
    """Every file of the site that ``reports`` make, whose text is in ``library``.

    What takes long and holds still comes from ``store``, and from what is ``standing`` in the output folder.

    Raises :class:`ReportsiteError`: ``template.*``, ``config.theme-*``.
    """
    from generator.catalog import arrange, related
    from generator.catalog.facts.said import Said
    from generator.site import data_files, lay_out
    from generator.workflow.compare import compared

    settings = project.settings
    theme = theme_of(project)
    # Where processes start by a fork, the dictionaries that extraction needs stay out of this one.
    step = Step("facts", bytes, _facts, 1 if forks() else enough.REPORTS, library.reports.__getitem__)
    read = reports if settings.parts.catalog else ()
    tasks = [Task(r.id, {"report": library.digests[r.id], "code": digest_code()}, r.id) for r in read]
    found, extracted = remembered(step, tasks, store, spool, progress, workers)
    del tasks  # one for each report
    sides = compared(project, reports, store, spool, progress, workers)
    said = Said.of(found)
    catalog = arrange(reports, said, library)
    data = data_files(catalog, settings.title) if settings.parts.data and len(reports) >= enough.REPORTS else ()
    with begun(data, store, standing, spool, here(workers)) as first:
        try:
            catalog = related(catalog, said, spool / "relations")
        except OSError as error:
            raise unwritable(error, "") from error
        site = lay_out(catalog, settings, sides)
        made = make_pages(site.pages, theme, settings.language, store, standing, spool, progress, here(workers))
        assets = {path: theme.assets[name] for name, path in theme.paths.items()}
        shared = len(site.pages) >= enough.PAGES
        others = make_files(site.others, store, standing, spool, shared=shared, workers=here(workers), first=first)
    files = Together(made.files, assets, others)
    return replace(made, extracted=extracted, files=files, pages=site.pages, theme=theme)


def _facts(report: Report) -> str:
    from generator.catalog.facts.extract import extract
    from generator.catalog.facts.said import write

    return write(extract(report))
