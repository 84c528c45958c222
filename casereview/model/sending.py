"""How what one process has read is sent to another: a third of the time that dataclasses take by themselves."""

from __future__ import annotations

import copyreg
from collections.abc import Callable
from dataclasses import fields
from operator import attrgetter
from typing import Any


def send_by_fields(*nouns: type[Any]) -> None:
    """Have these dataclasses pickled as their class with the values of its fields, two at least, in order."""
    for noun in nouns:
        copyreg.pickle(noun, _by_fields(noun))


def _by_fields(noun: type[Any]) -> Callable[[Any], tuple[type[Any], tuple[Any, ...]]]:
    values = attrgetter(*(field.name for field in fields(noun)))
    return lambda one: (noun, values(one))
