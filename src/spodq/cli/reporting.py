"""Where the findings go: the format, the file, the summary of a CI step."""

import os
from collections.abc import Mapping
from pathlib import Path

from spodq.cli.saving import written
from spodq.cli.streams import say, screen
from spodq.finding import Report
from spodq.outputs import write
from spodq.screen import Screen

_BY_ENDING = {".sarif": "sarif", ".xml": "junit", ".md": "markdown", ".json": "json", ".txt": "text"}
_BY_SERVICE = {"GITHUB_ACTIONS": "github", "GITLAB_CI": "gitlab"}
_STEP_SUMMARY = "GITHUB_STEP_SUMMARY"


def tell(report: Report, format_: str | None, output: Path | None) -> None:
    """Print the findings, or save them and say where; in a step of GitHub also add them to its summary."""
    chosen = format_ or format_for(output, os.environ)
    if output:
        written(output, write(report, chosen, Screen()))
        return
    say(write(report, chosen, screen()))
    if chosen == "github" and os.environ.get(_STEP_SUMMARY):
        with Path(os.environ[_STEP_SUMMARY]).open("a", encoding="utf-8") as stream:
            stream.write(write(report, "markdown", Screen()))


def format_for(output: Path | None, environment: Mapping[str, str]) -> str:
    """The format the ending of the file asks for, else that of the CI service, else text."""
    if output and output.suffix.lower() in _BY_ENDING:
        return _BY_ENDING[output.suffix.lower()]
    services = (name for variable, name in _BY_SERVICE.items() if environment.get(variable) == "true")
    return next(services, "text")
