"""Files other services read: hooks, the action, the CI component; by their official schemas and by running them."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

ROOT = Path(__file__).parents[1]
COMPONENT = ROOT / "templates" / "check" / "template.yml"
GUIDE = ROOT / "docs" / "prirucka" / "08-editor-a-ci.md"
_EXAMPLE = re.compile(r"^<!-- soubor: (\S+) -->\n```yaml\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_COMMAND = re.compile(r"spodq check[^|\n]*")
_INPUT = {"type": ["object", "null"], "properties": {"description": {"type": "string"}, "options": {"type": "array"}}}
_SPEC = {
    "type": "object",
    "required": ["spec"],
    "additionalProperties": False,
    "properties": {
        "spec": {
            "type": "object",
            "required": ["inputs"],
            "additionalProperties": False,
            "properties": {"inputs": {"type": "object", "additionalProperties": _INPUT}},
        }
    },
}


def _valid(builtin: str, path: Path) -> bool:
    run = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", builtin, str(path)]
    return subprocess.run(run, capture_output=True, check=False).returncode == 0


def test_action_holds_to_the_official_schema(tmp_path):
    assert _valid("vendor.github-actions", ROOT / "action.yml")
    broken = tmp_path / "action.yml"
    broken.write_text("name: x\nruns: {using: composite, steps: 1}\n", encoding="utf-8")
    assert not _valid("vendor.github-actions", broken)


def test_component_holds_to_the_official_schema(tmp_path):
    head, body = yaml.safe_load_all(COMPONENT.read_text(encoding="utf-8"))
    assert list(Draft202012Validator(_SPEC).iter_errors(head)) == []
    filled = COMPONENT.read_text(encoding="utf-8").partition("\n---\n")[2]
    for name, about in head["spec"]["inputs"].items():
        filled = filled.replace(f"$[[ inputs.{name} ]]", about["default"])
    assert "[[" not in filled
    job = tmp_path / ".gitlab-ci.yml"
    job.write_text(filled, encoding="utf-8")
    assert _valid("vendor.gitlab-ci", job)
    assert set(body["spodq"]["artifacts"]["reports"]) == {"codequality", "junit"}


def test_hooks_say_what_pre_commit_needs():
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert [hook["id"] for hook in hooks] == ["spodq-check", "spodq-fix"]
    for hook in hooks:
        assert hook["language"] == "python"
        assert hook["pass_filenames"] is False


@pytest.mark.parametrize(
    "path",
    [
        "action.yml",
        ".pre-commit-hooks.yaml",
        "templates/check/template.yml",
        "src/spodq/scaffold/files/gitlab.yml",
        "src/spodq/scaffold/files/github.yml",
    ],
)
def test_every_option_in_the_files_exists(path):
    text = (ROOT / path).read_text(encoding="utf-8")
    commands = _COMMAND.findall(text)
    assert commands
    help_ = subprocess.run([sys.executable, "-m", "spodq", "check", "-h"], capture_output=True, text=True, check=True)
    known = set(re.findall(r"--[a-z-]+", help_.stdout))
    assert {option for command in commands for option in re.findall(r"(?<!\w)--[a-z-]+", command)} <= known


@pytest.fixture
def examples(tmp_path):
    """Files the guide tells people to write, by their path."""
    written = dict(_EXAMPLE.findall(GUIDE.read_text(encoding="utf-8")))
    for path, text in written.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    return {path: (tmp_path / path, yaml.safe_load(text)) for path, text in written.items()}


def test_examples_of_the_guide_hold_to_official_schemas(examples):
    assert _valid("vendor.github-workflows", examples[".github/workflows/kontrola.yml"][0])
    assert _valid("vendor.gitlab-ci", examples[".gitlab-ci.yml"][0])
    assert _valid("vendor.github-workflows", examples[".github/workflows/stranky.yml"][0])
    assert _valid("vendor.gitlab-ci", examples["stranky.gitlab-ci.yml"][0])
    check = [sys.executable, "-m", "pre_commit", "validate-config", examples[".pre-commit-config.yaml"][0]]
    assert subprocess.run(check, capture_output=True, check=False).returncode == 0


def test_examples_of_the_guide_name_what_there_is(examples):
    hooks = {hook["id"] for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))}
    (repository,) = examples[".pre-commit-config.yaml"][1]["repos"]
    assert {hook["id"] for hook in repository["hooks"]} <= hooks
    steps = examples[".github/workflows/kontrola.yml"][1]["jobs"]["check"]["steps"]
    (ours,) = [step["with"] for step in steps if "spodq" in step["uses"]]
    assert ours.keys() <= yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))["inputs"].keys()
    head, _ = yaml.safe_load_all(COMPONENT.read_text(encoding="utf-8"))
    (component,) = examples[".gitlab-ci.yml"][1]["include"]
    assert component["inputs"].keys() <= head["spec"]["inputs"].keys()


def test_recipes_of_pages_publish_only_what_everybody_may_read(examples):
    steps = examples[".github/workflows/stranky.yml"][1]["jobs"]["pages"]["steps"]
    job = examples["stranky.gitlab-ci.yml"][1]["pages"]
    assert [step["run"] for step in steps if "spodq site" in step.get("run", "")] == job["script"]
    assert job["script"] == ["spodq site --public -o public"]
    assert [step["with"]["path"] for step in steps if "upload-pages" in step.get("uses", "")] == ["public"]
    assert job["artifacts"]["paths"] == ["public"]


def test_manifest_of_hooks_is_one_for_pre_commit(tmp_path):
    validate = [sys.executable, "-m", "pre_commit", "validate-manifest"]
    assert (
        subprocess.run([*validate, ROOT / ".pre-commit-hooks.yaml"], capture_output=True, check=False).returncode == 0
    )
    broken = tmp_path / "hooks.yaml"
    broken.write_text("- id: spodq-check\n  language: python\n", encoding="utf-8")
    assert subprocess.run([*validate, broken], capture_output=True, check=False).returncode == 1
