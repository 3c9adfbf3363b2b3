"""Documents for the tests of this folder. Cases are the outer loop, so that each document is made once."""

import pytest
from making import CASES, Case, Library


@pytest.fixture(scope="session")
def library(tmp_path_factory) -> Library:
    return Library(tmp_path_factory.mktemp("offices"))


@pytest.fixture(scope="session", params=CASES, ids=str)
def case(request) -> Case:
    return request.param
