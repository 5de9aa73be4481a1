"""The whole annotator: dates, places and actors of an article in one go."""
