"""Mentions: where people, bodies, governments and groups stand in an article."""
