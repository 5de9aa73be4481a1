"""What operators use, and what makes it."""
