"""The program: its commands found by their files, and every way it can end."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Any, NoReturn

import click

from generator import __version__
from generator.cli._help import Localized, Option, language
from generator.cli._language import language_of
from generator.cli._session import Finished, Session
from generator.cli._show import show
from generator.cli._usage import usage_problem
from generator.messages import known, text
from generator.problems import Exit, Problem, ReportsiteError, Where, unexpected

_ORDER = ("new", "clean", "build", "check", "serve")
"""Commands that help shows first, in the order one meets them."""

INTERRUPTED = 130
"""What shells report of a program ended by Ctrl-C: 128 + SIGINT."""


def _print_version(ctx: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted:
        click.echo(f"reportsite {__version__}")
        ctx.exit()


@click.pass_context
def _print_help(ctx: click.Context) -> None:
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())


class Main(Localized, click.Group):
    """``reportsite``."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's own
        names = [file.stem for file in Path(__file__).parent.glob("[!_]*.py")]
        return sorted(names, key=lambda name: (_ORDER.index(name) if name in _ORDER else len(_ORDER), name))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.list_commands(ctx):
            return None
        command: click.Command = import_module(f"generator.cli.{cmd_name}").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        names = self.list_commands(ctx)
        if args[0] not in names and not args[0].startswith("-"):
            from difflib import get_close_matches

            suggestion = next(iter(get_close_matches(args[0], names, n=1)), "")
            details = {"name": args[0], "expected": names, "suggestion": suggestion}
            raise ReportsiteError(Problem("usage.unknown-command", Where("reportsite"), args=details))
        return super().resolve_command(ctx, args)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        words = language(ctx)
        with formatter.section(text("help.commands", words)):
            formatter.write_dl([(name, self._about(ctx, name, words)) for name in self.list_commands(ctx)])
        super().format_options(ctx, formatter)

    def _about(self, ctx: click.Context, name: str, words: str) -> str:
        if known(f"{name}.about"):
            return text(f"{name}.about", words)
        command = self.get_command(ctx, name)
        return command.get_short_help_str() if command else ""

    def main(self, args: Sequence[str] | None = None, *_: Any, **__: Any) -> NoReturn:
        """Run ``args`` (default: the program's) and exit."""
        arguments = list(sys.argv[1:] if args is None else args)
        session = Session(
            language_of(arguments, Path.cwd()), as_json="--json" in arguments, debug="--debug" in arguments
        )
        name = next((argument for argument in arguments if not argument.startswith("-")), "")
        try:
            code = super().main(arguments, prog_name="reportsite", standalone_mode=False, obj=session)
        except ReportsiteError as error:
            code = show(session, name, Finished(error.problems))
        except click.UsageError as error:
            code = show(session, name, Finished((usage_problem(error),)))
        except (click.Abort, KeyboardInterrupt):
            click.echo(text("interrupted", session.language), err=True)
            code = INTERRUPTED
        except Exception as error:  # noqa: BLE001 - the outermost place: all that is left is our bug
            code = _bug(session, name, error)
        sys.exit(code or Exit.OK)


def _bug(session: Session, name: str, error: Exception) -> int:
    if session.debug:
        import traceback

        traceback.print_exception(error)
    return show(session, name, Finished((unexpected(error, "reportsite"),)))


main = Main(
    "main",
    params=[
        Option(["--version"], is_flag=True, expose_value=False, is_eager=True, callback=_print_version),
        Option(["--lang"], type=click.Choice(["zh", "en"]), expose_value=False),
    ],
    no_args_is_help=False,
    invoke_without_command=True,
    callback=_print_help,
)
