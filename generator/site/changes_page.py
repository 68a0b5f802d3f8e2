"""The page that sets a report beside the one of the year before: what was kept, changed, is new, is gone."""

from __future__ import annotations

from collections import Counter

from generator.catalog.relations import Change, changes
from generator.report import Report
from generator.report.library import texts
from generator.site.addresses import changes_path
from generator.site.entries import item
from generator.site.frame import frame
from generator.site.measures import measured
from generator.site.report_page import crumbs
from generator.site.shelf import Shelf
from generator.site.subject_lists import files
from generator.site.ties import marked
from generator.site.views import ChangesPage, StepView


def changes_page(shelf: Shelf, older: Report, newer: Report) -> ChangesPage:
    """The page of ``newer`` beside ``older``, the report of the year before."""
    path = changes_path(newer.id)
    old, new = texts(older), texts(newer)
    steps = changes(old, new)
    counts = Counter(step.change for step in steps)

    def shown(change: Change, before: int | None, after: int | None) -> StepView:
        return StepView(
            change=change.value,
            before="" if before is None else shelf.paragraph(path, older.id, before),
            after="" if after is None else shelf.paragraph(path, newer.id, after),
            parts=marked("" if before is None else old[before], "" if after is None else new[after]),
        )

    return ChangesPage(
        frame=frame(path, shelf.settings, "nav.reports"),
        report=item(newer, path),
        before=item(older, path),
        crumbs=crumbs(shelf, newer, path),
        counts=tuple((change.value, counts[change]) for change in Change),
        measured=measured(shelf, newer, path),
        steps=tuple(shown(step.change, step.before, step.after) for step in steps),
        files=files(shelf, path, "figures"),
    )
