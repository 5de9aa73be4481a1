"""TLS as the settings want it: which file is at fault is told before anything is connected."""

import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives.serialization import load_pem_private_key

from streaming.errors import Misconfigured
from streaming.metrics import CERTIFICATE_EXPIRY
from streaming.settings import StreamingSettings


def context(settings: StreamingSettings) -> ssl.SSLContext:
    """Return a context with what stands in the files now; raises `Misconfigured`."""
    made = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    made.minimum_version = ssl.TLSVersion.TLSv1_2
    authorities, certificate = settings.kafka_ssl_cafile, settings.kafka_ssl_certfile
    if authorities:
        with _blamed("kafka_ssl_cafile", authorities):
            expiry(authorities)
            made.load_verify_locations(authorities)
    else:
        made.load_default_certs()
    if certificate:
        _show(made, certificate, settings)
    return made


def watch(settings: StreamingSettings) -> None:
    """Let the metrics tell, whenever they are asked, until when each file may be used."""
    for name in ("kafka_ssl_cafile", "kafka_ssl_certfile"):
        if path := getattr(settings, name):
            CERTIFICATE_EXPIRY.labels(settings.variable(name)).set_function(partial(_expiry_or_never, path))


def shown(settings: StreamingSettings) -> str:
    """Return in words what is shown to a broker that asks for a certificate."""
    if not (path := settings.kafka_ssl_certfile):
        return "anybody without a certificate, KAFKA_SSL_CERTFILE"
    until = datetime.fromtimestamp(expiry(path), UTC)
    return f"the certificate of KAFKA_SSL_CERTFILE ({path}, until {until:%Y-%m-%d %H:%M}Z)"


def subject(path: Path) -> str:
    """Return for whom the first certificate in a file is, as Kafka writes it."""
    return x509.load_pem_x509_certificate(path.read_bytes()).subject.rfc4514_string()


def expiry(path: Path) -> float:
    """Return when the first certificate in a file expires, in Unix time; raises `OSError` or `ValueError`."""
    found = x509.load_pem_x509_certificates(path.read_bytes())
    return min(certificate.not_valid_after_utc.timestamp() for certificate in found)


def _expiry_or_never(path: Path) -> float:
    try:
        return expiry(path)
    except (OSError, ValueError):
        return 0


def _show(made: ssl.SSLContext, certificate: Path, settings: StreamingSettings) -> None:
    """Have a context show a certificate, whose key may lie in the same file."""
    key = settings.kafka_ssl_keyfile or certificate
    password = settings.secret("kafka_ssl_key_password")
    with _blamed("kafka_ssl_certfile", certificate):
        expiry(certificate)
    with _blamed("kafka_ssl_keyfile" if settings.kafka_ssl_keyfile else "kafka_ssl_certfile", key):
        _try(key.read_bytes(), password)
        # Without a password of any kind OpenSSL would ask for one at the terminal.
        made.load_cert_chain(certificate, key, password)


def _try(key: bytes, password: str) -> None:
    """Raise unless a key can be read with a password."""
    try:
        load_pem_private_key(key, password.encode() or None)
    except ValueError as error:
        if not password or b"ENCRYPTED" not in key:
            raise
        # One wrong password in 256 decrypts it to rubbish, of which is only told that it is no key.
        raise ValueError("Incorrect password, or a damaged key") from error


@contextmanager
def _blamed(name: str, path: Path) -> Iterator[None]:
    """Say of which setting, and of which file, something is wrong."""
    try:
        yield
    except (OSError, TypeError, ValueError) as error:
        raise Misconfigured(f"{StreamingSettings.variable(name)}: {path}: {_reason(error)}") from error


def _reason(error: Exception) -> str:
    if isinstance(error, ssl.SSLError):
        return error.reason.lower().replace("_", " ")  # "key values mismatch"
    if isinstance(error, OSError):
        return str(error.strerror)
    return str(error).partition(". See ")[0]
