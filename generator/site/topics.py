"""Topics: what the reports of a genre say on each, side by side."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import islice
from urllib.parse import quote

from generator.catalog.facts import topics_of
from generator.report import Report
from generator.site.addresses import genre_path, relative, topic_path
from generator.site.entries import item
from generator.site.frame import frame
from generator.site.quotes import excerpt
from generator.site.search.documents import Named, Spoken
from generator.site.shelf import Shelf
from generator.site.subject_lists import files
from generator.site.views import Entry, IndexPage, Later, Link, Page, TopicColumn, TopicPage

COLUMNS = 24
"""So many reports stand side by side, the newest; the others are found by the search page."""
PASSAGES = 5
"""So many paragraphs of each."""


def topic_pages(shelf: Shelf) -> Iterator[Page]:
    """All topics by genre, and a page for each that some report speaks of."""
    yield Page("topics/index.html", "index.html", Later(_index, (shelf,)))
    for genre in shelf.catalog.genres:
        for key in topics_of(genre):
            if f"{genre}/{key}" in shelf.catalog.relations.topics:
                yield Page(topic_path(f"{genre}/{key}"), "topic.html", Later(_topic, (shelf, genre, key)))


def _index(shelf: Shelf) -> IndexPage:
    path = "topics/index.html"
    entries: list[Entry] = []
    for genre, reports in shelf.catalog.genres.items():
        listed = _entries(shelf, genre, path)
        if listed:
            entries.append(Entry(genre, relative(path, genre_path(genre)), len(reports)))
            entries += [Entry(e.name, e.href, e.count, depth=1) for e in listed]
    return IndexPage(frame(path, shelf.settings, "nav.topics"), "topics", tuple(entries))


def _entries(shelf: Shelf, genre: str, path: str, current: str = "") -> tuple[Entry, ...]:
    found = shelf.catalog.relations.topics
    return tuple(
        Entry(shelf.word(t.zh, t.en), relative(path, topic_path(name)), len(found[name]), current=key == current)
        for key, t in topics_of(genre).items()
        if (name := f"{genre}/{key}") in found
    )


def _topic(shelf: Shelf, genre: str, key: str) -> TopicPage:
    topic = f"{genre}/{key}"
    path = topic_path(topic)
    found = dict(shelf.catalog.relations.topics[topic])
    chosen = list(found) if len(found) <= COLUMNS else sorted(found, key=lambda i: -shelf.reports[i].year)[:COLUMNS]
    known = topics_of(genre)[key]
    name = shelf.word(known.zh, known.en)
    return TopicPage(
        frame=frame(path, shelf.settings, "nav.topics"),
        name=name,
        genre=Link(genre, relative(path, genre_path(genre))),
        count=len(found),
        topics=_entries(shelf, genre, path, key),
        columns=tuple(_column(shelf, shelf.reports[i], found[i], path) for i in chosen),
        files=files(shelf, path, "topics"),
        search=f"{relative(path, 'search.html')}?topic={quote(name)}" if shelf.settings.parts.search else "",
    )


def _column(shelf: Shelf, report: Report, places: tuple[int, ...], path: str) -> TopicColumn:
    texts = shelf.texts[report.id]
    quotes = tuple(excerpt(texts[n], shelf.paragraph(path, report.id, n)) for n in islice(places, PASSAGES))
    return TopicColumn(item(report, path), quotes, len(places) - len(quotes))


def topic_entries(shelf: Shelf, report: Report, path: str) -> tuple[Entry, ...]:
    """Topics of ``report`` with the number of its paragraphs under each, on page ``path``."""
    counts = Counter(shelf.facts(report.id).topics.paragraphs)
    return tuple(
        Entry(shelf.word(t.zh, t.en), relative(path, topic_path(f"{report.genre}/{key}")), counts[key])
        for key, t in topics_of(report.genre).items()
        if counts[key]
    )


def most_frequent(shelf: Shelf, path: str) -> tuple[Entry, ...]:
    """The topics of the genre with the most reports, on page ``path``."""
    genre = next(iter(shelf.catalog.genres), "")
    return _entries(shelf, genre, path)


def spoken(shelf: Shelf) -> Spoken:
    """The names of all topics, and of those of each report, for search."""
    relations = shelf.catalog.relations
    pairs = {key.partition("/")[::2] for key in (*relations.topics, *relations.headed)}
    known = (topics_of(genre)[key] for genre, key in pairs)
    return Spoken(sorted({shelf.word(topic.zh, topic.en) for topic in known}), Names(shelf))


class Names(Mapping[str, Named]):
    """Names of the topics of each report, by its id, read when they are asked for."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf

    def __getitem__(self, id: str) -> Named:
        if id not in self._shelf.catalog.facts:
            raise KeyError(id)
        return _named(self._shelf, self._shelf.reports[id])

    def __iter__(self) -> Iterator[str]:
        return (report.id for report in self._shelf.catalog.reports if report.id in self._shelf.catalog.facts)

    def __len__(self) -> int:
        return sum(1 for _ in self)


def _named(shelf: Shelf, report: Report) -> Named:
    names = {key: shelf.word(topic.zh, topic.en) for key, topic in topics_of(report.genre).items()}
    topics = shelf.facts(report.id).topics
    return Named([names[key] for key in topics.sections], [names[key] for key in topics.paragraphs])
