"""Search data: what a browser needs to search every report without a server.

Classic scripts, because a page from disk may load nothing else. Each calls ``reportsite.search`` with a
name and its data. ``documents.js`` comes first: titles, facets, and where the rest is. Small corpora are
searched by scanning all text; for large ones (:data:`PLAIN_LIMIT`) postings of character pairs name the
candidates, and their text decides. Characters, not words: readers type from the middle of sentences,
where no two segmenters agree.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.catalog import Catalog, path_of
from generator.report import Report
from generator.site.addresses import report_path
from generator.site.search.documents import Document, Named, document
from generator.site.search.postings import Postings
from generator.site.search.script import script

FOLDER = "search"
ENTRY = f"{FOLDER}/documents.js"
"""The file that a search begins with."""
PLAIN_LIMIT = 20_000_000
"""Bytes of text (UTF-8) up to which scanning all of it is fast enough."""
PLAIN_SHARD = 2_000_000
"""Bytes of text in one file when all of them are loaded at once."""
SHARD = 128_000
"""Bytes of text or postings in one file when few of them are loaded for a query."""


def search_files(
    catalog: Catalog, plain_limit: int = PLAIN_LIMIT, named: Mapping[str, Named] | None = None
) -> Iterator[tuple[str, bytes]]:
    """Path and bytes of every file of search data.

    ``named`` holds the names of the topics of each report by its id, where they are known.
    Holds one shard of text at a time, and the postings of all if there are any.
    """
    ordered, library = sorted(catalog.reports, key=lambda r: (-r.year, r.id)), catalog.library
    plain = sum(3 * len(text) for r in ordered for text in library.texts[r.id]) <= plain_limit
    postings = None if plain else Postings()
    known = named or {}
    topics = dict.fromkeys(
        name for r in ordered if r.id in known for name in (*known[r.id].sections, *known[r.id].paragraphs)
    )
    numbers = {name: number for number, name in enumerate(sorted(topics))}
    texts: list[tuple[str, int]] = []
    for first, shard in _shards(
        (document(library.reports[r.id], known.get(r.id), numbers) for r in ordered), PLAIN_SHARD if plain else SHARD
    ):
        file = script(f"{FOLDER}/text", "text", first, [[item.ids, item.text, item.topics] for item in shard])
        texts.append((file.name, first))
        yield file.path, file.data
        if postings:
            for item in shard:
                postings.add(item)
    data = _columns(ordered) | {"topics": list(numbers), "texts": texts, "postings": None}
    if postings:
        lists: list[tuple[str, str]] = []
        for characters, shard_of_postings in postings.shards(SHARD):
            file = script(f"{FOLDER}/pairs", "pairs", len(lists), shard_of_postings)
            lists.append((file.name, characters))
            yield file.path, file.data
        data |= {"postings": lists, "blocks": postings.sizes}
    entry = script(ENTRY, "documents", 0, data, fingerprint=False)
    yield entry.path, entry.data


def _columns(reports: Sequence[Report]) -> dict[str, object]:
    names = ["/".join(path_of(r.region)) for r in reports]
    regions, genres = sorted(set(names)), sorted({r.genre for r in reports})
    region_numbers, genre_numbers = ({name: n for n, name in enumerate(values)} for values in (regions, genres))
    return {
        "titles": [r.title for r in reports],
        "pages": [report_path(r.id) for r in reports],
        "years": [r.year for r in reports],
        "regions": regions,
        "region": [region_numbers[name] for name in names],
        "genres": genres,
        "genre": [genre_numbers[r.genre] for r in reports],
    }


def _shards(documents: Iterable[Document], size: int) -> Iterator[tuple[int, list[Document]]]:
    """Runs of ``documents`` of about ``size`` bytes each, with the number of their first."""
    first, filled, shard = 0, 0, list[Document]()
    for item in documents:
        if shard and filled + item.size > size:
            yield first, shard
            first, filled, shard = first + len(shard), 0, []
        shard.append(item)
        filled += item.size
    if shard:
        yield first, shard
