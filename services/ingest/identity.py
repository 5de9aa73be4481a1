"""Tells which article a draft is a version of, and which version."""

import hashlib
import re
from urllib.parse import SplitResult, parse_qsl, urlencode, urlsplit, urlunsplit

from schemas.cloudevents import deterministic_id
from services.ingest.draft import Draft, Retraction

_TRACKING = ("utm_", "fbclid", "gclid", "mc_cid", "mc_eid")
_PORTS = {"http": "80", "https": "443"}
_HOST = re.compile(r"(?P<name>[^:]+|\[.*\]):(?P<port>\d*)")


def article_id(draft: Draft) -> str:
    """Return the UUIDv5 that all versions of an article share; a retraction may name it.

    It comes from the URL if there is one, else from publisher, date and headline. An article without a headline
    either is its own text: two of them are the same only if they say the same.
    """
    if isinstance(draft, Retraction) and draft.article_id:
        return draft.article_id
    if draft.url:
        return deterministic_id("url", canonical_url(draft.url))
    publisher = draft.publisher.name if draft.publisher else ""
    return deterministic_id(
        "article", publisher, draft.date_published, draft.headline or _digest(draft, "retracted_at")
    )


def fingerprint(draft: Draft) -> str:
    """Return a digest of all that a source says of an article: another digest is another version."""
    # By another spelling of its URL it is still the same version.
    return _digest(draft.model_copy(update={"url": canonical_url(draft.url)}) if draft.url else draft)


def _digest(draft: Draft, *without: str) -> str:
    # Without defaults, so that a field that drafts gain later makes no new version of an old article.
    said = draft.model_dump_json(exclude_defaults=True, exclude=set(without))
    return hashlib.sha256(said.encode()).hexdigest()


def canonical_url(url: str) -> str:
    """Return the URL without what does not change the article.

    That is, after RFC 3986, the case of scheme and host, the scheme's own port and the fragment; and beyond it, as
    sites have it, a slash at the end and parameters that track readers.
    """
    parts = urlsplit(url)
    fields = parse_qsl(parts.query, keep_blank_values=True, errors="surrogateescape")
    query = urlencode([(k, v) for k, v in fields if not k.startswith(_TRACKING)], errors="surrogateescape")
    path = parts.path.rstrip("/") if parts.netloc else parts.path
    return urlunsplit((parts.scheme, _authority(parts), path, query, ""))


def _authority(parts: SplitResult) -> str:
    user, at, host = parts.netloc.rpartition("@")
    if named := _HOST.fullmatch(host):
        host = named["name"] if named["port"] in ("", _PORTS.get(parts.scheme)) else host
    return user + at + host.lower()
