"""The Java that runs the broker."""

import re
import shutil
import subprocess

from tests.needs import Missing

OLDEST = 17


def java() -> str:
    """Return the path of a Java that runs Kafka 4; raises `Missing`."""
    found = shutil.which("java")
    if not found:
        raise Missing(f"no java (install Java {OLDEST} or newer)")
    if (version := _version(found)) < OLDEST:
        raise Missing(f"java is version {version} (install Java {OLDEST} or newer)")
    return found


def _version(command: str) -> int:
    said = subprocess.run([command, "-version"], capture_output=True, text=True, check=True).stderr
    major = re.search(r'version "(?:1\.)?(\d+)', said)
    return int(major[1]) if major else 0
