"""A TCP proxy that does to connections what networks do."""

import socket
import struct
import threading
from contextlib import suppress
from enum import Enum
from typing import Self

CHUNK = 64 * 1024
SLOW_SECONDS = 0.1
LOOK_SECONDS = 0.05


class Mood(Enum):
    """What the network is like."""

    GOOD = "passes everything on"
    SLOW = "passes everything on, late"
    BLACK_HOLE = "takes everything and passes nothing on, until it is good again"
    CLOSED = "lets nobody connect"


class Proxy:
    """Listens on a port of its own and passes bytes on to another port of this machine."""

    def __init__(self, port: int, target: int) -> None:
        self.address = f"127.0.0.1:{port}"
        self._target = target
        self._connections: list[socket.socket] = []
        self._lock = threading.Lock()
        self._listener = socket.create_server(("127.0.0.1", port))
        self.mood = Mood.GOOD

    def __enter__(self) -> Self:
        threading.Thread(target=self._accept, daemon=True, name="proxy").start()
        return self

    def __exit__(self, *_: object) -> None:
        self._listener.close()
        self.reset()

    def reset(self) -> None:
        """Break every connection, so that both ends get a reset."""
        with self._lock:
            broken, self._connections = self._connections, []
        for connection in broken:
            with suppress(OSError):
                # To linger for no time at all is how TCP resets.
                connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            with suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)
            connection.close()

    def cut(self) -> None:
        """Break every connection and accept no new one."""
        self.mood = Mood.CLOSED
        self.reset()

    def _accept(self) -> None:
        while True:
            try:
                client, _ = self._listener.accept()
            except OSError:
                return
            try:
                if self.mood is Mood.CLOSED:
                    raise ConnectionRefusedError
                server = socket.create_connection(("127.0.0.1", self._target))
            except OSError:
                client.close()
                continue
            with self._lock:
                self._connections += [client, server]
            for one, other in ((client, server), (server, client)):
                threading.Thread(target=self._pass_on, args=(one, other), daemon=True, name="proxied").start()

    def _pass_on(self, source: socket.socket, target: socket.socket) -> None:
        with suppress(OSError):
            while chunk := source.recv(CHUNK):
                self._await_passage()
                target.sendall(chunk)
        with suppress(OSError):
            target.shutdown(socket.SHUT_WR)

    def _await_passage(self) -> None:
        pause = threading.Event()
        if self.mood is Mood.SLOW:
            pause.wait(SLOW_SECONDS)
        while self.mood is Mood.BLACK_HOLE:
            pause.wait(LOOK_SECONDS)
