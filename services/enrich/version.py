"""What enrich is called and which version of it this is, for who has no need of its taggers."""

NAME = "dateline"
VERSION = "0.1.0"
