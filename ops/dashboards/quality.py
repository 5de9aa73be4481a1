"""Quality: whether the tags are what they were, for what comes in is never the same twice."""

from ops.dashboards.panels import Graph, Heatmap, Page, Stat, rising
from ops.dashboards.promql import DAY, counted, increase, mean, per_minute, share, since

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
                title="Tags an article",
                shows="Mean, by kind.",
                good="as every day; zero means that a tagger finds nothing.",
                unit="none",
                queries={"{{kind}}": mean("dateline_article_tags", "kind", _HOUR)},
                width=7,
                alerts=("DatelineTagsDrift",),
            ),
            Stat(
                title="Not resolved",
                shows="Share of tags that are ambiguous or unresolved, by kind.",
                good="as every day.",
                unit="percentunit",
                queries={"{{kind}}": share(_UNSETTLED, "dateline_tags_total", "kind", _HOUR)},
                width=7,
                alerts=("DatelineUnresolvedDrift",),
            ),
            Stat(
                title="Ahead",
                shows="Share of dates that begin after their article's day of publication.",
                good="a tenth, more or less. More: days of publication are wrong, or dates are read so.",
                unit="percentunit",
                queries={"": share("dateline_future_dates_total", _DATES, window=_HOUR)},
                width=3,
                alerts=("DatelineFutureDatesDrift",),
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
            Stat(
                title="Outlets silent",
                shows="Outlets of which nothing came in for a day.",
                good="those that don't publish daily.",
                unit="short",
                queries={
                    "": f"count({since('dateline_outlet_last_article_timestamp_seconds', 'outlet')} > {DAY})"
                    " or vector(0)"
                },
                width=3,
                alerts=("DatelineOutletSilent",),
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
                title="Tags an article",
                shows="Mean over an hour, by kind.",
                good="steady; it follows the length of what comes in.",
                unit="none",
                queries={"{{kind}}": mean("dateline_article_tags", "kind", _HOUR)},
                alerts=("DatelineTagsDrift",),
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
                alerts=("DatelineUnresolvedDrift",),
            ),
        ),
        "Confidence": (
            Heatmap(
                title="Confidence",
                shows="How many tags had which confidence, all kinds.",
                good="dark above 0.7, and the same picture every day.",
                unit="percentunit",
                queries={"{{le}}": increase("dateline_tag_confidence_bucket", "le")},
            ),
            Graph(
                title="Mean confidence",
                shows="Over an hour, by kind. It is the share of tags that should be right.",
                good="steady.",
                unit="percentunit",
                queries={"{{kind}}": mean("dateline_tag_confidence", "kind", _HOUR)},
                alerts=("DatelineConfidenceDrift",),
            ),
            Graph(
                title="Hardly sure",
                shows="Share of tags with a confidence of a half or less, over an hour, by kind.",
                good="below a fifth, and steady.",
                unit="percentunit",
                queries={
                    "{{kind}}": share(
                        'dateline_tag_confidence_bucket{le="0.5"}', "dateline_tag_confidence_count", "kind", _HOUR
                    )
                },
            ),
        ),
        "What comes in": (
            Graph(
                title="Languages",
                shows="Articles, by the language that they declare.",
                good="English; the taggers read nothing else.",
                unit="cpm",
                queries={"{{language}}": per_minute("dateline_articles_enriched_total", "language")},
                stacked=True,
            ),
            Graph(
                title="Not English",
                shows="Share over an hour of articles that are declared otherwise or don't read so.",
                good="next to nothing.",
                unit="percentunit",
                queries={
                    "not English": share(
                        'dateline_articles_enriched_total{english="no"}',
                        "dateline_articles_enriched_total",
                        window=_HOUR,
                    )
                },
                alerts=("DatelineEnglishDrift",),
            ),
            Graph(
                title="Turned away by enrich",
                shows="Dead letters, by the code of their reason.",
                good="none.",
                unit="short",
                queries={"{{reason}}": counted('dateline_dead_letters_total{job="enrich"}', "reason")},
                stacked=True,
                alerts=("DatelineDeadLetters",),
            ),
        ),
        "Against the same hour a week before": (
            Graph(
                title="More or fewer tags",
                shows="Tags an article, by kind; 0 %: as a week before. Only hours of more than 100 articles count.",
                good="within a third of zero.",
                unit="percentunit",
                queries={"{{kind}}": "{0} / {0} offset 1w - 1".format("kind:dateline_article_tags:mean1h")},
                signed=True,
                width=6,
                empty="no week before",
                alerts=("DatelineTagsDrift",),
            ),
            Graph(
                title="More or fewer unresolved",
                shows="Share of tags that are not resolved, by kind, less that of a week before.",
                good="within 10 % of zero.",
                unit="percentunit",
                queries={"{{kind}}": _change("kind:dateline_tags:unresolved1h")},
                signed=True,
                width=6,
                empty="no week before",
                alerts=("DatelineUnresolvedDrift",),
            ),
            Graph(
                title="More or less sure",
                shows="Mean confidence, by kind, less that of a week before.",
                good="within 5 % of zero.",
                unit="percentunit",
                queries={"{{kind}}": _change("kind:dateline_tag_confidence:mean1h")},
                signed=True,
                width=6,
                empty="no week before",
                alerts=("DatelineConfidenceDrift",),
            ),
            Graph(
                title="Other dates, other languages",
                shows="Share of dates ahead and of articles in English, less those of a week before.",
                good="within 10 % of zero.",
                unit="percentunit",
                queries={
                    "dates ahead": _change("dateline_future_dates:share1h"),
                    "in English": _change("dateline_articles_enriched:english1h"),
                },
                signed=True,
                width=6,
                empty="no week before",
                alerts=("DatelineFutureDatesDrift", "DatelineEnglishDrift"),
            ),
        ),
    },
)
