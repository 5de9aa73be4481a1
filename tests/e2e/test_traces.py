"""An article's trace, from the request that brought it to the event that came out, as a collector receives it."""

from collections.abc import Iterator

import httpx
import pytest

from tests.e2e.installation import Installation, await_true
from tests.e2e.test_doors import TALKS, serve
from tests.streaming.receiver import Receiver, open_receiver

TRACE, SPAN = "0af7651916cd43dd8448eb211c80319c", "b7ad6b7169203331"
PARENT = {"traceparent": f"00-{TRACE}-{SPAN}-01"}


@pytest.fixture
def receiver(monkeypatch: pytest.MonkeyPatch) -> Iterator[Receiver]:
    """Receive the spans of all services; every batch is sent at once."""
    with open_receiver() as receiver:
        monkeypatch.setenv("OTEL_EXPORTER_OTLP_ENDPOINT", receiver.url)
        monkeypatch.setenv("OTEL_BSP_SCHEDULE_DELAY", "100")
        yield receiver


def test_a_trace_leads_from_the_request_to_the_event(installation: Installation, receiver: Receiver) -> None:
    """Every service takes a step in the trace that the client began, and its log lines say which."""
    submitted, articles = (installation.prefix + name for name in ("articles.submitted", "articles"))
    register = "register" if installation.bootstrap_servers else "ingest"
    url = serve(installation)
    enrich = installation.start("enrich", "run", DATELINE_LOG_LEVEL="DEBUG")
    assert httpx.post(url, json=TALKS, headers=PARENT, timeout=60).status_code == 202
    (seen,) = installation.await_committed("articles.enriched", 1)
    await_true(lambda: len(receiver.trace(TRACE)) == 4, "all spans")
    spans = receiver.trace(TRACE)
    steps = ["POST /articles", f"create {submitted}", f"process {submitted}", f"process {articles}"]
    way = [spans[step] for step in steps]
    assert [(step.service, step.kind) for step in way] == [
        ("ingest", "server"), ("ingest", "producer"), (register, "consumer"), ("enrich", "consumer"),
    ]  # fmt: skip
    assert [step.parent_id for step in way] == [SPAN, *(step.span_id for step in way[:-1])]
    assert seen.headers["traceparent"] == f"00-{TRACE}-{way[-1].span_id}-01"
    line = enrich.event("article_enriched")
    assert (line["trace_id"], line["span_id"]) == (TRACE, way[-1].span_id)


@pytest.mark.parametrize("servers", ["embedded"], indirect=True)
def test_a_refused_item_is_an_error_in_its_trace(installation: Installation, receiver: Receiver) -> None:
    """With the reason that its client is told; the request, and the judgement, are none."""
    answer = httpx.post(serve(installation), json={"boody": "?"}, headers=PARENT, timeout=60)
    assert answer.status_code == 422
    await_true(lambda: len(receiver.trace(TRACE)) == 3, "all spans")
    spans = receiver.trace(TRACE)
    create = spans.pop(f"create {installation.prefix}articles.submitted")
    assert (create.attributes["error.type"], create.error) == ("unknown-field", "boody: an article has no such field")
    assert {span.error for span in spans.values()} == {None}
    assert spans["POST /articles"].attributes["http.response.status_code"] == 422
