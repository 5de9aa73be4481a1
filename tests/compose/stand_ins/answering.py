"""Answers whatever it is asked over HTTP, on the port that it is told."""

import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Answer(BaseHTTPRequestHandler):
    """Says that all is well."""

    def do_GET(self) -> None:
        """Read what was sent, and answer with nothing."""
        self.rfile.read(int(self.headers.get("Content-Length", 0)))
        self.send_response(200)
        self.end_headers()

    do_POST = do_GET  # noqa: N815


ThreadingHTTPServer(("", int(sys.argv[1])), Answer).serve_forever()
