"""Finds toponyms and says which places they mean."""
