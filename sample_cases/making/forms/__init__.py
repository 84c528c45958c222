"""The forms of the trade: each a function of the facts of a case that gives one paper."""

from __future__ import annotations

from collections.abc import Callable

from sample_cases.making.matter import Matter
from sample_cases.making.papers import Paper

Form = Callable[[Matter], Paper]
