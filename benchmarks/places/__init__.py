"""How accurate and how fast the place tagger is, beside what else there is."""
