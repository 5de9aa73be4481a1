"""Fits the models that the services use. Not a part of any service."""
