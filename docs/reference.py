"""Writes what the code knows best into the README, and for the services: `python -m docs.reference`."""

import re
from collections.abc import Mapping
from pathlib import Path

from prometheus_client import Counter
from prometheus_client.metrics import MetricWrapperBase
from sqlalchemy import Table

import services.desk.metrics
import services.desk.page.metrics
import services.desk.tallies
import services.enrich.metrics
import services.ingest.doors.feeds.metrics
import services.ingest.doors.http.metrics
import services.ingest.metrics
import services.ingest.register.metrics
import streaming.metrics
from docs.rights import RIGHTS, lines
from services.desk.settings import Settings as DeskSettings
from services.desk.tables import metadata
from services.enrich.settings import Settings as EnrichSettings
from services.ingest.settings import Settings as IngestSettings
from streaming.names import VARIABLES
from streaming.settings import StreamingSettings

README = Path(__file__).parent.parent / "README.md"
SECURITY = Path(__file__).with_name("security.md")
DESK = Path(__file__).with_name("desk.md")
COMPOSE = README.with_name("docker-compose.yml")

MEASURED = (
    streaming.metrics,
    services.ingest.metrics,
    services.ingest.doors.http.metrics,
    services.ingest.doors.feeds.metrics,
    services.ingest.register.metrics,
    services.enrich.metrics,
    services.desk.metrics,
    services.desk.page.metrics,
)
"""Where metrics are declared."""


GROUPS: list[tuple[str, type[StreamingSettings]]] = [
    ("both", StreamingSettings),
    ("ingest", IngestSettings),
    ("enrich", EnrichSettings),
    ("desk", DeskSettings),
]
"""Where settings are declared."""


def settings() -> str:
    """Return the table of all settings."""
    rows = ["| variable | service | default | meaning |", "|---|---|---|---|"]
    for service, group in GROUPS:
        for name, field in group.model_fields.items():
            if group is StreamingSettings or name not in StreamingSettings.model_fields:
                default = "empty" if field.default is None or not str(field.default) else f"`{field.default}`"
                rows.append(f"| `{group.variable(name)}` | {service} | {default} | {field.description} |")
    return "\n".join(rows)


def variables() -> str:
    """Return the names of all settings, and of what the compose file asks for, a line each."""
    names = {group.variable(name) for _, group in GROUPS for name in group.model_fields}
    asked = re.findall(r"\$\{(DATELINE_\w+)", COMPOSE.read_text(encoding="utf-8"))
    return "".join(f"{name}\n" for name in sorted(names.union(asked)))


def metrics() -> str:
    """Return the table of all metrics."""
    rows = ["| metric | labels | meaning |", "|---|---|---|"]
    for module in MEASURED:
        for metric in vars(module).values():
            if isinstance(metric, MetricWrapperBase):
                name = metric._name + ("_total" if isinstance(metric, Counter) else "")
                rows.append(f"| `{name}` | {', '.join(metric._labelnames)} | {metric._documentation} |")
    return "\n".join(rows)


def updated(readme: str) -> str:
    """Return the README with its generated parts as they should be."""
    return filled(readme, {"settings": settings(), "metrics": metrics()})


def rights(page: str) -> str:
    """Return the page on security with what grants each command its rights."""
    granted = [f"# {command}\n" + "\n".join(f"grant {line}" for line in lines(RIGHTS[command])) for command in RIGHTS]
    return filled(page, {"rights": "```bash\n" + "\n\n".join(granted) + "\n```"})


def tables(page: str) -> str:
    """Return the page on the desk with what its tables hold."""
    described = [
        f"### `{table.name}`\n\n{table.comment}\n\n| column | type | meaning |\n|---|---|---|\n" + _columns(table)
        for table in metadata.sorted_tables
    ]
    return filled(page, {"tables": "\n\n".join(described)})


def _columns(table: Table) -> str:
    described = (f"| `{column.name}` | {column.type} | {column.comment} |" for column in table.columns)
    return "\n".join(described)


def filled(page: str, tables: Mapping[str, str]) -> str:
    """Return a page with each table where its name is marked."""
    for name, table in tables.items():
        start, end = f"<!-- {name} -->\n", f"\n<!-- end of {name} -->"
        before, _, rest = page.partition(start)
        page = before + start + table + end + rest.partition(end)[2]
    return page


if __name__ == "__main__":
    VARIABLES.write_text(variables(), encoding="ascii")
    SECURITY.write_text(rights(SECURITY.read_text(encoding="utf-8")), encoding="utf-8")
    DESK.write_text(tables(DESK.read_text(encoding="utf-8")), encoding="utf-8")
    README.write_text(updated(README.read_text(encoding="utf-8")), encoding="utf-8")
