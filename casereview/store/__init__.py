"""What is kept between two starts of the program: cases, their runs, and the steps people took, never written over.

The rows are here; `store.store` has the store itself, which whoever only shows them need not wait for.
"""

from __future__ import annotations

from casereview.store.kept import Blindness, KeptCase, Loan, LoanKind, Place, QueueState, Run, Standing, Uncovering

__all__ = [
    "Blindness",
    "KeptCase",
    "Loan",
    "LoanKind",
    "Place",
    "QueueState",
    "Run",
    "Standing",
    "Uncovering",
]
