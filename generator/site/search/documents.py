"""The text of a report as search sees it: one line for the title and for every heading and paragraph."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from generator.report import Report
from generator.report.address import addresses
from generator.site.anchors import heading_ids


@dataclass(frozen=True, slots=True)
class Document:
    """A report's lines and where on its page they are."""

    text: str
    """Lines joined by ``\\n``; the title is the first."""
    ids: str
    """Ids of the lines, joined by spaces: ``-`` for what stands above the text, ``s…`` headings, ``p…`` paragraphs."""

    topics: str = ""
    """A character a line, :data:`FIRST` plus the number of its topic, or ``-``; empty where topics are not known."""

    @property
    def size(self) -> int:
        """Bytes of the text in UTF-8, about: nearly all characters take three."""
        return 3 * len(self.text)


@dataclass(frozen=True, slots=True)
class Named:
    """Names of the topics of one report."""

    sections: Sequence[str]
    paragraphs: Sequence[str]


@dataclass(frozen=True, slots=True)
class Spoken:
    """What reports speak of."""

    names: Sequence[str] = ()
    """Of all topics, in order."""
    of: Mapping[str, Named] = field(default_factory=dict)
    """Those of each report, by its id."""


FIRST = 0xC0
"""Above ASCII, so that no character needs an escape."""


def document(report: Report, named: Named | None = None, numbers: Mapping[str, int] | None = None) -> Document:
    """The lines of ``report`` in reading order; line ends inside a paragraph become spaces.

    ``numbers`` are those of the names of topics.
    """
    ids = iter(addresses(report))
    heads = heading_ids(report)
    lines = [("-", report.title)]
    lines += [("-", text) for text in (report.kicker, report.subtitle, report.byline) if text]
    lines += [(next(ids), p.text) for p in report.lead]
    for head, section in zip(heads, report.sections, strict=True):
        lines.append((head, section.heading.text))
        lines += [(next(ids), p.text) for p in section.paragraphs]
    lines += [(next(ids), p.text) for p in report.conclusion]
    names = " ".join(id_ for id_, _ in lines)
    topics = _topics(names, named, numbers) if named and numbers else ""
    return Document("\n".join(text.replace("\n", " ") for _, text in lines), names, topics)


def _topics(names: str, named: Named, numbers: Mapping[str, int]) -> str:
    sections, paragraphs = iter(named.sections), iter(named.paragraphs)
    queues = {"s": sections, "p": paragraphs}
    return "".join(chr(FIRST + numbers[next(queues[n[0]])]) if n[0] in queues else "-" for n in names.split(" "))
