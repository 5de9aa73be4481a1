"""How fast the desk writes and answers."""
