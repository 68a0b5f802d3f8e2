"""What click says about a command line, as a problem in our words."""

from __future__ import annotations

import click

from generator.problems import Problem, Where


def usage_problem(error: click.UsageError) -> Problem:
    """The problem with a command line that ``error`` stands for."""
    where = Where(error.ctx.command_path if error.ctx else "reportsite")
    if isinstance(error, click.NoSuchOption):
        suggestion = next(iter(error.possibilities or ()), "")
        return Problem("usage.unknown-option", where, args={"name": error.option_name, "suggestion": suggestion})
    if isinstance(error, click.MissingParameter):
        return Problem("usage.missing-argument", where, args={"name": _name(error)})
    if isinstance(error, click.BadParameter):
        return Problem("usage.bad-value", where, args={"name": _name(error), "reason": error.message})
    return Problem("usage.wrong", where, args={"reason": error.message})


def _name(error: click.BadParameter) -> str:
    if error.param is None:
        return ""
    return (
        error.param.human_readable_name if isinstance(error.param, click.Argument) else max(error.param.opts, key=len)
    )
