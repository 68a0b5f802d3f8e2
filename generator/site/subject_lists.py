"""The lists of all subjects: of cited documents by their classes, of numeric slogans and of key terms."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

from generator.catalog.facts import Slogan, known_meaning
from generator.catalog.facts.citations import CLASSES
from generator.site.addresses import document_path, relative, slogan_path, term_path
from generator.site.frame import frame
from generator.site.shelf import Shelf
from generator.site.views import Entry, Link, SubjectGroup, SubjectIndex

LISTED = 400
"""So many subjects of a kind stand in a list; those of the most reports."""
DOCUMENTS, TERMS = "documents/index.html", "terms/index.html"


def document_index(shelf: Shelf) -> SubjectIndex:
    """The list of all documents."""
    groups = _document_groups(shelf, DOCUMENTS)
    found = files(shelf, DOCUMENTS, "citations") if groups else ()
    return SubjectIndex(frame(DOCUMENTS, shelf.settings, "nav.documents"), "documents", groups, found)


def term_index(shelf: Shelf) -> SubjectIndex:
    """The list of all slogans and terms."""
    groups = _term_groups(shelf, TERMS)
    found = files(shelf, TERMS, "slogans") if groups else ()
    return SubjectIndex(frame(TERMS, shelf.settings, "nav.terms"), "terms", groups, found)


def files(shelf: Shelf, path: str, *tables: str) -> tuple[Link, ...]:
    """Links to tables of the open data, as CSV and JSON, where the site has them."""
    if not shelf.settings.parts.data:
        return ()
    return tuple(
        Link(f"{table}.{form}", relative(path, f"data/{table}.{form}")) for table in tables for form in ("csv", "json")
    )


def _document_groups(shelf: Shelf, path: str) -> tuple[SubjectGroup, ...]:
    groups: dict[str, list[Entry]] = {kind: [] for kind in CLASSES}
    for work, cited in shelf.catalog.relations.works.items():
        groups[shelf.kinds[work]].append(document_entry(work, shelf.titles[work], len(cited), path))
    return tuple(SubjectGroup(k, len(entries), tuple(entries[:LISTED])) for k, entries in groups.items() if entries)


def _term_groups(shelf: Shelf, path: str) -> tuple[SubjectGroup, ...]:
    used = shelf.catalog.relations.slogans
    slogans = [
        Entry(s, relative(path, slogan_path(s)), len(used[s]), key=meaning_of(s, (x for _, x in used[s])))
        for s in list(used)[:LISTED]
    ]
    terms = [Entry(t, relative(path, term_path(t)), len(ids)) for t, ids in islice(shelf.terms.items(), LISTED)]
    groups = SubjectGroup("slogans", len(used), tuple(slogans)), SubjectGroup("terms", len(shelf.terms), tuple(terms))
    return tuple(group for group in groups if group.entries)


def document_entry(work: str, title: str, count: int, path: str) -> Entry:
    """A document in a list on page ``path``; its key is the region whose own it is."""
    return Entry(title, relative(path, document_path(work)), count, key=work.partition("@")[2])


def meaning_of(slogan: str, used: Iterable[Slogan]) -> str:
    """What a text itself says it stands for, else what is widely known."""
    return next((s.meaning for s in used if s.meaning), "") or known_meaning(slogan)
