"""Search data: what a browser needs to search every report without a server.

Classic scripts, because a page from disk may load nothing else. Each calls ``reportsite.search`` with a
name and its data. ``documents.js`` comes first: titles, facets, and where the rest is. Small corpora are
searched by scanning all text; for large ones (:data:`PLAIN_LIMIT`) postings of character pairs name the
candidates, and their text decides. Characters, not words: readers type from the middle of sentences,
where no two segmenters agree.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.catalog import path_of
from generator.report import Report
from generator.site.addresses import report_path
from generator.site.search.documents import Document, document
from generator.site.search.postings import Postings
from generator.site.search.script import Script, script

FOLDER = "search"
ENTRY = f"{FOLDER}/documents.js"
"""The file that a search begins with."""
PLAIN_LIMIT = 20_000_000
"""Bytes of text (UTF-8) up to which scanning all of it is fast enough."""
PLAIN_SHARD = 2_000_000
"""Bytes of text in one file when all of them are loaded at once."""
SHARD = 128_000
"""Bytes of text or postings in one file when few of them are loaded for a query."""


def search_files(reports: Sequence[Report], plain_limit: int = PLAIN_LIMIT) -> Iterator[tuple[str, bytes]]:
    """Path and bytes of every file of search data; those of equal reports in any order are equal."""
    ordered = sorted(reports, key=lambda r: (-r.year, r.id))
    documents = [document(report) for report in ordered]
    plain = sum(d.size for d in documents) <= plain_limit
    texts: list[tuple[str, int]] = []
    for first, shard in _shards(documents, PLAIN_SHARD if plain else SHARD):
        file = script(f"{FOLDER}/text", "text", first, [[d.ids, d.text] for d in shard])
        texts.append((file.name, first))
        yield file.path, file.data
    data: dict[str, object] = _columns(ordered) | {"texts": texts, "postings": None}
    if not plain:
        postings = Postings()
        for item in documents:
            postings.add(item)
        lists: list[tuple[str, str]] = []
        for first_characters, shard_of_postings in postings.shards(SHARD):
            file = script(f"{FOLDER}/pairs", "pairs", len(lists), shard_of_postings)
            lists.append((file.name, first_characters))
            yield file.path, file.data
        data |= {"postings": lists, "blocks": postings.sizes}
    entry: Script = script(ENTRY, "documents", 0, data, fingerprint=False)
    yield entry.path, entry.data


def _columns(reports: Sequence[Report]) -> dict[str, object]:
    regions = sorted({"/".join(path_of(r.region)) for r in reports})
    genres = sorted({r.genre for r in reports})
    return {
        "titles": [r.title for r in reports],
        "pages": [report_path(r.id) for r in reports],
        "years": [r.year for r in reports],
        "regions": regions,
        "region": [regions.index("/".join(path_of(r.region))) for r in reports],
        "genres": genres,
        "genre": [genres.index(r.genre) for r in reports],
    }


def _shards(documents: Sequence[Document], size: int) -> Iterator[tuple[int, Sequence[Document]]]:
    """Runs of ``documents`` of about ``size`` bytes each, with the number of their first."""
    first, filled = 0, 0
    for number, item in enumerate(documents):
        if filled and filled + item.size > size:
            yield first, documents[first:number]
            first, filled = number, 0
        filled += item.size
    if documents:
        yield first, documents[first:]
