"""Stand-ins for the images that the stack is made of, under their tags, for an engine that cannot pull any.

Of Debian 13, with the same Python, Kafka and Alertmanager, and an older Prometheus. Grafana and Jaeger
cannot be had: their stand-ins answer over HTTP, and do nothing else.
"""

import shutil
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path

from tests.compose.files import image
from tests.kafka.jars import jars

HERE = Path(__file__).parent
BASE = "dateline/debian"
AUTHORITIES = Path("/etc/ssl/certs/ca-certificates.crt")
PIP = (Path("/etc/pip.conf"), Path.home() / ".config/pip/pip.conf")
TARGETS = ("python", "kafka", "prometheus", "alertmanager", "grafana", "jaeger")


def build(environment: Mapping[str, str]) -> None:
    """Build all that are not there; what was built once is in the engine's cache."""
    if _run(environment, "docker", "images", "--quiet", BASE) == "":
        _bootstrap(environment)
    with tempfile.TemporaryDirectory() as name:
        context = Path(name)
        shutil.copytree(HERE, context, dirs_exist_ok=True)
        shutil.copytree(jars(), context / "jars")
        shutil.copy(AUTHORITIES, context / "authorities.crt")
        (context / "pip.conf").write_text("\n".join(path.read_text() for path in PIP if path.exists()))
        for target in TARGETS:
            _run(environment, "docker", "build", "--target", target, "--tag", image(target), name)


def _bootstrap(environment: Mapping[str, str]) -> None:
    """Make Debian itself, from where this machine has its packages."""
    site = ("apt-get", "indextargets", "--format", "$(SITE)", "Created-By: Packages", "Component: main")
    mirror = _run(environment, *site).split()[0]
    with tempfile.TemporaryDirectory() as name:
        options = ["--variant=minbase", "--include=ca-certificates"]
        _run(environment, "debootstrap", *options, "trixie", name, mirror)
        archive = subprocess.Popen(["tar", "--directory", name, "--create", "."], stdout=subprocess.PIPE)
        subprocess.run(["docker", "import", "-", BASE], env=environment, stdin=archive.stdout, check=True)
        archive.wait()


def _run(environment: Mapping[str, str], *command: str) -> str:
    builder = {"DOCKER_BUILDKIT": "1"}
    done = subprocess.run(command, env={**environment, **builder}, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout
