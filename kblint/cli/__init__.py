"""The command line: one small file per command, imported when the command is used."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import NoReturn

import click

import kblint
from kblint.cli.failure import EXIT_FAILED, EXIT_INTERRUPTED, explain, usage_error
from kblint.errors import UserError, did_you_mean

# Each is the module of that name. ``kblint --help`` lists them in this order, with what each says of itself, without importing them.
COMMANDS = {
    "init": "Set kblint up for a folder of articles.",
    "check": "Lint articles.",
    "report": "Write the audit page.",
    "audit": "Decide whether the assistant may go live.",
    "baseline": "Accept today's findings, so that only new ones fail.",
    "statements": "List what the articles promise.",
    "trace": "Name the sentences that an answer came from.",
    "rules": "List all rules, shipped and configured.",
    "rule": "Explain one rule, by its code or name.",
    "test": "Run the cases of rules.",
    "parse": "Show the blocks and sentences of an article.",
    "github": "Publish a report on GitHub.",
    "schema": "Print the JSON Schema of what kblint writes or reads.",
    "cache": "Remove what is kept from run to run.",
}


class Commands(click.Group):
    """Loads a command when it is used."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"kblint.cli.{cmd_name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        if args and not args[0].startswith("-") and args[0] not in COMMANDS:
            help = did_you_mean(args[0], COMMANDS) or "'kblint --help' lists the commands."
            raise UserError(f"there is no command '{args[0]}'", help=help)
        return super().resolve_command(ctx, args)


@click.group(
    cls=Commands, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100}
)
@click.version_option(kblint.__version__, message="kblint %(version)s")
@click.pass_context
def cli(context: click.Context) -> None:
    """Finds the sentences in a help centre that make a support assistant answer wrongly."""
    if context.invoked_subcommand is None:
        click.echo(context.get_help())


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Runs a command and exits: 0 nothing found, 1 findings, 2 the run failed, 130 interrupted."""
    # Articles and what they claim stay to the end of a run and do not refer to one another in circles: to look for such garbage as
    # often as usual finds none, and takes a sixth of the time with 6,000 articles.
    gc.set_threshold(1_000_000, 50, 50)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        status = cli.main(args=arguments, prog_name="kblint", standalone_mode=False)
    except click.UsageError as error:
        explain(usage_error(error))
        status = EXIT_FAILED
    except (KeyboardInterrupt, click.Abort) as stopped:
        # Where click was already there it has ended the line.
        sys.stderr.write("Interrupted.\n" if isinstance(stopped, click.Abort) else "\nInterrupted.\n")
        status = EXIT_INTERRUPTED
    except BrokenPipeError:
        from kblint.cli.terminal import give_up_stdout

        give_up_stdout()
        status = 0
    except Exception as error:
        explain(error)
        status = EXIT_FAILED
    sys.exit(status if isinstance(status, int) else 0)
