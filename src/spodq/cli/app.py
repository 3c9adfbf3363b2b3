"""All commands under one roof."""

from collections.abc import Callable, Sequence
from functools import wraps
from importlib import import_module
from inspect import signature, unwrap
from keyword import iskeyword
from types import ModuleType
from typing import Any

import click
import typer
from typer.core import TyperCommand

from spodq.cli.stop import StopError
from spodq.cli.streams import say_error

_COMMANDS = (
    "init",
    "add",
    "assess",
    "check",
    "seal",
    "gaps",
    "indicators",
    "manual",
    "map",
    "inspection",
    "leaflet",
    "site",
    "preview",
    "project",
    "records",
    "templates",
    "diff",
    "history",
    "due",
    "export",
    "import",
    "show",
    "standards",
    "rules",
    "explain",
    "schema",
)
_COMPLETION_HELP = {
    "install_completion": "Zapne doplňování příkazů klávesou Tab.",
    "show_completion": "Vypíše skript pro doplňování příkazů.",
}
_USAGE = 2
_INTERRUPTED = 130


class Command(TyperCommand):
    """A command whose help names each argument once: typer writes them, click 8.5 would write them again."""

    def format_arguments(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Nothing; `format_options` of typer has written them."""


def application(names: Sequence[str] = _COMMANDS) -> click.Command:
    """The whole command line, or so much of it as has the named commands."""
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
    for name in names:
        _add(app, name, _module(name))
    command = typer.main.get_command(app)
    _order(command, names)
    _describe_all(command)
    for parameter in command.params:
        if isinstance(parameter, click.Option) and parameter.name in _COMPLETION_HELP:
            parameter.help = _COMPLETION_HELP[parameter.name]
    return command


def _module(name: str) -> ModuleType:
    """The file of a command; where Python has the word for itself, an underscore ends its name."""
    return import_module(f"spodq.cli.{name.replace('-', '_')}{'_' if iskeyword(name) else ''}")


def _add(app: typer.Typer, name: str, module: ModuleType) -> None:
    """A command, or a group: a module with `SUBCOMMANDS`, each in the module named `<group>_<subcommand>`.

    A group that also has `command` runs it when no subcommand is given. A group whose subcommands are alike makes them
    itself: it has `subcommand(name)` and their class `COMMAND`.
    """
    subcommands = getattr(module, "SUBCOMMANDS", ())
    if not subcommands:
        app.command(name, cls=Command, options_metavar="[VOLBY]")(module.command)
        return
    own = getattr(module, "command", None)
    group = typer.Typer(
        help=module.HELP,
        rich_markup_mode=None,
        no_args_is_help=own is None,
        options_metavar="[VOLBY]",
        subcommand_metavar="PŘÍKAZ [PARAMETRY]...",
    )
    group.callback(invoke_without_command=own is not None, help=module.HELP)(_alone(own) if own else _nothing)
    kind: type[Command] = getattr(module, "COMMAND", Command)
    for each in subcommands:
        group.command(each, cls=kind, options_metavar="[VOLBY]")(_subcommand(module, name, each))
    app.add_typer(group, name=name)


def _order(command: click.Command, names: Sequence[str]) -> None:
    """Commands in the order of the list; typer would put groups last."""
    if isinstance(command, click.Group):
        command.commands = {name: command.commands[name] for name in names}


def _subcommand(module: ModuleType, group: str, name: str) -> Callable[..., object]:
    made: Callable[..., object] = (
        module.subcommand(name) if hasattr(module, "subcommand") else _module(f"{group}_{name}").command
    )
    return made


def _alone(own: Callable[..., None]) -> Callable[..., None]:
    """The command of a group, silent when a subcommand was given."""

    @wraps(own)
    def start(*values: Any, **named: Any) -> None:
        if click.get_current_context().invoked_subcommand is None:
            own(*values, **named)

    return start


def _nothing() -> None:
    """A group without a command of its own."""


def _describe_all(command: click.Command) -> None:
    for each in getattr(command, "commands", {}).values():
        _describe_all(each)
        if each.callback:
            _describe_arguments(each, unwrap(each.callback))


def _describe_arguments(command: click.Command, function: Callable[..., object]) -> None:
    """Give arguments back their help, which click 8.5 takes from those of typer."""
    written = signature(function).parameters
    for parameter in command.params:
        if isinstance(parameter, click.Argument):
            parameter.help = written[str(parameter.name)].annotation.__metadata__[0].help


def invoke(arguments: Sequence[str]) -> int:
    """Run the arguments; expected trouble becomes a sentence and an exit code."""
    try:
        result = application(_needed(arguments)).main(list(arguments), prog_name="spodq", standalone_mode=False)
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


def _needed(arguments: Sequence[str]) -> Sequence[str]:
    """The command that comes first, alone; all of them when another word or an option does, for help needs them all."""
    return [each for each in arguments[:1] if each in _COMMANDS] or _COMMANDS


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
