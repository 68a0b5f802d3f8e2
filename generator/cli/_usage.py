"""What click says about a command line, as a problem in our words."""

from __future__ import annotations

from typing import Any

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
    if isinstance(error, click.BadParameter) and error.param and (expected := _expected(error.param.type)):
        return Problem("usage.bad-value", where, args={"name": _name(error), "expected": expected})
    return Problem("usage.wrong", where, args={"reason": error.message})


def _expected(kind: click.ParamType[Any]) -> list[str]:
    """What may be given; empty for what knows better itself."""
    if isinstance(kind, click.Choice):
        return [str(choice) for choice in kind.choices]
    if isinstance(kind, click.IntRange):
        return [f"≥ {kind.min}" if kind.max is None else f"{kind.min}–{kind.max}"]
    return []


def _name(error: click.BadParameter) -> str:
    if error.param is None:
        return ""
    return (
        error.param.human_readable_name if isinstance(error.param, click.Argument) else max(error.param.opts, key=len)
    )
