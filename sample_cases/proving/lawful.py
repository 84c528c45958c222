"""Every scene by its name, and the lawful case that a seed gives of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from random import Random

from sample_cases.proving import (
    course_scenes,
    discretion_scenes,
    fire_scenes,
    goods_scenes,
    hearing_scenes,
    holding_scenes,
    local_scenes,
    scenes,
    service_scenes,
)
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
    fire_scenes.fire,
    fire_scenes.fast_fire,
    course_scenes.summary,
    course_scenes.accident,
    holding_scenes.seized,
    course_scenes.no_penalty,
    course_scenes.transferred,
    scenes.day_told,
    service_scenes.left,
    service_scenes.receipted,
    service_scenes.mailed,
    discretion_scenes.lightened,
    discretion_scenes.heavier,
    hearing_scenes.recused,
    goods_scenes.sampled,
    goods_scenes.taken,
    local_scenes.tianjin,
    local_scenes.dongli,
    fire_scenes.fire_sealed,
    fire_scenes.fire_on_the_spot,
)
_COUNTED = (
    "",
    "",
    "",
    "本卷共{many}件",
    "本卷共有文书材料{many}份",
    "本案卷共收入文书{many}件",
    "卷内文件共计{many}份",
    "全卷共{many}件",
    "本卷文书材料合计{many}件",
    "卷内共{many}份文书",
    "本卷装订文书{many}份",
    "案卷内含材料{many}件",
)
"""How a closing note counts the papers, if it does."""
SCENES: Mapping[str, Scene] = {scene.__name__: scene for scene in (*_OF_THE_ORDINARY, *_OTHERS)}
ORDINARY = tuple(scene.__name__ for scene in _OF_THE_ORDINARY)
"""Fines of work safety by ordinary procedure; what is a fault there need be none in other courses."""


def lawful_case(scene: str, seed: int) -> Volume:
    """The case of that scene and seed; the same each time. Some are counted in their closing note."""
    case = SCENES[scene](Random(f"{scene}/{seed}"), f"{scene}-{seed}")
    return replace(case, counted=Random(f"{scene}/{seed}/note").choice(_COUNTED))
