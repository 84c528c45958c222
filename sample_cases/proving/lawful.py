"""Every scene by its name, and the lawful case that a seed gives of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from random import Random

from sample_cases.proving import fire_scenes, local_scenes, scenes, service_scenes
from sample_cases.proving.volume import Volume

Scene = Callable[[Random, str], Volume]
_OF_THE_ORDINARY = (
    scenes.ordinary,
    scenes.heard,
    scenes.waived,
    scenes.defended,
    scenes.told_three_days,
    scenes.appraised,
    scenes.deferred,
    scenes.pursued,
    scenes.enforced,
    scenes.overdue,
    scenes.confiscated,
    scenes.individual,
)
_OTHERS = (
    scenes.fire,
    scenes.fast_fire,
    scenes.summary,
    scenes.accident,
    scenes.seized,
    scenes.no_penalty,
    scenes.transferred,
    scenes.day_told,
    service_scenes.left,
    local_scenes.tianjin,
    local_scenes.dongli,
    fire_scenes.fire_sealed,
    fire_scenes.fire_on_the_spot,
)
SCENES: Mapping[str, Scene] = {scene.__name__: scene for scene in (*_OF_THE_ORDINARY, *_OTHERS)}
ORDINARY = tuple(scene.__name__ for scene in _OF_THE_ORDINARY)
"""Fines of work safety by ordinary procedure; what is a fault there need be none in other courses."""


def lawful_case(scene: str, seed: int) -> Volume:
    """The case of that scene and seed; the same each time."""
    return SCENES[scene](Random(f"{scene}/{seed}"), f"{scene}-{seed}")
