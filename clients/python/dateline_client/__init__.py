"""Reads what Dateline makes of the news: who, where and when, as a stream of events and retractions."""

from dateline_client.consuming import consume
from dateline_client.decoding import Item, Record, Retraction, Undecodable
from dateline_client.letters import dead_letter
from dateline_client.models import Actor, Article, DateTag, DeadLetter, EnrichedArticle, LocationTag
from dateline_client.stream import Stream

__all__ = [
    "Actor",
    "Article",
    "DateTag",
    "DeadLetter",
    "EnrichedArticle",
    "Item",
    "LocationTag",
    "Record",
    "Retraction",
    "Stream",
    "Undecodable",
    "consume",
    "dead_letter",
]
