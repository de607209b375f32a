"""What the project is made and run with: pinned requirements, files in git, and settings that keep people safe."""

from __future__ import annotations

import re
import subprocess
import tomllib
from importlib.metadata import distributions

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.test_architecture import ROOT


def test_git_hides_nothing_of_the_project() -> None:
    found = subprocess.run(
        ["git", "ls-files", "--others", "--ignored", "--exclude-standard", "lib", "pages", "content", "app.py"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.splitlines()
    assert not [name for name in found if "__pycache__" not in name]


def test_what_is_required_is_pinned_with_what_it_needs_in_turn() -> None:
    """After a change of requirements*.txt: make constraints."""
    required, tests, pinned = (
        (ROOT / name).read_text(encoding="utf-8").splitlines()
        for name in ("requirements.txt", "requirements-dev.txt", "constraints.txt")
    )
    assert required[0] == "-c constraints.txt"
    pins = {line.split(" ")[0] for line in pinned}
    assert {line.split(" ")[0] for line in (*required, *tests) if line[0] not in "-#"} <= pins
    names = {pin.split("==")[0] for pin in pins}
    for found in distributions():
        if canonicalize_name(found.name) in names:
            needs = [Requirement(need) for need in found.requires or []]
            needed = {canonicalize_name(need.name) for need in needs if not need.marker or need.marker.evaluate({"extra": ""})}
            assert needed <= names, found.name


def test_the_configuration_binds_no_address() -> None:
    """`make run` binds to this machine; a hosted server must be free to listen where its host wants."""
    settings = [line.split("#")[0] for line in (ROOT / ".streamlit" / "config.toml").read_text().splitlines()]
    assert not [line for line in settings if re.match(r"\s*address\s*=", line)]


@pytest.mark.parametrize(
    ("section", "setting", "value"),
    [
        ("server", "fileWatcherType", "none"),
        ("server", "maxUploadSize", 1),
        ("server", "enableAgentApi", False),
        ("server", "enableXsrfProtection", True),
        ("runner", "postScriptGC", False),
        ("browser", "gatherUsageStats", False),
        ("client", "showErrorDetails", "none"),
        ("client", "showErrorLinks", False),
        ("client", "toolbarMode", "minimal"),
        ("client", "disableDataExport", True),
        ("logger", "level", "error"),
        ("logger", "enableRich", False),
    ],
)
def test_settings_that_keep_people_safe_stay(section: str, setting: str, value: object) -> None:
    settings = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))
    assert settings[section][setting] == value
