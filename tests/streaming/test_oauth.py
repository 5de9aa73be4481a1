"""Tokens are fetched when they are needed, and no more often."""

from pathlib import Path

import pytest

from streaming.errors import Refused, Unavailable
from streaming.kafka.oauth import TokenProvider, basic
from streaming.settings import StreamingSettings
from tests.kafka.tokens import CLIENT, SCOPE, SECRET, TokenEndpoint


@pytest.fixture
def endpoint(tmp_path: Path) -> TokenEndpoint:
    """Return an authorization server that is not started."""
    return TokenEndpoint(tmp_path)


def provider(endpoint: TokenEndpoint, secret: Path) -> TokenProvider:
    """Return a provider whose secret lies in a file."""
    return TokenProvider(
        StreamingSettings(
            kafka_security_protocol="SASL_SSL",
            kafka_sasl_mechanism="OAUTHBEARER",
            kafka_sasl_oauthbearer_token_endpoint_url=endpoint.url,
            kafka_sasl_oauthbearer_client_credentials_client_id=CLIENT,
            kafka_sasl_oauthbearer_client_credentials_client_secret_file=secret,
            kafka_sasl_oauthbearer_scope=SCOPE,
        )
    )


def test_the_header_is_that_of_the_standard() -> None:
    """RFC 6749, section 2.3.1, has this client and this secret."""
    assert basic("s6BhdRkqt3", "7Fjfp0ZBr1KtDRbnfVdmIw") == "Basic czZCaGRSa3F0Mzo3RmpmcDBaQnIxS3REUmJuZlZkbUl3"


@pytest.mark.parametrize(("lasts", "asked"), [(3600.0, 1), (0.0, 3)])
def test_a_token_is_kept_until_it_is_about_to_expire(
    endpoint: TokenEndpoint, tmp_path: Path, lasts: float, asked: int
) -> None:
    """One that lasts is asked for once, by however many clients."""
    (tmp_path / "secret").write_text(f"{SECRET}\n")
    endpoint.lasts = lasts
    with endpoint:
        tokens = provider(endpoint, tmp_path / "secret")
        assert len({tokens.token() for _ in range(3)}) == asked
    assert endpoint.asked == [{"grant_type": ["client_credentials"], "scope": [SCOPE]}] * asked


def test_a_new_secret_is_read(endpoint: TokenEndpoint, tmp_path: Path) -> None:
    """Whoever was refused comes again with what stands in the file then."""
    (tmp_path / "secret").write_text("old")
    with endpoint:
        tokens = provider(endpoint, tmp_path / "secret")
        with pytest.raises(Refused, match="401 invalid_client unknown client or wrong secret"):
            tokens.token()
        (tmp_path / "secret").write_text(SECRET)
        assert tokens.token()


def test_an_endpoint_that_is_away_may_come_back(endpoint: TokenEndpoint, tmp_path: Path) -> None:
    """So that is no refusal."""
    (tmp_path / "secret").write_text(SECRET)
    with endpoint:
        tokens = provider(endpoint, tmp_path / "secret")
    with pytest.raises(Unavailable, match=r"does not answer with a token: .*refused") as told:
        tokens.token()
    assert not isinstance(told.value, Refused)
