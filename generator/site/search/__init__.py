"""Search data: what a browser needs to search every report without a server.

Classic scripts, because a page from disk may load nothing else. Each calls ``reportsite.search`` with a
name and its data. ``documents.js`` comes first: titles, facets, and where the rest is. Small corpora are
searched by scanning all text; for large ones (:data:`PLAIN_LIMIT`) postings of character pairs name the
candidates, and their text decides. Characters, not words: readers type from the middle of sentences,
where no two segmenters agree.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple

from generator.cache import Earlier, Pieces, digest_value
from generator.catalog import Catalog, path_of
from generator.report import Report
from generator.site.addresses import report_path
from generator.site.search.before import OF_ALL, Before
from generator.site.search.documents import Document, Spoken, document
from generator.site.search.patch import Patch, patch_for, patched
from generator.site.search.postings import Lists, Postings, shards
from generator.site.search.runs import Runs
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
PATCHABLE = 100
"""So many documents may change before all postings are made anew. A guess."""


class Item(NamedTuple):
    """A document by the id of its report, its size, and itself if it is not as it was."""

    id: str
    size: int
    new: Document | None


def search_parts(catalog: Catalog, _: int, spoken: Spoken) -> Mapping[str, str]:
    """Digests of what the files are made of: of the topics, and of the reports by id, in the order of documents."""
    digests = catalog.library.digests
    reports = {report.id: digests.get(report.id, "")[:16] for report in _ordered(catalog)}
    return {OF_ALL: digest_value(list(spoken.names)), **reports}


def search_files(
    catalog: Catalog,
    plain_limit: int = PLAIN_LIMIT,
    spoken: Spoken | None = None,
    earlier: Earlier | None = None,
) -> Pieces:
    """Path and bytes of every file of search data.

    ``spoken`` holds the names of topics, where they are known; what an ``earlier`` build
    wrote of the same documents is not made again. Holds one shard of text at a time, and as many postings as go into
    memory. The note, for :class:`Before`, holds the lengths and the sizes of all documents. Raises :class:`OSError`.
    """
    with Runs() as runs:
        return (yield from _files(catalog, plain_limit, spoken or Spoken(), earlier, runs))


def _files(catalog: Catalog, plain_limit: int, spoken: Spoken, earlier: Earlier | None, runs: Runs) -> Pieces:
    ordered, library = _ordered(catalog), catalog.library
    numbers = {name: number for number, name in enumerate(spoken.names)}
    before = Before(earlier, search_parts(catalog, plain_limit, spoken), ENTRY)
    same = before.same
    lengths = [
        before.lengths[r.id] if r.id in same else sum(3 * len(text) for text in library.texts[r.id]) for r in ordered
    ]
    plain = sum(lengths) <= plain_limit

    def now(name: str) -> Document:
        return document(library.reports[name], spoken.of.get(name), numbers)

    def item(name: str) -> Item:
        new = None if name in same else now(name)
        return Item(name, new.size if new else before.sizes[name], new)

    patch = None if plain else _patch(before, [r.id for r in ordered], now)
    postings = None if plain or patch is not None else Postings(runs)
    texts: list[tuple[str, int]] = []
    sizes: list[int] = []
    for first, shard in _shards((item(r.id) for r in ordered), PLAIN_SHARD if plain else SHARD):
        stands = None if postings else before.file(first, [one.id for one in shard])
        if stands:
            file = Script(f"{FOLDER}/{stands.name}", stands.read_bytes())
        else:
            documents = [one.new or before.document(one.id) for one in shard]
            file = script(f"{FOLDER}/text", "text", first, [[d.ids, d.text, d.topics] for d in documents])
            if postings:
                postings.add(documents)
        sizes += [one.size for one in shard]
        texts.append((file.name, first))
        yield file.path, file.data
    data = _columns(ordered) | {"topics": list(numbers), "texts": texts, "postings": None}
    if not plain:
        lists: list[tuple[str, str]] = []
        for file, firsts in _pairs(postings.lists() if postings else patched(before.postings, patch or {})):
            lists.append((file.name, firsts))
            yield file.path, file.data
        data |= {"postings": lists, "blocks": postings.sizes if postings else before.blocks}
    entry = script(ENTRY, "documents", 0, data, fingerprint=False)
    yield entry.path, entry.data
    return "\n".join(" ".join(map(str, line)) for line in (lengths, sizes))


def _pairs(lists: Lists) -> Iterator[tuple[Script, str]]:
    """The files of ``lists``, each with the characters that those in it begin with."""
    for number, (firsts, some) in enumerate(shards(lists, SHARD)):
        yield script(f"{FOLDER}/pairs", "pairs", number, some), firsts


def _ordered(catalog: Catalog) -> Sequence[Report]:
    return sorted(catalog.reports, key=lambda r: (-r.year, r.id))


def _patch(before: Before, ids: Sequence[str], now: Callable[[str], Document]) -> Patch | None:
    """What becomes of the earlier postings; ``None`` if they are to be made anew."""
    new = {name for name in ids if name not in before.same}
    if not before.postings or before.ids != ids or len(new) > PATCHABLE:
        return None
    starts = zip(ids, accumulate(before.blocks, initial=0), strict=False)
    return patch_for((start, before.document(name), now(name)) for name, start in starts if name in new)


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


def _shards(items: Iterable[Item], size: int) -> Iterator[tuple[int, list[Item]]]:
    """Runs of ``items`` of about ``size`` bytes each, with the number of their first."""
    first, filled, shard = 0, 0, list[Item]()
    for item in items:
        if shard and filled + item.size > size:
            yield first, shard
            first, filled, shard = first + len(shard), 0, []
        shard.append(item)
        filled += item.size
    if shard:
        yield first, shard
