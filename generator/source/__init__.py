"""Reading: bytes to :class:`SourceText`."""

from generator.source.decode import decode
from generator.source.read import read
from generator.source.text import Line, SourceText
from generator.source.width import width

__all__ = ["Line", "SourceText", "decode", "read", "width"]
