"""Fits and judges the models of services.enrich.dates."""
