"""What is kept between two starts of the program: cases, their runs, and the steps people took, never written over."""

from __future__ import annotations

from casereview.store.kept import KeptCase, Place, QueueState, Run, Standing
from casereview.store.store import Store

__all__ = ["KeptCase", "Place", "QueueState", "Run", "Standing", "Store"]
