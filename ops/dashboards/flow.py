"""Flow: whether what comes in comes out, and how soon."""

from ops.dashboards.panels import Graph, Page, Stat, falling, rising
from ops.dashboards.promql import mean, per_minute, quantiles, since
from ops.dashboards.variables import INSTANCE, JOB

_PUBLISHED = '{job="enrich", outcome="published"}'

FLOW = Page(
    name="flow",
    question="Does what comes in come out, and how soon?",
    hours=1,
    variables=(JOB, INSTANCE),
    rows={
        "Now": (
            Stat(
                title="Ready",
                shows="Whether all instances of a service have their partitions and commit.",
                good="yes everywhere; no for seconds after a start or a rebalance.",
                unit="none",
                queries={"{{job}}": "min by (job) (dateline_ready)"},
                steps=falling(1),
                words={0: "no", 1: "yes"},
                width=6,
                alerts=("DatelineDown", "DatelineNotReady"),
            ),
            Stat(
                title="In and out",
                shows="Articles that the register published, and those that enrich made of them.",
                good="about the same.",
                unit="cpm",
                queries={
                    "in": per_minute('dateline_articles_total{outcome="published"}'),
                    "out": per_minute(f"dateline_records_processed_total{_PUBLISHED}"),
                },
                width=5,
            ),
            Stat(
                title="Late by",
                shows="Age of the oldest record that is not yet committed.",
                good="seconds; minutes during an import.",
                unit="s",
                queries={"{{topic}}": "max by (topic) (dateline_consumer_lag_seconds)"},
                steps=rising(60, 300),
                width=5,
            ),
            Stat(
                title="Last commit",
                shows="Since a service last committed.",
                good="seconds while something comes in; an idle service need not commit.",
                unit="s",
                queries={"{{job}}": since("dateline_last_commit_timestamp_seconds", "job")},
                width=8,
                alerts=("DatelineNoCommit",),
            ),
        ),
        "From door to event": (
            Graph(
                title="Submitted",
                shows="Submissions judged, by the door that they came in by.",
                good="every door that you run has its usual share.",
                unit="cpm",
                queries={"{{door}}": per_minute("dateline_register_judged_total", "door")},
                stacked=True,
                alerts=("DatelineNoRegister",),
            ),
            Graph(
                title="Judged",
                shows="What became of submissions; rejected includes what no door could read.",
                good="published leads; duplicates where doors overlap or read again.",
                unit="cpm",
                queries={"{{outcome}}": per_minute("dateline_articles_total", "outcome")},
                stacked=True,
            ),
            Graph(
                title="Enriched",
                shows="Articles that enrich read, and what became of them.",
                good="published covers what was read; next to no dead letters.",
                unit="cpm",
                queries={
                    "read": per_minute('dateline_records_consumed_total{job="enrich"}'),
                    "{{outcome}}": per_minute('dateline_records_processed_total{job="enrich"}', "outcome"),
                },
            ),
        ),
        "What waits": (
            Graph(
                title="Records to read",
                shows="Lag by topic and partition: of the register what is submitted, of enrich articles.",
                good="near zero, and alike in all partitions. One that grows alone has no reader, or hangs.",
                unit="short",
                queries={"{{topic}} {{partition}}": "sum by (topic, partition) (dateline_consumer_lag_records)"},
                alerts=("DatelineLagGrowing",),
            ),
            Graph(
                title="Seconds behind",
                shows="Age of the oldest record that is not yet committed, by topic.",
                good="seconds. It tells a long queue that moves from a short one that does not.",
                unit="s",
                queries={"{{topic}}": "max by (topic) (dateline_consumer_lag_seconds)"},
                limit=300,
            ),
            Graph(
                title="Freshness",
                shows="From the publication of an article, where that is known to the minute, to its enriched event.",
                good="as fast as your sources bring it. Only p95 rising: an archive is read.",
                unit="s",
                queries=quantiles("dateline_freshness_seconds"),
                alerts=("DatelineStale",),
            ),
        ),
        "How long it takes": (
            Graph(
                title="Until judged",
                shows="From a door's submission to the register's commit.",
                good="below 2 s without a backlog.",
                unit="s",
                queries=quantiles("dateline_end_to_end_latency_seconds", '{job="register"}'),
                width=6,
                alerts=("DatelineRegisterLate",),
            ),
            Graph(
                title="Until enriched",
                shows="From an article's record to the commit of its enriched event.",
                good="below 2 s without a backlog.",
                unit="s",
                queries=quantiles("dateline_end_to_end_latency_seconds", '{job="enrich"}'),
                width=6,
            ),
            Graph(
                title="One article",
                shows="Time for enrich to handle one record.",
                good="milliseconds to tens of them, as articles are long.",
                unit="s",
                queries=quantiles("dateline_handler_seconds", '{job="enrich"}'),
                width=6,
            ),
            Graph(
                title="Stages",
                shows="Mean time of each stage: of an article's in enrich, and of a transaction's publishing.",
                good="even. The stage that grows is where to look.",
                unit="s",
                queries={"{{stage}}": mean("dateline_stage_seconds", "stage")},
                width=6,
            ),
        ),
        "The desk": (
            Graph(
                title="Rows",
                shows="Written a minute, by table.",
                good="as many articles as are enriched.",
                unit="cpm",
                queries={"{{table}}": per_minute("dateline_desk_rows_total", "table")},
            ),
            Graph(
                title="Retracted and refused",
                shows="Retractions read a minute, and records that are no events.",
                good="few; none refused.",
                unit="cpm",
                queries={
                    "retracted": per_minute("dateline_desk_retractions_total"),
                    "refused": per_minute("dateline_desk_refused_total"),
                },
                alerts=("DatelineDeskRefuses",),
            ),
            Graph(
                title="Transactions of its database",
                shows="How long each takes.",
                good="below a second.",
                unit="s",
                queries=quantiles("dateline_desk_transaction_seconds"),
            ),
            Graph(
                title="Requests",
                shows="Answers a minute, by part and status, and who watches the stream live.",
                good="none of 500 and above.",
                unit="cpm",
                queries={
                    "{{part}} {{status}}": per_minute("dateline_desk_requests_total", "part, status"),
                    "live readers": "sum(dateline_desk_live_readers)",
                },
            ),
            Graph(
                title="Answers",
                shows="From a request to the beginning of its answer.",
                good="below a tenth of a second.",
                unit="s",
                queries=quantiles("dateline_desk_request_seconds"),
            ),
        ),
        "What it costs": (
            Graph(
                title="Transactions",
                shows="Committed, by service, and aborted.",
                good="few a second, however much comes in; none aborted.",
                unit="cpm",
                queries={
                    "{{job}}": per_minute('dateline_transactions_total{result="committed"}', "job"),
                    "aborted": per_minute('dateline_transactions_total{result="aborted"}'),
                },
                alerts=("DatelineTransactionsAborted",),
            ),
            Graph(
                title="CPU",
                shows="Of each instance, without its tagger; 100 % is a core.",
                good="idle without articles.",
                unit="percentunit",
                queries={"{{job}} {{instance}}": "rate(process_cpu_seconds_total[$__rate_interval])"},
            ),
            Graph(
                title="Memory",
                shows="Resident, of each instance and of its tagger.",
                good="flat after minutes, well below the limit of the container.",
                unit="bytes",
                queries={
                    "{{job}} {{instance}}": "process_resident_memory_bytes",
                    "tagger {{instance}}": "dateline_tagger_memory_bytes",
                },
            ),
        ),
    },
)
