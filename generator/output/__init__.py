"""The last step: files are checked as a whole, then written as a whole."""

from generator.output.atomic import unwritable, write_file
from generator.output.check import check
from generator.output.intact import intact, untouched
from generator.output.lock import lock
from generator.output.manifest import MANIFEST
from generator.output.outline import Outline, outline
from generator.output.standing import Standing
from generator.output.stock import Stock, Together
from generator.output.stored import File, Stored
from generator.output.write import write

__all__ = [
    "MANIFEST",
    "File",
    "Outline",
    "Standing",
    "Stock",
    "Stored",
    "Together",
    "check",
    "intact",
    "lock",
    "outline",
    "untouched",
    "unwritable",
    "write",
    "write_file",
]
