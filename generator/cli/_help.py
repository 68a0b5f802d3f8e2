"""Commands whose help is in the reader's language and begins with examples."""

from __future__ import annotations

import copy
from typing import Any

import click

from generator.cli._session import Session
from generator.messages import known, text


def language(context: click.Context) -> str:
    """The language of this run."""
    session = context.find_root().obj
    return session.language if isinstance(session, Session) else "zh"


class Option(click.Option):
    """An option whose help is the message ``option.NAME``; help of its own stands in for a missing one."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        shown = copy.copy(self)
        key = f"option.{max(self.opts, key=len).lstrip('-')}"
        shown.help = text(key, language(ctx)) if known(key) else self.help
        return click.Option.get_help_record(shown, ctx)


class Localized(click.Command):
    """A command with the messages ``NAME.about`` and ``NAME.examples``."""

    def words(self, ctx: click.Context, key: str) -> str:
        """The message ``key`` of this command, or nothing."""
        name = f"{self.name}.{key}"
        return text(name, language(ctx)) if known(name) else ""

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        made = super().get_help_option(ctx)
        if made is not None and known("option.help"):
            made.help = text("option.help", language(ctx))
        return made

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        words = language(ctx)
        pieces = [p for parameter in self.get_params(ctx) for p in parameter.get_usage_pieces(ctx)]
        pieces += [text("help.command-mark", words)] if isinstance(self, click.Group) else []
        line = " ".join([text("help.options-mark", words), *pieces])
        formatter.write_usage(ctx.command_path, line, prefix=text("help.usage", words))

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        formatter.write_paragraph()
        formatter.write_text(self.words(ctx, "about") or self.help or "")
        examples = self.words(ctx, "examples")
        if examples:
            with formatter.section(text("help.examples", language(ctx))):
                for line in examples.split("\n"):
                    formatter.write(f"{'':{formatter.current_indent}}{line}\n")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        records = [
            record
            for p in self.get_params(ctx)
            if isinstance(p, click.Option) and (record := p.get_help_record(ctx)) is not None
        ]
        with formatter.section(text("help.options", language(ctx))):
            formatter.write_dl(records)


class Command(Localized):
    """A command that every command shares its options with."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.params += [
            Option(["--json", "as_json"], is_flag=True),
            Option(["--quiet", "-q"], is_flag=True),
            Option(["--verbose", "-v"], is_flag=True),
            Option(["--debug"], is_flag=True),
            Option(["--lang"], type=click.Choice(["zh", "en"])),
        ]
