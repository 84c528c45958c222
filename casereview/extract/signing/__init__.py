"""Who signed where: labels, places, pictures and names at the signature blocks of a paper."""
