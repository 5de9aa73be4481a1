"""The door for articles that are fetched: feeds and the pages they name."""
