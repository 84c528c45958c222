"""The making of the invented sample cases: their facts, forms and faults, and the files they are written to."""
