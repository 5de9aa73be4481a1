"""The stack of docker-compose.yml, under a name of its own, whose data nobody misses."""

import json
import subprocess
from typing import Any

from tests.compose.engine import Environment
from tests.ops.files import ROOT

PROJECT = "dateline-test"


class Stack:
    """Brings it up and down, and has its processes crash."""

    def __init__(self, environment: Environment, *files: str) -> None:
        """Be made of these files, the first of which is docker-compose.yml."""
        self._environment = environment
        self._files = [argument for file in files for argument in ("--file", file)]

    def up(self, **containers: int) -> None:
        """Start what does not run, so many containers of a service, and wait until all are healthy."""
        scale = [f"--scale={service}={number}" for service, number in containers.items()]
        self.compose("up", "--detach", "--wait", "--wait-timeout=300", *scale)

    def down(self) -> None:
        """Stop and remove all but the data."""
        self.compose("down")

    def remove(self) -> None:
        """Remove all, the data too."""
        self.compose("down", "--volumes", "--remove-orphans")

    def crash(self, service: str) -> None:
        """Kill the process of one container of a service behind the engine's back, which starts it again."""
        container = self.containers(service)[0]
        process = self.docker("inspect", "--format={{.State.Pid}}", container).strip()
        among_all = ["--pid=host", "--user=0", "--entrypoint=sh", "dateline/enrich"]
        self.docker("run", "--rm", *among_all, "-c", f"kill -9 {process}")

    def containers(self, *services: str) -> list[str]:
        """Return the ids of the containers of these services, or of all."""
        return self.compose("ps", "--all", "--quiet", *services).split()

    def state(self) -> dict[str, Any]:
        """Return what the engine knows of each container, by its name."""
        known = json.loads(self.docker("inspect", *self.containers()))
        return {container["Name"].removeprefix(f"/{PROJECT}-"): container for container in known}

    def compose(self, *arguments: str) -> str:
        """Run a command of Compose on the stack."""
        return self.docker("compose", "--project-name", PROJECT, *self._files, *arguments)

    def docker(self, *arguments: str, **environment: str) -> str:
        """Run a command of Docker and return what it says."""
        command = ["docker", *arguments]
        within = {**self._environment, **environment}
        done = subprocess.run(command, cwd=ROOT, env=within, capture_output=True, text=True, check=False)
        assert done.returncode == 0, f"{' '.join(command)}\n{done.stdout}{done.stderr}"
        return done.stdout
