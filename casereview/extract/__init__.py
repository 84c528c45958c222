"""What the papers of a case say and bear: facts and marks, one family a file."""
