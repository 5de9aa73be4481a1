"""What can be asked of the rows: a question, what is found, and what is counted, on SQLite and PostgreSQL alike."""
