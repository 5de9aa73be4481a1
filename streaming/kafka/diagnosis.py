"""Why a broker lets nobody in: in a line, with the setting or the file that it is about."""

import ssl
from collections.abc import Iterator

from kafka import errors

from streaming.errors import Misconfigured, Refused, Unavailable
from streaming.kafka import tls
from streaming.settings import StreamingSettings


class TurnedAway(errors.SaslAuthenticationFailedError):  # type: ignore[misc]  # kafka-python has no types
    """What no further attempt would change: kafka-python itself knows only a wrong password for that."""

    def __str__(self) -> str:
        return str(self.args[0])


def diagnosed(error: BaseException, broker: str, settings: StreamingSettings) -> errors.KafkaError | None:
    """Return what is to be told at once of a failed connection; None if the next attempt may do better."""
    for cause in _causes(error):
        if isinstance(cause, Unavailable) and not isinstance(cause, Refused):
            return errors.KafkaConnectionError(str(cause))
        if told := _told(cause, broker, settings):
            return TurnedAway(told)
    return None


def hangs_up(error: BaseException) -> bool:
    """Return whether a broker ended the connection, or says what is not of its protocol: it may expect another."""
    if isinstance(error, errors.KafkaProtocolError) or "socket disconnected" in str(error):
        return True
    return any(isinstance(cause, ssl.SSLError | ConnectionResetError | BrokenPipeError) for cause in _causes(error))


def whom(settings: StreamingSettings) -> str:
    """Return as whom Kafka knows this process, as far as its settings tell."""
    if not settings.kafka_security_protocol.startswith("SASL"):
        return f"User:{tls.subject(settings.kafka_ssl_certfile)}" if settings.kafka_ssl_certfile else "User:ANONYMOUS"
    if settings.kafka_sasl_mechanism == "OAUTHBEARER":
        return f"the client {settings.kafka_sasl_oauthbearer_client_credentials_client_id!r}"
    return f"User:{settings.kafka_sasl_username}"


def _causes(error: BaseException) -> Iterator[BaseException]:
    """Yield an error and what kafka-python hides in it."""
    yield error
    yield from (cause for cause in error.args if isinstance(cause, BaseException))
    if error.__context__:
        yield error.__context__


def _told(cause: BaseException, broker: str, settings: StreamingSettings) -> str:
    match cause:
        case Refused() | Misconfigured():
            return str(cause)
        case errors.SaslAuthenticationFailedError():
            return f"{broker} does not accept {whom(settings)}: {cause.args[0] if cause.args else 'no reason given'}"
        case errors.UnsupportedSaslMechanismError():
            return f"{broker} does not offer KAFKA_SASL_MECHANISM={settings.kafka_sasl_mechanism}"
        case errors.IllegalSaslStateError():
            return f"{broker} asks nobody for a password, as KAFKA_SECURITY_PROTOCOL has it"
        case ssl.SSLCertVerificationError():
            file = settings.kafka_ssl_cafile or "the authorities of the system"
            return f"{broker} shows a certificate that does not pass (KAFKA_SSL_CAFILE: {file}): {cause.verify_message}"
        case ssl.SSLError() if "ALERT_" in (cause.reason or ""):
            why = cause.reason.partition("ALERT_")[2].lower().replace("_", " ")
            return f"{broker} does not accept {tls.shown(settings)}: {why}"
    return ""
