"""reportsite: raw text of work reports in, a cross-linked static website out."""

__version__ = "0.1.0"
