"""The door for articles that somebody sends."""
