"""The last step: files are checked as a whole, then written as a whole."""

from generator.output.atomic import unwritable, write_file
from generator.output.check import check
from generator.output.intact import intact
from generator.output.lock import lock
from generator.output.manifest import MANIFEST
from generator.output.outline import Outline, outline
from generator.output.seal import seal
from generator.output.stored import File, Stored
from generator.output.write import Changes, write

__all__ = [
    "MANIFEST",
    "Changes",
    "File",
    "Outline",
    "Stored",
    "check",
    "intact",
    "lock",
    "outline",
    "seal",
    "unwritable",
    "write",
    "write_file",
]
