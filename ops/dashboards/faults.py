"""Faults: what is broken, and since when."""

from ops.dashboards.panels import Bars, Graph, Page, Stat, Table, rising
from ops.dashboards.promql import increase, per_minute, total
from ops.dashboards.variables import INSTANCE, JOB

FAULTS = Page(
    name="faults",
    question="What is broken, and since when?",
    hours=24,
    variables=(JOB, INSTANCE),
    rows={
        "Now and in the last day": (
            Stat(
                title="Alerts",
                shows="Alerts that fire.",
                good="0.",
                unit="short",
                queries={"": 'count(ALERTS{alertstate="firing", alertname=~"Dateline.+"}) or vector(0)'},
                steps=rising(1, 3),
                width=3,
            ),
            Stat(
                title="Down",
                shows="Instances that don't answer, or are not ready.",
                good="0.",
                unit="short",
                queries={"": 'count(up{job=~"$job"} == 0 or dateline_ready == 0) or vector(0)'},
                steps=rising(1, 1),
                width=3,
                alerts=(
                    "DatelineDown",
                    "DatelineNotReady",
                ),
            ),
            Stat(
                title="Dead letters",
                shows="Of a day, by all services.",
                good="0, or a few that you know.",
                unit="short",
                queries={"": total("dateline_dead_letters_total")},
                steps=rising(1, 100),
                width=3,
                alerts=("DatelineDeadLetters",),
            ),
            Stat(
                title="Damaged copies",
                shows="Of a day, of the register's state on disk; each was made anew.",
                good="0. More than one: look at the disk.",
                unit="short",
                queries={"": total('dateline_state_remade_total{reason="damaged"}')},
                steps=rising(1, 2),
                width=3,
                alerts=("DatelineStateDamaged",),
            ),
        ),
        "What fires": (
            Table(
                title="Alerts",
                shows="Alerts that fire now. Each has its section in the runbook, under its name.",
                good="none.",
                unit="none",
                queries={
                    "": "max by (alertname, severity, job, topic, reason)"
                    ' (ALERTS{alertstate="firing", alertname=~"Dateline.+"})'
                },
                value="fires",
                empty="nothing fires",
                width=12,
            ),
            Graph(
                title="Alerts over time",
                shows="Alerts that fire, by name.",
                good="none.",
                unit="short",
                queries={
                    "{{alertname}}": 'count by (alertname) (ALERTS{alertstate="firing", alertname=~"Dateline.+"})'
                },
                stacked=True,
                width=12,
                empty="nothing fires",
            ),
        ),
        "What was turned away": (
            Graph(
                title="Dead letters",
                shows="By service and by the code of their reason.",
                good="none. `crashed`, `too-slow` and `bug` are faults of ours; all else came so.",
                unit="cpm",
                queries={"{{job}} {{reason}}": per_minute("dateline_dead_letters_total", "job, reason")},
                stacked=True,
                alerts=("DatelineDeadLetters",),
            ),
        ),
        "The tagger": (
            Graph(
                title="Tagger memory",
                shows="Resident memory of the process that tags.",
                good="steady after the first articles, and far below the limit.",
                unit="bytes",
                queries={"{{instance}}": "dateline_tagger_memory_bytes"},
            ),
            Graph(
                title="Tagger deaths",
                shows="How often it ended and was begun anew, by why.",
                good="none.",
                unit="short",
                queries={"{{reason}}": increase("dateline_tagger_deaths_total", "reason")},
                alerts=("DatelineTaggerDies",),
            ),
        ),
        "The broker": (
            Graph(
                title="Aborted transactions",
                shows="What was in them is read and said again.",
                good="none, but around a rebalance.",
                unit="cpm",
                queries={"{{job}}": per_minute('dateline_transactions_total{result="aborted"}', "job")},
                width=6,
                alerts=("DatelineTransactionsAborted",),
            ),
            Graph(
                title="Rebalances",
                shows="How often the assigned partitions changed.",
                good="one for each start and end of an instance.",
                unit="short",
                queries={"{{job}}": increase("dateline_rebalances_total", "job")},
                width=6,
            ),
            Graph(
                title="Not ready",
                shows="Instances that have no partitions or don't commit, by service.",
                good="none, but for seconds after a start.",
                unit="short",
                queries={"{{job}}": "count by (job) (dateline_ready == 0)"},
                width=6,
                alerts=("DatelineNotReady", "DatelineNoCommit"),
            ),
        ),
        "Restarts and the register's state": (
            Graph(
                title="Starts",
                shows="Of processes, by service.",
                good="none that you did not ask for.",
                unit="short",
                queries={"{{job}}": "sum by (job) (time() - process_start_time_seconds < bool 60)"},
                width=6,
            ),
            Graph(
                title="Open files",
                shows="Share of what a process may open, the highest of each service.",
                good="below half.",
                unit="percentunit",
                queries={"{{job}}": "max by (job) (process_open_fds / process_max_fds)"},
                width=6,
                limit=0.9,
            ),
            Graph(
                title="State restored",
                shows="Records that the register read to know again what it remembers.",
                good="few: a copy on disk spares the rest. Many after each start: the copies are lost.",
                unit="short",
                queries={"{{instance}}": increase("dateline_state_restored_records_total", "instance")},
                width=6,
            ),
            Graph(
                title="Time to restore",
                shows="Seconds that this took; meanwhile nothing is judged.",
                good="below a few seconds.",
                unit="s",
                queries={"{{instance}}": increase("dateline_state_restore_seconds_sum", "instance")},
                width=6,
            ),
            Graph(
                title="Copies made anew",
                shows="Of the register's state: damaged, or held by another process.",
                good="none.",
                unit="short",
                queries={"{{reason}}": increase("dateline_state_remade_total", "reason")},
                width=6,
                alerts=("DatelineStateDamaged",),
            ),
            Bars(
                title="Since judged submissions were deleted",
                shows="They only take room; the register deletes them every minute.",
                good="a minute or two. It grows if the register may not delete.",
                unit="s",
                queries={"{{job}}": "time() - max by (job) (dateline_register_last_forgotten_timestamp_seconds > 0)"},
                steps=rising(600),
                empty="never yet",
                width=6,
            ),
            Table(
                title="What runs",
                shows="Versions, and how many instances of each.",
                good="one version of each service, but during an upgrade.",
                unit="none",
                queries={"": "count by (service, version) (dateline_build_info)"},
                value="instances",
                width=6,
            ),
        ),
    },
)
