"""One process that checks folder after folder, for all tests of bad input in a test process."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from checking import Checker


@pytest.fixture(scope="session")
def checker(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Checker]:
    checker = Checker(tmp_path_factory.mktemp("elsewhere"))
    yield checker
    checker.stop()
