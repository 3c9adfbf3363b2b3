"""Shared by tests: a small workspace without a finding, to be spoiled, and the one way to check it."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from reading.case import CLEAN, TODAY
from spodq.check import check
from spodq.finding import Report
from spodq.loader import load
from spodq.workspace.root import find

os.environ["SPODQ_CACHE"] = "off"  # tests leave nothing in the cache of the person who runs them
settings.register_profile("spodq", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("spodq")  # how long an input takes tells of a busy computer; time has tests of its own


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """A copy of the clean workspace; whoever asks for it may spoil it."""
    return shutil.copytree(CLEAN, tmp_path / "slozka")


@pytest.fixture(scope="session")
def examine() -> Callable[[Path], Report]:
    """What the check says about a folder on the day of tests."""
    return lambda root: check(load(find(root), TODAY))
