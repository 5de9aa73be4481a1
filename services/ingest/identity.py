"""Tells which article a draft is a version of, and which version."""

import hashlib
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from schemas.cloudevents import deterministic_id
from services.ingest.draft import Draft

_TRACKING = ("utm_", "fbclid", "gclid", "mc_cid", "mc_eid")


def article_id(draft: Draft) -> str:
    """Return the UUIDv5 that all versions of an article share.

    It comes from the URL if there is one, else from publisher, date and headline. An article without a headline
    either is its own text: two of them are the same only if they say the same.
    """
    if draft.url:
        return deterministic_id("url", canonical_url(draft.url))
    publisher = draft.publisher.name if draft.publisher else ""
    return deterministic_id(
        "article", publisher, draft.date_published, draft.headline or _digest(draft, "retracted_at")
    )


def fingerprint(draft: Draft) -> str:
    """Return a digest of all that a source says of an article: another digest is another version."""
    return _digest(draft)


def _digest(draft: Draft, *without: str) -> str:
    # Without defaults, so that a field that drafts gain later makes no new version of an old article.
    said = draft.model_dump_json(exclude_defaults=True, exclude=set(without))
    return hashlib.sha256(said.encode()).hexdigest()


def canonical_url(url: str) -> str:
    """Return the URL without what does not change the article: case of the host, fragment, tracking parameters."""
    parts = urlsplit(url)
    fields = parse_qsl(parts.query, keep_blank_values=True, errors="surrogateescape")
    query = urlencode([(k, v) for k, v in fields if not k.startswith(_TRACKING)], errors="surrogateescape")
    path = parts.path.rstrip("/") if parts.netloc else parts.path
    return urlunsplit((parts.scheme.lower(), parts.netloc.lower(), path, query, ""))
