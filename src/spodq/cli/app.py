"""All commands under one roof."""

from collections.abc import Callable, Sequence
from importlib import import_module
from inspect import signature

import click
import typer
from typer.core import TyperCommand

from spodq.cli.stop import StopError
from spodq.cli.streams import say_error

_COMMANDS = ("init", "check", "gaps", "manual", "show", "standards", "rules", "explain", "schema")
_COMPLETION_HELP = {
    "install_completion": "Zapne doplňování příkazů klávesou Tab.",
    "show_completion": "Vypíše skript pro doplňování příkazů.",
}
_USAGE = 2
_INTERRUPTED = 130


class _Command(TyperCommand):
    """A command whose help names each argument once: typer writes them, click 8.5 would write them again."""

    def format_arguments(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Nothing; `format_options` of typer has written them."""


def application() -> click.Command:
    """The whole command line."""
    app = typer.Typer(
        name="spodq",
        help="Standardy kvality sociálně-právní ochrany dětí: kontrola, přehled nedostatků a manuál úřadu.",
        epilog="Začněte příkazem „spodq init“. Verzi vypíše „spodq --version“.",
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        suggest_commands=False,
        options_metavar="[VOLBY]",
        subcommand_metavar="PŘÍKAZ [PARAMETRY]...",
        context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    )
    app.callback(invoke_without_command=True)(_start)
    for name in _COMMANDS:
        module = import_module(f"spodq.cli.{name}")
        app.command(name, cls=_Command, options_metavar="[VOLBY]")(module.command)
    command = typer.main.get_command(app)
    for name, each in getattr(command, "commands", {}).items():
        _describe_arguments(each, import_module(f"spodq.cli.{name}").command)
    for parameter in command.params:
        if isinstance(parameter, click.Option) and parameter.name in _COMPLETION_HELP:
            parameter.help = _COMPLETION_HELP[parameter.name]
    return command


def _describe_arguments(command: click.Command, function: Callable[..., object]) -> None:
    """Give arguments back their help, which click 8.5 takes from those of typer."""
    written = signature(function).parameters
    for parameter in command.params:
        if isinstance(parameter, click.Argument):
            parameter.help = written[str(parameter.name)].annotation.__metadata__[0].help


def invoke(arguments: Sequence[str]) -> int:
    """Run the arguments; expected trouble becomes a sentence and an exit code."""
    try:
        result = application().main(list(arguments), prog_name="spodq", standalone_mode=False)
    except click.UsageError as error:
        error.show()
        return _USAGE
    except click.ClickException as error:
        say_error(error.format_message())
        return _USAGE
    except click.Abort:
        say_error("přerušeno")
        return _INTERRUPTED
    except StopError as stop:
        say_error(str(stop))
        return _USAGE
    except SystemExit as leaving:  # click leaves a closed pipe with 1, which CI would read as findings
        if isinstance(leaving.__context__, BrokenPipeError):
            raise leaving.__context__ from None
        raise
    if result == _INTERRUPTED:  # typer turns Ctrl-C into the number and says nothing
        say_error("přerušeno")
    return result if isinstance(result, int) else 0


def _start(
    context: typer.Context,
    version: bool = typer.Option(False, "--version", "-V", help="Vypíše verzi programu.", is_eager=True),
) -> None:
    if version:
        from spodq import __version__

        typer.echo(f"spodq {__version__}")
        raise typer.Exit
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())
