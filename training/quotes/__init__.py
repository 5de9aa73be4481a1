"""Where the gender of given names comes from."""
