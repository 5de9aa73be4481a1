"""Finds toponyms and says which places they mean."""

from services.enrich.places.outlet import Outlet
from services.enrich.places.tagger import PlaceTagger

__all__ = ["Outlet", "PlaceTagger"]
