"""Certificates as an authority of the test's own issues them."""

import ipaddress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
)
from cryptography.x509.oid import NameOID

HOST = "127.0.0.1"


class Authority:
    """Issues certificates, and keeps everything as PEM files in a folder."""

    def __init__(self, folder: Path, name: str = "authority") -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.folder, self._name, self._key = folder, _named(name), ec.generate_private_key(ec.SECP256R1())
        own = self._builder(self._name, self._key.public_key(), timedelta(days=2))
        constraint = x509.BasicConstraints(ca=True, path_length=None)
        self.file = self._write("ca.pem", own.add_extension(constraint, critical=True))

    def issue(self, name: str, host: str = HOST, lasts: timedelta = timedelta(days=1), password: str = "") -> "Issued":
        """Issue a certificate for a name and an address; its key is encrypted if there is a password."""
        key = ec.generate_private_key(ec.SECP256R1())
        address = x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address(host))])
        builder = self._builder(_named(name), key.public_key(), lasts).add_extension(address, critical=False)
        encryption = BestAvailableEncryption(password.encode()) if password else NoEncryption()
        written = Issued(self._write(f"{name}.pem", builder), self.folder / f"{name}.key", self.folder / f"{name}.both")
        written.key.write_bytes(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, encryption))
        written.both.write_bytes(written.key.read_bytes() + written.certificate.read_bytes())
        return written

    def _builder(self, name: x509.Name, key: ec.EllipticCurvePublicKey, lasts: timedelta) -> x509.CertificateBuilder:
        now = datetime.now(UTC)
        return (
            x509.CertificateBuilder()
            .subject_name(name)
            .issuer_name(self._name)
            .public_key(key)
            .serial_number(x509.random_serial_number())
            .not_valid_before(now - timedelta(days=3))
            .not_valid_after(now + lasts)
        )

    def _write(self, name: str, builder: x509.CertificateBuilder) -> Path:
        path = self.folder / name
        path.write_bytes(builder.sign(self._key, hashes.SHA256()).public_bytes(Encoding.PEM))
        return path


class Issued:
    """A certificate, its key, and both in one file, as Kafka wants them."""

    def __init__(self, certificate: Path, key: Path, both: Path) -> None:
        self.certificate, self.key, self.both = certificate, key, both


def _named(name: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
