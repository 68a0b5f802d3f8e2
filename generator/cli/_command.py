"""Making a command of a function."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import click

from generator.cli._help import Command, language
from generator.cli._session import Finished, Session
from generator.cli._show import show


def command(*parameters: click.Parameter) -> Callable[[Callable[..., Finished]], Command]:
    """Make a command of ``run(session, **values)``, named by the function, with ``parameters`` and the shared options.

    What ``run`` returns is printed, and its problems give the exit code.
    """

    def wrap(run: Callable[..., Finished]) -> Command:
        name = run.__name__.rstrip("_")

        def callback(as_json: bool, quiet: bool, verbose: bool, debug: bool, lang: str, **values: Any) -> int:
            session = Session(lang or language(click.get_current_context()), as_json, quiet, verbose, debug)
            begun = time.perf_counter()
            finished = run(session, **values)
            if verbose:
                took = session.say("summary.took", ms=round((time.perf_counter() - begun) * 1000))
                finished = replace(finished, lines=(*finished.lines, took))
            return show(session, name, finished)

        return Command(name, callback=callback, params=list(parameters), help=run.__doc__)

    return wrap
