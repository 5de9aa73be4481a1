"""The document that the API serves is true: whatever follows it, or does not, is answered as it says."""

from typing import Any

import httpx
import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from schemathesis import GenerationMode
from schemathesis.checks import load_all_checks
from schemathesis.specs.openapi.checks import positive_data_acceptance

# No pattern tells that an interval ends before it begins, or that a word has letters in some script.
NOT_TOLD_BY_A_SCHEMA: list[Any] = [positive_data_acceptance]


@pytest.mark.parametrize("mode", GenerationMode)
def test_answers_are_as_described(client: httpx.Client, mode: GenerationMode) -> None:
    """No request, be it as described or not, is answered otherwise than the document says."""
    load_all_checks()
    schema = schemathesis.openapi.from_url(str(client.base_url.join("openapi.json")))
    operations = [found.ok() for found in schema.get_all_operations()]

    @settings(max_examples=200, derandomize=True, deadline=None, suppress_health_check=list(HealthCheck))
    @given(case=st.one_of([operation.as_strategy(generation_mode=mode) for operation in operations]))
    def validate(case: schemathesis.Case[Any]) -> None:
        case.call_and_validate(excluded_checks=NOT_TOLD_BY_A_SCHEMA)

    validate()
