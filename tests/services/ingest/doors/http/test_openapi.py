"""The document that the door serves is true: whatever follows it, or does not, is answered as it says."""

from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis import GenerationMode
from schemathesis.checks import load_all_checks
from schemathesis.specs.openapi.checks import negative_data_rejection, positive_data_acceptance

from tests.services.ingest.doors.http.door import Door, bearer

# Whether an item is an article no schema can tell: forms are many, and what can be left out of an item is left out.
NOT_TOLD_BY_A_SCHEMA: list[Any] = [positive_data_acceptance, negative_data_rejection]


@pytest.mark.parametrize("mode", GenerationMode)
def test_answers_are_as_described(door: Door, mode: GenerationMode) -> None:
    """No request, be it as described or not, is answered otherwise than the document says."""
    load_all_checks()
    schema = schemathesis.openapi.from_url(str(door.client.base_url.join("/openapi.json")))
    operation = schema["/articles"]["POST"]

    @settings(max_examples=80, derandomize=True, deadline=None, suppress_health_check=list(HealthCheck))
    @given(case=operation.as_strategy(generation_mode=mode))
    def validate(case: schemathesis.Case[Any]) -> None:
        case.call_and_validate(headers=bearer("one"), excluded_checks=NOT_TOLD_BY_A_SCHEMA)

    validate()
