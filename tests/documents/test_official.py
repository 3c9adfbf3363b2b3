"""Outputs of the check under the programs that read them: the SARIF multitool, pre-commit's own manifest check."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from needs import MODULES, missing

ROOT = Path(__file__).parents[2]
MULTITOOL = MODULES / "@microsoft" / "sarif-multitool-linux" / "Sarif.Multitool"
NO_ADDRESS = "SARIF2005"
"""Asks for a public address of the tool; there is none to give."""

pytestmark = pytest.mark.documents


@pytest.mark.skipif(bool(missing("sarif-multitool")), reason=missing("sarif-multitool"))
def test_sarif_multitool_has_nothing_to_say(tmp_path):
    log, verdict = tmp_path / "nalezy.sarif", tmp_path / "verdikt.sarif"
    workspace = tmp_path / "slozka"
    subprocess.run(
        [sys.executable, "-m", "spodq", "init", workspace, "--office", "Blansko"], check=True, capture_output=True
    )
    sinful = "titel: Plán: rok 2027\ncriteria: [6d, 99x]\nfiles: [neni.pdf]\n"
    (workspace / "evidence/blansko/documents/plan.yaml").write_text(sinful, encoding="utf-8")
    (workspace / "evidence/blansko/documents/zprava.yaml").write_text("title: A\ncriteria: [99x]\n", encoding="utf-8")
    lost = "title: B\ncriteria: [6c]\nfiles: [neni.pdf]\n"
    (workspace / "evidence/blansko/documents/ztraceny.yaml").write_text(lost, encoding="utf-8")
    check = [sys.executable, "-m", "spodq", "check", workspace, "--format", "sarif", "--output", log]
    assert subprocess.run(check, check=False, capture_output=True).returncode == 1
    assert len(json.loads(log.read_text(encoding="utf-8"))["runs"][0]["results"]) > 3
    environment = {**os.environ, "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"}
    rules = ["--rule-kind", "Sarif;Ghas", "--output", verdict, "--log", "ForceOverwrite"]
    subprocess.run([MULTITOOL, "validate", log, *rules], env=environment, check=True, capture_output=True)
    results = json.loads(verdict.read_text(encoding="utf-8-sig"))["runs"][0].get("results", [])
    assert [result for result in results if result["ruleId"] != NO_ADDRESS] == []


def test_pre_commit_accepts_the_manifest():
    subprocess.run(
        [sys.executable, "-m", "pre_commit", "validate-manifest", ROOT / ".pre-commit-hooks.yaml"], check=True
    )
