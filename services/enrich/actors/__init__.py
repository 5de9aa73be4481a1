"""Finds people and bodies, and gathers the mentions of each into one actor.

recogniser reads names with a trained network; names holds them against the text beside them (evidence) and the rest of
the article; known and sites add what needs no reading; governments hears a country act, groups a people without a name.
entities gathers the aliases of one actor; roles and coder say what the actor is, sectors by its words, leaders and
organisations by the tables of facts.
"""

from services.enrich.actors.tagger import ActorTagger

__all__ = ["ActorTagger"]
