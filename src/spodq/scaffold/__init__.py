"""A new workspace: which files it starts with and what they say."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from string import Template

from spodq import __version__
from spodq.model.catalogue import Version
from spodq.views.schema import schema_globs, schema_names, view
from spodq.workspace.writing import write_atomically

SCHEMAS = ".vscode/spodq"
"""Folder of the schemas inside a workspace."""

_FILES: Mapping[str, str] = {
    "spodq.yaml": "settings.yaml",
    "PRECTI-ME.md": "readme.md",
    ".gitattributes": "gitattributes",
    ".editorconfig": "editorconfig",
    ".vscode/extensions.json": "extensions.json",
    ".github/workflows/spodq.yml": "github.yml",
    ".gitlab-ci.yml": "gitlab.yml",
    "evidence/$slug/office.yaml": "office.yaml",
    "evidence/$slug/procedures/PRECTI-ME.md": "procedures.md",
    "evidence/$slug/documents/PRECTI-ME.md": "documents.md",
    "evidence/$slug/assessments/PRECTI-ME.md": "assessments.md",
    "evidence/$slug/files/PRECTI-ME.md": "files.md",
}


@dataclass(frozen=True, slots=True)
class NewOffice:
    """What must be known of an office to begin."""

    slug: str
    name: str
    kind: str
    code: str = ""
    region: str = ""


def scaffold(root: Path, office: NewOffice, version: Version | None = None) -> tuple[list[str], list[str]]:
    """Write the files that are not there yet; returns paths written and paths left as they were.

    Raises WriteError when the folder cannot be written.
    """
    written, kept = [], []
    for path, text in _contents(office, version):
        target = root / path
        if target.exists():
            kept.append(path)
            continue
        write_atomically(target, text.encode("utf-8"))
        written.append(path)
    return written, kept


def schema_files(version: Version | None = None, further: Sequence[Version] = ()) -> Mapping[str, str]:
    """File names and texts of all schemas."""
    return {f"{name}.schema.json": schema_text(name, version, further) for name in schema_names()}


def schema_text(name: str, version: Version | None = None, further: Sequence[Version] = ()) -> str:
    """Text of one schema."""
    return json.dumps(view(name, version, further), ensure_ascii=False, indent=2) + "\n"


def _contents(office: NewOffice, version: Version | None) -> Iterator[tuple[str, str]]:
    values = _values(office, version)
    for path, source in _FILES.items():
        text = files("spodq.scaffold").joinpath("files", source).read_text(encoding="utf-8")
        yield Template(path).substitute(slug=office.slug), Template(text).safe_substitute(values)
    for name, text in schema_files(version).items():
        yield f"{SCHEMAS}/{name}", text
    yield ".vscode/settings.json", _editor_settings()


def _values(office: NewOffice, version: Version | None) -> Mapping[str, str]:
    return {
        "slug": office.slug,
        "name": _yaml_text(office.name),
        "plain_name": office.name,
        "kind": office.kind,
        "code": f"code: {_yaml_text(office.code)}" if office.code else '# code: "6401"',
        "region": f"region: {_yaml_text(office.region)}" if office.region else '# region: "Jihomoravský kraj"',
        "criterion": next(iter(version.criteria), "1a") if version else "1a",
        "spodq_version": __version__,
    }


def _yaml_text(text: str) -> str:
    """The text as a quoted YAML value; JSON strings are YAML."""
    return json.dumps(text, ensure_ascii=False)


def _editor_settings() -> str:
    """Settings of VS Code: our schemas for our files, nothing fetched and nothing sent."""
    settings = {
        "yaml.schemas": {f"./{SCHEMAS}/{name}.schema.json": glob for name, glob in schema_globs().items()},
        "yaml.validate": True,
        "yaml.hoverSchemaSource": False,
        "yaml.schemaStore.enable": False,
        "yaml.kubernetesCRDStore.enable": False,
        "redhat.telemetry.enabled": False,
        "files.encoding": "utf8",
        "files.eol": "\n",
        "files.insertFinalNewline": True,
        "[yaml]": {"editor.tabSize": 2, "editor.insertSpaces": True, "editor.autoIndent": "advanced"},
    }
    return json.dumps(settings, ensure_ascii=False, indent=2) + "\n"
