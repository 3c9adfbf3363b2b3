"""A command starts fast because it loads only its own rooms; what it loads is seen, its time is not."""

from loading import modules_loaded_by

COMMANDS = {f"spodq.cli.{name}" for name in ("check", "gaps", "import_", "manual", "records", "templates_check")}


def test_asked_command_is_loaded_alone(workspace):
    assert modules_loaded_by("gaps", cwd=workspace) & COMMANDS == {"spodq.cli.gaps"}


def test_help_of_the_program_needs_every_command(tmp_path):
    assert modules_loaded_by("-h", cwd=tmp_path) >= COMMANDS
    assert modules_loaded_by("nonsense", cwd=tmp_path) >= COMMANDS


def test_only_the_check_loads_what_opens_attachments(workspace):
    inside = {"spodq.loader.scanning", "spodq.privacy", "spodq.workspace.contents"}
    assert modules_loaded_by("gaps", cwd=workspace) & inside == set()
    assert modules_loaded_by("check", cwd=workspace) >= inside
