"""The preview in a real browser: the page one reads follows what is saved, and nothing else is asked for."""

import json
import os
import re
import shutil
import signal
import subprocess
import sys

import pytest
from making import ROOT, TODAY
from needs import HERE, NODE, missing

pytestmark = pytest.mark.documents
WHY = missing("chromium", "node", "playwright-core")


@pytest.mark.skipif(bool(WHY), reason=WHY)
def test_the_page_in_the_browser_follows_what_is_saved(tmp_path):
    root = shutil.copytree(ROOT / "evidence", tmp_path / "w" / "evidence").parent
    shutil.copy(ROOT / "spodq.yaml", root)
    profile = root / "evidence" / "horni-javori" / "office.yaml"
    command = [sys.executable, "-m", "spodq", "preview", "-C", str(root), "--today", TODAY.isoformat()]
    server = subprocess.Popen(command, stdout=subprocess.PIPE, encoding="utf-8", env={**os.environ, "PYTHONUTF8": "1"})
    address = re.search(r"http://\S+/", server.stdout.readline())[0]
    try:
        words = ["Městský úřad Horní Javoří", "Městský úřad Dolní Javoří"]
        watched = [NODE, "reload.mjs", address, str(profile), *words, str(tmp_path / "nahled.png")]
        done = subprocess.run(watched, cwd=HERE, capture_output=True, encoding="utf-8", timeout=120, check=True)
    finally:
        server.send_signal(signal.SIGINT)
        server.communicate(timeout=60)
    seen = json.loads(done.stdout)
    assert seen["before"]
    assert not seen["after"]
    assert seen["at"] == "/nedostatky.html"
    assert "Dolní Javoří" in seen["title"]
    assert seen["framed"] == 0
    assert seen["trouble"] == seen["foreign"] == []
