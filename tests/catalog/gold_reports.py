"""The five seed reports as they should be, and what reading finds in them (``labels/``)."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from generator.report import Heading, Kind, Origin, Paragraph, Report, Section

TESTS = Path(__file__).parent.parent
IDS = ("000", "001", "002", "003", "004")


@cache
def gold(id: str) -> Report:
    """The report ``id`` from the blocks of ``tests/gold``."""
    data = json.loads((TESTS / "gold" / f"{id}.json").read_text(encoding="utf-8"))
    lead: list[Paragraph] = []
    closing: list[Paragraph] = []
    sections: list[tuple[Heading, list[Paragraph]]] = []
    for block in data["blocks"]:
        if block["kind"] == "heading":
            sections.append((Heading(tuple(block.get("lines", [block["text"]]))), []))
        elif block["kind"] in ("intro", "paragraph", "list_item", "caption", "closing"):
            kind = {"list_item": Kind.ITEM, "caption": Kind.CAPTION}.get(block["kind"], Kind.TEXT)
            paragraph = Paragraph(block["text"], block.get("runin", ""), kind)
            into = closing if block["kind"] == "closing" else sections[-1][1] if sections else lead
            into.append(paragraph)
    meta = data["meta"]
    return Report(
        id=id,
        title=meta["title"],
        organ=meta["org"],
        region=max(meta["region"], key=len),
        year=meta["year"],
        genre="npc",
        origin=Origin(f"seeds/{data['source']}", "0" * 64),
        lead=tuple(lead),
        sections=tuple(Section(heading, tuple(paragraphs)) for heading, paragraphs in sections),
        conclusion=tuple(closing),
    )


@cache
def labels(id: str) -> dict[str, Any]:
    """The labels of the report ``id``; lines of fields are split."""
    data: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "labels" / f"{id}.yml").read_text(encoding="utf-8"))
    for key in ("figures", "citations", "slogans"):
        data[key] = [tuple(line.split(" | ")) for line in data[key]]
    return data


def report(*texts: str, genre: str = "npc", id: str = "r", region: str = "", heading: str = "") -> Report:
    """A report of plain paragraphs, under one heading if there is any."""
    paragraphs = tuple(Paragraph(text) for text in texts)
    if heading:
        return Report(id, "", genre=genre, region=region, sections=(Section(Heading((heading,)), paragraphs),))
    return Report(id, "", genre=genre, region=region, lead=paragraphs)
