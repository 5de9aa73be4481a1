"""How accurate and how fast names of people and organisations are found, beside what else there is."""
