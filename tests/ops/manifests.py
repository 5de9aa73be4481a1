"""What `kubectl apply -k` would send for the folders of ops/kubernetes."""

import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from tests.ops.files import OPS

FOLDER = OPS / "kubernetes"
BASE, EXAMPLE = "base", "overlays/example"
_KUBECTL = Path(sys.executable).with_name("kubectl")

Manifest = dict[str, Any]


@cache
def rendered(root: str) -> list[Manifest]:
    """Return all resources."""
    built = subprocess.run([_KUBECTL, "kustomize", FOLDER / root], capture_output=True, text=True, check=True)
    assert not built.stderr, built.stderr
    return list(yaml.safe_load_all(built.stdout))


def of_kind(kind: str, root: str) -> dict[str, Manifest]:
    """Return the resources of a kind, by name."""
    return {found["metadata"]["name"]: found for found in rendered(root) if found["kind"] == kind}


def pods(root: str) -> dict[str, Manifest]:
    """Return the templates of the pods, by component."""
    templates = [found["spec"]["template"] for found in rendered(root) if found["kind"] in {"Deployment", "Job"}]
    return {template["metadata"]["labels"]["app.kubernetes.io/component"]: template for template in templates}


def container(component: str, root: str) -> Manifest:
    """Return the only container of a pod."""
    (only,) = pods(root)[component]["spec"]["containers"]
    return dict(only)


def variables(component: str, root: str) -> set[str]:
    """Return the names of all variables that a pod is given."""
    maps = of_kind("ConfigMap", root)
    given = container(component, root)
    named = {variable["name"] for variable in given.get("env", [])}
    return named.union(*(maps[source["configMapRef"]["name"]]["data"] for source in given["envFrom"]))
