"""What ops/kubernetes makes is valid, hardened, and speaks of what exists."""

import sys
import tomllib
from ipaddress import ip_address, ip_network
from pathlib import Path

import kubernetes_validate
import pytest

from schemas.topics import PARTITIONS, Topic, Topics
from services.enrich.settings import Settings as EnrichSettings
from services.ingest.doors.feeds.addresses import refusal
from services.ingest.doors.feeds.feeds_file import read_feeds
from services.ingest.register.register import GROUP
from services.ingest.settings import Settings as IngestSettings
from streaming.settings import StreamingSettings
from tests.ops.files import ROOT
from tests.ops.manifests import BASE, EXAMPLE, FOLDER, container, of_kind, pods, rendered, variables
from tests.ops.test_compose import DOCKERFILE, MAIN, SCRAPED

JOB = "topics"
DEPLOYED = ["enrich", "follow", "register", "serve"]
OURS = [*DEPLOYED, JOB]
CUSTOM = {"PodMonitor", "ScaledObject", "TriggerAuthentication"}
"""Their schemas come with the Prometheus operator and KEDA, not with Kubernetes."""
SETTINGS: dict[str, type[StreamingSettings]] = {"dateline/ingest": IngestSettings, "dateline/enrich": EnrichSettings}
READ: dict[str, tuple[str, Topic]] = {
    "dateline-enrich": (EnrichSettings().group, Topics().articles),
    "dateline-register": (GROUP, Topics().submitted),
}


@pytest.mark.parametrize("version", ["1.30", "1.37"])
def test_it_is_valid(version: str) -> None:
    """Every field is one that this version of Kubernetes knows."""
    for manifest in rendered(EXAMPLE):
        if manifest["kind"] not in CUSTOM:
            kubernetes_validate.validate(manifest, version, strict=True)


@pytest.mark.parametrize("root", [BASE, EXAMPLE])
def test_our_pods_are_these(root: str) -> None:
    """Nobody is left out of the tests below."""
    assert sorted(pods(root)) == OURS


def test_the_version_is_ours() -> None:
    """The base runs what was built of this repository."""
    version = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"]
    assert {container(name, BASE)["image"].partition(":")[2] for name in OURS} == {version}


@pytest.mark.parametrize("name", OURS)
def test_every_command_exists(name: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """The service knows what it is told to do."""
    command = container(name, BASE)["args"][0]
    monkeypatch.setattr(sys, "argv", ["service", command, "--help"])
    with pytest.raises(SystemExit, match="0"):
        MAIN[_image(name)]()
    assert f" {command} " in capsys.readouterr().out


@pytest.mark.parametrize("root", [BASE, EXAMPLE])
@pytest.mark.parametrize("name", OURS)
def test_every_setting_exists(root: str, name: str) -> None:
    """Each variable that a pod is given is one that its service reads."""
    settings = SETTINGS[_image(name)]
    assert variables(name, root) <= {settings.variable(field) for field in settings.model_fields}


@pytest.mark.parametrize("name", OURS)
def test_no_pod_has_more_rights_than_it_needs(name: str) -> None:
    """It is as the Pod Security Standard *restricted* asks for; and it can write nowhere and has no token."""
    spec, service = pods(BASE)[name]["spec"], container(name, BASE)
    user = spec["securityContext"]
    assert (user["runAsNonRoot"], user["seccompProfile"]) == (True, {"type": "RuntimeDefault"})
    assert f"USER {user['runAsUser']}:{user['runAsGroup']}\n" in DOCKERFILE
    assert service["securityContext"] == {
        "allowPrivilegeEscalation": False,
        "readOnlyRootFilesystem": True,
        "capabilities": {"drop": ["ALL"]},
    }
    assert spec["automountServiceAccountToken"] is False


@pytest.mark.parametrize("name", OURS)
def test_every_pod_has_its_share(name: str) -> None:
    """It is placed where there is room for it, and takes no more memory or disk than that."""
    shares = container(name, BASE)["resources"]
    assert shares["requests"].keys() == {"cpu", "memory", "ephemeral-storage"}
    assert shares["limits"].keys() == {"memory", "ephemeral-storage"}


@pytest.mark.parametrize("name", OURS)
def test_kubernetes_adds_no_variables(name: str) -> None:
    """For a Service `dateline-serve` it would set DATELINE_SERVE_PORT, and for one of Kafka KAFKA_PORT."""
    assert pods(BASE)[name]["spec"]["enableServiceLinks"] is False


@pytest.mark.parametrize("name", DEPLOYED)
def test_every_service_is_probed(name: str) -> None:
    """Where the image says that health is told."""
    service = container(name, BASE)
    ports = {port["name"]: port["containerPort"] for port in service["ports"]}
    assert f"DATELINE_METRICS_PORT={ports['metrics']}" in DOCKERFILE
    asked = {kind: service[f"{kind}Probe"]["httpGet"] for kind in ("startup", "liveness", "readiness")}
    assert asked == {
        "startup": {"path": "/healthz", "port": "metrics"},
        "liveness": {"path": "/healthz", "port": "metrics"},
        "readiness": {"path": "/readyz", "port": "metrics"},
    }


def test_every_service_is_scraped() -> None:
    """Under the job's name that alerts and dashboards know."""
    (monitor,) = of_kind("PodMonitor", EXAMPLE).values()
    assert monitor["spec"]["jobLabel"] == "app.kubernetes.io/component"
    assert [endpoint["port"] for endpoint in monitor["spec"]["podMetricsEndpoints"]] == ["metrics"]
    assert set(DEPLOYED) <= {job["job_name"] for job in SCRAPED}


@pytest.mark.parametrize("name", READ)
def test_it_is_scaled_by_its_own_lag(name: str) -> None:
    """KEDA looks at the group and the topic that the service reads, and starts no member without a partition."""
    scaled, (group, topic) = of_kind("ScaledObject", EXAMPLE)[name]["spec"], READ[name]
    (trigger,) = (trigger["metadata"] for trigger in scaled["triggers"])
    assert (trigger["consumerGroup"], trigger["topic"]) == (group, topic.name)
    assert trigger["bootstrapServersFromEnv"] in variables(name.removeprefix("dateline-"), EXAMPLE)
    assert scaled["maxReplicaCount"] == topic.partitions == PARTITIONS
    assert "replicas" not in of_kind("Deployment", EXAMPLE)[scaled["scaleTargetRef"]["name"]]["spec"]


@pytest.mark.parametrize("name", READ)
def test_who_scales_by_lag_speaks_to_kafka_as_our_pods_do(name: str) -> None:
    """The example's Kafka is secured; KEDA has the certificate that lies where the pods find theirs."""
    (trigger,) = of_kind("ScaledObject", EXAMPLE)[name]["spec"]["triggers"]
    login = of_kind("TriggerAuthentication", EXAMPLE)[trigger["authenticationRef"]["name"]]
    (settings,) = (
        found["data"] for found in of_kind("ConfigMap", EXAMPLE).values() if "KAFKA_SSL_CAFILE" in found["data"]
    )
    files = {Path(path).name for name, path in settings.items() if name.startswith("KAFKA_SSL_")}
    assert {reference["key"] for reference in login["spec"]["secretTargetRef"]} == files


def test_feeds_are_followed_by_one() -> None:
    """There are never two, not even while one is replaced; and none without feeds."""
    follow = of_kind("Deployment", EXAMPLE)["dateline-follow"]["spec"]
    assert (follow["replicas"], follow["strategy"]) == (1, {"type": "Recreate"})
    assert of_kind("Deployment", BASE)["dateline-follow"]["spec"]["replicas"] == 0
    assert read_feeds(FOLDER / EXAMPLE / "feeds.toml")


@pytest.mark.parametrize("name", ["enrich", "register", "serve"])
def test_pods_are_evicted_one_at_a_time(name: str) -> None:
    """Never are all pods of a service gone at once; and a node can be emptied, also while nobody is ready."""
    budget = of_kind("PodDisruptionBudget", BASE)[f"dateline-{name}"]["spec"]
    assert (budget["maxUnavailable"], budget["unhealthyPodEvictionPolicy"]) == (1, "AlwaysAllow")
    assert budget["selector"]["matchLabels"] == pods(BASE)[name]["metadata"]["labels"]


def test_what_is_not_named_is_denied() -> None:
    """One policy holds for all our pods, in both directions; only the feed door may leave the cluster."""
    policies = {name: policy["spec"] for name, policy in of_kind("NetworkPolicy", BASE).items()}
    assert policies["dateline"]["podSelector"] == {"matchLabels": {"app.kubernetes.io/name": "dateline"}}
    assert policies["dateline"]["policyTypes"] == ["Ingress", "Egress"]
    assert [name for name, policy in policies.items() if "ipBlock" in str(policy)] == ["dateline-follow"]


@pytest.mark.parametrize(
    "text",
    ["10.1.2.3", "172.20.1.1", "192.168.1.1", "100.64.1.1", "169.254.169.254", "127.0.0.1", "fd00:ec2::254", "fe80::1"],
)
def test_the_feed_door_reaches_no_private_network(text: str) -> None:
    """What it may not connect to by its own rules, it cannot reach either."""
    assert refusal(text, private_allowed=False)
    (web,) = of_kind("NetworkPolicy", BASE)["dateline-follow"]["spec"]["egress"]
    for block in (to["ipBlock"] for to in web["to"]):
        within = [cidr for cidr in (block["cidr"], *block.get("except", [])) if ip_address(text) in ip_network(cidr)]
        assert within != [block["cidr"]]


def _image(name: str) -> str:
    return str(container(name, BASE)["image"].partition(":")[0])
