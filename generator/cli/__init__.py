"""The command line: parses and prints.

Each module here without a leading underscore is a command of its name, whose ``command`` is found in it,
and is imported only when called. Its words are ``NAME.about``, ``NAME.examples`` and ``option.*`` in the
messages. See :mod:`generator.cli.check` for the shortest.
"""

from generator.cli._main import main

__all__ = ["main"]
