"""Every sentence a person can meet is Czech: those about the shape of files and those of the command line."""

import ast
import re
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from string import Formatter
from typing import Any, get_args

import pytest
from pydantic import BaseModel, ValidationError

from reading.czech import english_in
from spodq.cli import czech_click
from spodq.loader import SHELVES
from spodq.loader.shape import SENTENCES, problems_of_shape
from spodq.rules import all_rules
from spodq.source import EMPTY, SourceFile

FALLBACK = "hodnota nemá správnou podobu"
WORDS = ("", "   ", "slovo", "příliš", "1", "-1", "2026-02-30", "true", "http:", "x" * 100)
INPUTS = (
    *WORDS,
    EMPTY,
    [],
    {},
    *([word] for word in WORDS),
    *({"klic": word} for word in WORDS),
    *({word: "slovo"} for word in WORDS),
    [EMPTY],
    [[]],
    [{}],
    {"klic": EMPTY},
    {"klic": []},
    {"klic": {}},
)
ONLY_A_PROGRAMMER_CAUSES = {
    "(dynamic)",
    "Arguments take exactly one parameter declaration, got {length}: {decls}.",
    "Boolean option {decl!r} cannot use the same flag for true/false.",
    "Choice({choices})",
    "Could not determine name for option with declarations {decls!r}",
    "DeprecationWarning: The command {name!r} is deprecated.{extra_message}",
    "DeprecationWarning: The {param_type} {name!r} is deprecated.{extra_message}",
    "Invalid start character for option ({option})",
    "Name '{name}' defined twice",
    (
        "No options defined but a name was passed ({name}). Did you mean to declare an argument instead? "
        "Did you mean to pass '--{name}'?"
    ),
    "Unknown color {colour!r}",
    "Unknown standard stream '{name}'",
    "Value must be an iterable.",
}
OF_FEATURES_WE_DO_NOT_USE = {
    "d": "progressbar",
    "{editor}: Editing failed": r"click\.edit|typer\.edit",
    "{editor}: Editing failed: {e}": r"click\.edit|typer\.edit",
    "Press any key to continue...": r"\.pause\(",
    "Confirm the action without prompting.": "confirmation_option",
    "%(prog)s, version %(version)s": "version_option",
    "Show the version and exit.": "version_option",
    "{value!r} is not a valid UUID.": "UUID",
    "Couldn't detect Bash version, shell completion is not supported.": r"click\.shell_completion",
    "Shell completion is not supported for Bash versions older than 4.4.": r"click\.shell_completion",
    "Windows error: {error}": "_winconsole",
}


def _spoiled(model: type[BaseModel]) -> Iterator[dict[str, Any]]:
    yield {}
    yield {"neznamy": "slovo"}
    for name, field in model.model_fields.items():
        yield from ({name: value} for value in _inputs(field.annotation))


def _inputs(annotation: Any) -> Iterator[Any]:
    yield from INPUTS
    for model in _models(annotation):
        for value in _spoiled(model):
            yield from (value, [value], {"klic": value})


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for inner in get_args(annotation):
        yield from _models(inner)


def _faults(noun: type[BaseModel]) -> Iterator[tuple[SourceFile, ValidationError]]:
    for value in (*INPUTS, *_spoiled(noun)):
        try:
            noun.model_validate(value)
        except ValidationError as error:
            yield SourceFile("soubor.yaml", values=value), error


def _types(error: ValidationError) -> set[str]:
    return {detail["type"] for detail in error.errors(include_url=False)}


@pytest.mark.parametrize("noun", [shelf.noun for shelf in SHELVES], ids=lambda noun: noun.__name__)
def test_every_fault_of_shape_has_its_czech_sentence(noun):
    kinds = {page.rule.name for page in all_rules()}
    faults = list(_faults(noun))
    assert len(faults) > 100
    for source, error in faults:
        assert _types(error) <= set(SENTENCES), error
        for problem in problems_of_shape(source, noun, error):
            assert problem.kind in kinds
            assert FALLBACK not in problem.sentence
            assert not english_in(problem.sentence), problem.sentence


def test_every_fault_of_shape_is_told_at_least_once():
    faults = ((shelf.noun, source, error) for shelf in SHELVES for source, error in _faults(shelf.noun))
    silent = [error for noun, source, error in faults if not problems_of_shape(source, noun, error)]
    assert silent == []


def test_no_sentence_of_shape_is_for_a_fault_that_never_comes():
    seen = {kind for shelf in SHELVES for _, error in _faults(shelf.noun) for kind in _types(error)}
    assert seen == set(SENTENCES)


def _folder(package: str) -> Path:
    """Where the package lies; importing it here would take its sentences before they are Czech."""
    spec = find_spec(package)
    assert spec is not None
    assert spec.origin is not None
    return Path(spec.origin).parent


def _calls() -> Iterator[ast.Call]:
    for file in (*_folder("click").glob("*.py"), _folder("typer") / "core.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in {"_", "ngettext"}:
                yield node


def _texts(call: ast.Call) -> list[str]:
    return [each.value for each in call.args if isinstance(each, ast.Constant) and isinstance(each.value, str)]


MESSAGES = {texts[0]: texts for call in _calls() if (texts := _texts(call))}
"""Message of click and typer → itself and its plural."""
TRANSLATED = {**czech_click.SENTENCES, **czech_click.PLURALS, **czech_click._FIXED}


def _fields(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_messages_of_the_command_line_were_found():
    assert len(MESSAGES) > 50
    assert "Missing command." in MESSAGES


def test_every_message_of_the_command_line_is_czech_or_no_person_meets_it():
    assert set(MESSAGES) == set(TRANSLATED) | ONLY_A_PROGRAMMER_CAUSES | set(OF_FEATURES_WE_DO_NOT_USE)


def test_no_message_is_both_translated_and_excused():
    assert not set(TRANSLATED) & (ONLY_A_PROGRAMMER_CAUSES | set(OF_FEATURES_WE_DO_NOT_USE))


@pytest.mark.parametrize("feature", sorted(set(OF_FEATURES_WE_DO_NOT_USE.values())))
def test_the_features_are_really_not_used(feature):
    source = Path(czech_click.__file__).parents[1]
    assert not [path for path in source.rglob("*.py") if re.search(feature, path.read_text("utf-8"))]


@pytest.mark.parametrize("message", sorted(TRANSLATED))
def test_a_translation_fills_in_only_what_click_gives_it(message):
    translations = TRANSLATED[message]
    for czech in [translations] if isinstance(translations, str) else translations:
        assert _fields(czech) <= {name for text in MESSAGES[message] for name in _fields(text)}
        assert not english_in(czech)
