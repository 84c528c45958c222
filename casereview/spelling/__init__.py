"""How the papers spell values: folded text in, values with their offsets out."""
