"""What the desk has, in the formats of others: `export`. `formats` names them all; each has a module of its own."""
