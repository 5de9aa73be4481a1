"""Finds people and bodies, and gathers the mentions of each into one actor.

recogniser reads names with a trained network; mentions holds them against the text and adds what needs no reading;
entities gathers what one actor is called; coding says what the actor is, by its role in the text and by the facts.
"""

from services.enrich.actors.tagger import ActorTagger

__all__ = ["ActorTagger"]
