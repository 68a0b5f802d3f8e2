"""Facts remembered between builds, by the digest of the report they were found in."""

from __future__ import annotations

import json
from collections.abc import Mapping
from hashlib import sha256

from generator.catalog.facts.extract import Facts, from_json, to_json
from generator.report import Report


def digest(report: Report) -> str:
    """SHA-256 of everything that facts depend on in ``report``."""
    said = (report.genre, report.region, report.organ, report.title, report.lead, report.sections, report.conclusion)
    return sha256(repr(said).encode("utf-8", "surrogatepass")).hexdigest()


def dump(known: Mapping[str, Facts], key: str) -> bytes:
    """``known`` facts by digest, made by the code and data that ``key`` stands for; read again by :func:`read`."""
    facts = {name: to_json(known[name]) for name in sorted(known)}
    return json.dumps({"key": key, "facts": facts}, ensure_ascii=False, separators=(",", ":")).encode()


def read(data: bytes, key: str) -> dict[str, Facts]:
    """The facts that :func:`dump` wrote under the same ``key``; nothing from other or damaged data."""
    try:
        document = json.loads(data)
        return {n: from_json(f) for n, f in document["facts"].items()} if document["key"] == key else {}
    except (ValueError, KeyError, TypeError, AttributeError):
        return {}
