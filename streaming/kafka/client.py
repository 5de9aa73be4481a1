"""How kafka-python's clients connect for us: with what secrets and certificates are now, and failing in plain words."""

import ssl
from functools import partial
from typing import Any

from kafka import errors
from kafka.net.compat import KafkaNetClient
from kafka.net.inet import create_connection
from kafka.net.manager import KafkaConnectionManager
from kafka.net.selector import NetworkSelector
from kafka.net.transport import KafkaSSLTransport, KafkaTCPTransport

from streaming.kafka import tls
from streaming.kafka.diagnosis import TurnedAway, diagnosed, hangs_up, whom
from streaming.settings import StreamingSettings

PIECE_BYTES = 64 * 1024
"""How much is read at once: with the 4 KB of kafka-python, each record costs a system call and a turn of the thread."""

HANG_UPS = 5
"""How often brokers may end new connections before that is told: they do so, too, while they stop and start."""


class Access:
    """As whom a process gets into a cluster, and how: kafka-python calls it for what its clients connect by."""

    def __init__(self, settings: StreamingSettings) -> None:
        self.whom = whom(settings)
        self.refusal = ""
        """Why a broker last turned us away: some of kafka-python's clients go on trying, and tell nobody."""
        self._settings = settings

    def __call__(self, **config: Any) -> KafkaNetClient:
        """Return what connects a new client."""
        net = NetworkSelector(**config)
        return KafkaNetClient(net, _Manager(net, self, self._settings, **config))


class _Manager(KafkaConnectionManager):  # type: ignore[misc]  # kafka-python has no types
    """kafka-python would try to connect until its deadline, and then only tell that it could not."""

    def __init__(self, net: NetworkSelector, access: Access, settings: StreamingSettings, **config: Any) -> None:
        super().__init__(net, **config)
        self._access, self._settings = access, settings
        self._refusals: dict[Any, errors.KafkaError] = {}
        self._hang_ups, self._last = 0, ""

    def bootstrap(self, *args: Any, **how: Any) -> None:
        try:
            super().bootstrap(*args, **how)
        except errors.KafkaError as error:
            self.close()
            self._net.close()  # or its thread would outlive the client, which nobody will ever have
            if isinstance(error, errors.KafkaTimeoutError):
                raise errors.KafkaTimeoutError(f"{error.args[0]}: {self._last}") from error
            raise

    def get_connection(self, node_id: Any, *args: Any, **how: Any) -> Any:
        known = self._conns.get(node_id)
        connection = super().get_connection(node_id, *args, **how)
        if connection is not known:
            connection.config.update(login(self._settings))
            connection.close_future.add_errback(partial(self._failed, node_id))
        return connection

    async def _build_transport(self, node: Any, timeout_at: float | None = None) -> KafkaTCPTransport:
        """Connect with the certificates of this moment; kafka-python would leave a socket open when it fails."""
        context = tls.context(self._settings) if self.ssl_enabled else None
        sock = await create_connection(
            self._net, node.host, node.port, self.config["socket_options"], timeout_at=timeout_at
        )
        transport = (
            KafkaSSLTransport(self._net, sock, node.host, ssl_context=context)
            if context
            else KafkaTCPTransport(self._net, sock, node.host)
        )
        transport._sock_recv = partial(_received, transport)
        try:
            await transport.handshake()
        except BaseException as error:
            transport.abort(error)
            raise
        return transport

    def _failed(self, node_id: Any, error: BaseException) -> None:
        """Have the next attempt raise what it would not change, or what no attempt has changed so far."""
        node = self.cluster.broker_metadata(node_id)
        broker = f"{node.host}:{node.port}" if node else str(node_id)
        self._last = str(error)
        self._hang_ups += hangs_up(error)
        told = diagnosed(error, broker, self._settings)
        if told is None and self._hang_ups >= HANG_UPS and not self.bootstrapped:
            protocol = self._settings.kafka_security_protocol
            told = errors.KafkaConnectionError(f"{broker} hangs up: is it KAFKA_SECURITY_PROTOCOL={protocol} there?")
        if told:
            self._refusals[node_id] = told
        if isinstance(told, TurnedAway):
            self._access.refusal = str(told)

    def maybe_raise_auth_failure(self, node_id: Any) -> None:
        """Raise it once: somebody may have mended it by the next time.

        kafka-python has a memory of its own for that, but forgets what fails while it logs in.
        """
        if error := self._refusals.pop(node_id, None):
            raise error


def login(settings: StreamingSettings) -> dict[str, Any]:
    """Return the user and the password, as it is now."""
    if not settings.kafka_sasl_username:
        return {}
    return {
        "sasl_plain_username": settings.kafka_sasl_username,
        "sasl_plain_password": settings.secret("kafka_sasl_password"),
    }


def _received(transport: KafkaTCPTransport) -> tuple[bytes, Exception | None]:
    """Read all there is, to a broker's last word: it is why it hung up, and kafka-python would not look at it."""
    pieces: list[bytes] = []
    error = None
    try:
        while piece := transport._sock.recv(PIECE_BYTES):
            pieces.append(piece)
        error = errors.KafkaConnectionError("socket disconnected")
    except (BlockingIOError, InterruptedError, ssl.SSLWantReadError, ssl.SSLWantWriteError):
        pass  # that is all for now
    except Exception as failure:  # noqa: BLE001  whatever it is, the connection is of no more use
        error = errors.KafkaConnectionError(failure)
    return b"".join(pieces), None if pieces else error
