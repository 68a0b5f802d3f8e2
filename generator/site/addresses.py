"""Addresses of pages: ASCII, short, safe in every file system, and stable when other pages come and go."""

from __future__ import annotations

import re
from base64 import b32encode
from collections.abc import Iterable
from functools import lru_cache
from hashlib import blake2b

from generator.catalog import Region

SAFE = re.compile(r"[a-z0-9][a-z0-9_-]{0,59}")
RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d|index)")
"""File names that Windows forbids, and the one that lists use."""


@lru_cache(maxsize=8192)
def slug(name: str) -> str:
    """``name`` itself where it is a safe file name, else a digest of it (12 base-32 characters)."""
    if SAFE.fullmatch(name) and not RESERVED.fullmatch(name):
        return name
    digest = blake2b(name.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return "x" + b32encode(digest).decode("ascii").rstrip("=").lower()[:12]


def report_path(id: str) -> str:
    """Page of the report whose content file has this stem."""
    return f"reports/{slug(id)}.html"


def facts_path(id: str) -> str:
    """Page of what that report says, as data, and of what ties it to others."""
    return f"facts/{slug(id)}.html"


def compare_path(id: str) -> str:
    """Page that sets that report beside its raw text."""
    return f"compare/{slug(id)}.html"


def changes_path(id: str) -> str:
    """Page that sets that report beside the one of the year before."""
    return f"changes/{slug(id)}.html"


def indicator_path(key: str) -> str:
    """Page of an indicator; its tables stand beside it, ending in ``.csv`` and ``.json``."""
    return f"indicators/{slug(key)}.html"


def document_path(work: str) -> str:
    """Page of a cited document, by its key."""
    return f"documents/{slug(work)}.html"


def slogan_path(slogan: str) -> str:
    """Page of a numeric slogan."""
    return f"slogans/{slug(slogan)}.html"


def term_path(term: str) -> str:
    """Page of a key term."""
    return f"terms/{slug(term)}.html"


def topic_path(topic: str) -> str:
    """Page of a topic of a genre, ``genre/topic``."""
    return f"topics/{slug(topic.replace('/', '-'))}.html"


def region_paths(regions: Iterable[Region]) -> dict[tuple[str, ...], str]:
    """Page of every region: by its code, or by a digest of its name where the code is unknown or taken."""
    paths: dict[tuple[str, ...], str] = {}
    taken: set[str] = set()
    for region in regions:
        stem = region.code if region.code and region.code not in taken else slug("/".join(region.path))
        taken.add(stem)
        paths[region.path] = f"regions/{stem}.html"
    return paths


def year_path(year: int) -> str:
    """Page of a year; 0 is the page of those of no known year."""
    return f"years/{year or 'unknown'}.html"


def genre_path(genre: str) -> str:
    """Page of a genre; empty is the page of those of no known genre."""
    return f"genres/{slug(genre) if genre else 'unknown'}.html"


@lru_cache(maxsize=4096)  # a page leads to the same files again and again
def relative(here: str, there: str) -> str:
    """The link from page ``here`` to file ``there``, both from the root of the site."""
    source, target = here.split("/")[:-1], there.split("/")
    common = 0
    while common < len(source) and common < len(target) - 1 and source[common] == target[common]:
        common += 1
    return "../" * (len(source) - common) + "/".join(target[common:])
