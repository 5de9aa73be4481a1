"""What enrich must not choke on: byte strings that are no article, each for a reason of its own."""

import json

MEBIBYTE = 2**20

_ARTICLE = {
    "articleId": "poison",
    "revision": 1,
    "headline": "",
    "body": "Paris.",
    "textSha256": "0" * 64,
    "ingest": {"sourceKind": "text", "sourceRef": "x", "fetchedAt": "2024-11-30T00:00:00Z", "version": "0"},
}


def _article(**other: object) -> bytes:
    return json.dumps(_ARTICLE | other).encode()


CORPUS: dict[str, bytes] = {
    "empty": b"",
    "not JSON": b"\xff\xfe poison",
    "half a JSON": _article()[:-20],
    "wrong schema": b'{"title": "no article"}',
    "not an object": b"[1, 2, 3]",
    "10,000 levels deep": b"[" * 10_000 + b"]" * 10_000,
    "10,000 levels deep in a field": _article().replace(b'"Paris."', b'{"a":' * 10_000 + b"1" + b"}" * 10_000),
    "a lone surrogate": _article().replace(b"Paris.", b"\\ud800"),
    "a NUL": _article().replace(b"Paris.", b"\\u0000"),
    "NaN": _article().replace(b'"revision": 1', b'"revision": NaN'),
    "duplicate keys": _article().replace(b'{"articleId"', b'{"articleId": "other", "articleId"', 1),
    "a wrong digest": _article(),
    "an unknown version": _article(revision=10**30),
    "a bidi control": _article(body="\u202eParis"),
    "5 MB": _article(body="a " * (5 * MEBIBYTE // 2)),
    "2 million a's": _article(body="a" * 2_000_000),
}
