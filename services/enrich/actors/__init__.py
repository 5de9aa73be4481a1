"""Finds people and bodies, and gathers the mentions of each into one actor.

names and evidence say what is a name, propagation finds it again, governments hears a country act, entities gathers
what belongs together, roles and codes say what the actor is.
"""

from services.enrich.actors.tagger import ActorTagger

__all__ = ["ActorTagger"]
