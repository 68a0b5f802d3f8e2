"""The text of a report as search sees it: one line for the title and for every heading and paragraph."""

from __future__ import annotations

from dataclasses import dataclass

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

    @property
    def size(self) -> int:
        """Bytes of the text in UTF-8, about: nearly all characters take three."""
        return 3 * len(self.text)


def document(report: Report) -> Document:
    """The lines of ``report`` in reading order; line ends inside a paragraph become spaces."""
    ids = iter(addresses(report))
    heads = heading_ids(report)
    lines = [("-", report.title)]
    lines += [("-", text) for text in (report.kicker, report.subtitle, report.byline) if text]
    lines += [(next(ids), p.text) for p in report.lead]
    for head, section in zip(heads, report.sections, strict=True):
        lines.append((head, section.heading.text))
        lines += [(next(ids), p.text) for p in section.paragraphs]
    lines += [(next(ids), p.text) for p in report.conclusion]
    return Document("\n".join(text.replace("\n", " ") for _, text in lines), " ".join(id_ for id_, _ in lines))
