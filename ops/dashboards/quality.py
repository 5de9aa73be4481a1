"""Quality: whether the tags are what they were, for what comes in is never the same twice."""

from ops.dashboards.panels import Graph, Page, Stat, rising
from ops.dashboards.promql import increase, per_minute, share

_HOUR = "1h"
_UNSETTLED = 'dateline_tags_total{status!="resolved"}'
_DATES = 'dateline_tags_total{kind="date"}'


def _change(recorded: str) -> str:
    return f"{recorded} - {recorded} offset 1w"


QUALITY = Page(
    name="quality",
    question="Are the tags what they were?",
    hours=24,
    variables=(),
    rows={
        "The last hour": (
            Stat(
                title="Not resolved",
                shows="Share of tags that are ambiguous or unresolved, by kind.",
                good="as every day.",
                unit="percentunit",
                queries={"{{kind}}": share(_UNSETTLED, "dateline_tags_total", "kind", _HOUR)},
                width=7,
            ),
            Stat(
                title="Dead letters",
                shows="Share of articles that enrich turned away.",
                good="0 %.",
                unit="percentunit",
                queries={
                    "": share(
                        'dateline_records_processed_total{job="enrich", outcome="dead_letter"}',
                        'dateline_records_processed_total{job="enrich"}',
                        window=_HOUR,
                    )
                },
                steps=rising(0.001, 0.01),
                alerts=("DatelineDeadLetters",),
            ),
        ),
        "Tags": (
            Graph(
                title="Tags",
                shows="By kind, and by how they were resolved.",
                good="resolved leads in every kind.",
                unit="cpm",
                queries={"{{kind}} {{status}}": per_minute("dateline_tags_total", "kind, status")},
                stacked=True,
            ),
            Graph(
                title="Not resolved",
                shows="Share over an hour, by kind and how.",
                good="steady.",
                unit="percentunit",
                queries={
                    "{{kind}} {{status}}": f"{increase(_UNSETTLED, 'kind, status', _HOUR)}"
                    f" / on (kind) group_left () {increase('dateline_tags_total', 'kind', _HOUR)}"
                },
            ),
        ),
        "What comes in": (
            Graph(
                title="Turned away by enrich",
                shows="Dead letters, by the code of their reason.",
                good="none.",
                unit="cpm",
                queries={"{{reason}}": per_minute('dateline_dead_letters_total{job="enrich"}', "reason")},
                stacked=True,
                alerts=("DatelineDeadLetters",),
            ),
        ),
    },
)
