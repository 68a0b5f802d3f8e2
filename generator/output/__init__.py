"""The last step: files are checked as a whole, then written as a whole."""

from generator.output.atomic import write_file
from generator.output.check import check
from generator.output.lock import lock
from generator.output.manifest import MANIFEST
from generator.output.write import Changes, write

__all__ = ["MANIFEST", "Changes", "check", "lock", "write", "write_file"]
