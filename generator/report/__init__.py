"""The report model."""

from generator.report.model import Heading, Kind, Origin, Paragraph, Person, Report, Section

__all__ = ["Heading", "Kind", "Origin", "Paragraph", "Person", "Report", "Section"]
