"""What scanners and telephones make of paper, as numbers; and two families of such looks.

`DEVELOPING` is looked at while reading is worked on. `HELD_BACK` is for figures at first sight: other ranges, and
damage the first family does not have.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

WHITE, CREAM, GREYISH, YELLOWED = (253, 253, 252), (249, 246, 236), (238, 238, 236), (240, 229, 203)


@dataclass(frozen=True, slots=True)
class Camera:
    """A telephone held over the page: how far aslant, how dark its shadow, how curled the paper, what lies below."""

    aslant: float = 0.05
    shadow: float = 0.35
    curl: float = 0.0
    table: tuple[int, int, int] = (120, 95, 70)
    turned: float = 3.0
    cast: tuple[float, float, float] = (1.0, 1.0, 1.0)


@dataclass(frozen=True, slots=True)
class Look:
    """One way pages are taken: `colour`, `grey` or `bilevel`; lengths in pixels at 200 dpi, shares from 0 to 1."""

    dpi: int = 200
    colours: str = "colour"
    quality: int = 70
    paper: tuple[int, int, int] = WHITE
    skew: float = 0.4
    noise: float = 3.0
    blur: float = 0.5
    shading: float = 0.1
    faded: float = 0.0
    show_through: float = 0.0
    dust: int = 6
    holes: int = 0
    border: int = 255
    crease: float = 0.0
    streaks: int = 0
    copied: float = 0.0
    upside_down: float = 0.0
    sideways: float = 0.0
    blank_backs: float = 0.0
    two_on_a_sheet: bool = False
    camera: Camera | None = None


CLEAN = Look(quality=75, skew=0.3, noise=2.0, shading=0.05)


def developing(random: Random, colours: str | None = None) -> Look:
    """A scanner or telephone of the family that is looked at while working."""
    if colours is None and random.random() < 0.15:
        return photographed(random)
    return Look(
        dpi=random.choice((150, 200, 200, 200, 300)),
        colours=colours or random.choice(("colour",) * 5 + ("grey", "grey", "bilevel")),
        quality=random.randint(50, 85),
        paper=random.choice((WHITE, WHITE, CREAM, GREYISH)),
        skew=random.choice((0.2, 0.5, 0.9, 1.5)),
        noise=random.uniform(1, 8),
        blur=random.uniform(0.2, 0.9),
        shading=random.uniform(0, 0.3),
        faded=random.choice((0.0, 0.0, 0.15, 0.3)),
        show_through=random.choice((0.0, 0.0, 0.05, 0.1)),
        dust=random.randint(0, 40),
        holes=random.choice((0, 0, 2, 3)),
        border=random.choice((255, 255, 30, 200)),
        upside_down=random.choice((0.0, 0.0, 0.05)),
        sideways=random.choice((0.0, 0.0, 0.05)),
        blank_backs=random.choice((0.0, 0.0, 0.3)),
        two_on_a_sheet=random.random() < 0.1,
    )


def photographed(random: Random) -> Look:
    """A telephone of the same family."""
    camera = Camera(
        aslant=random.uniform(0.01, 0.07),
        shadow=random.uniform(0.1, 0.5),
        curl=random.uniform(0, 5),
        table=random.choice(((120, 95, 70), (60, 62, 66), (176, 150, 116), (90, 110, 120))),
        turned=random.uniform(0.5, 5),
        cast=(random.uniform(0.96, 1.0), random.uniform(0.96, 1.0), random.uniform(0.85, 1.0)),
    )
    return Look(
        dpi=random.choice((190, 220, 250)),
        quality=random.randint(60, 85),
        paper=random.choice((WHITE, CREAM)),
        noise=random.uniform(2, 6),
        blur=random.uniform(0.4, 1.2),
        shading=0.0,
        sideways=random.choice((0.0, 0.1)),
        camera=camera,
    )


def held_back(random: Random, colours: str | None = None) -> Look:
    """A scanner or telephone of the family that is kept for first sight."""
    if colours is None and random.random() < 0.15:
        return _held_back_photographed(random)
    return Look(
        dpi=random.choice((150, 180, 200, 240, 300)),
        colours=colours or random.choice(("colour",) * 5 + ("grey", "grey", "bilevel")),
        quality=random.randint(38, 75),
        paper=random.choice((WHITE, CREAM, GREYISH, YELLOWED)),
        skew=random.choice((0.3, 0.7, 1.2, 2.2)),
        noise=random.uniform(2, 11),
        blur=random.uniform(0.3, 1.1),
        shading=random.uniform(0.05, 0.4),
        faded=random.choice((0.0, 0.1, 0.25, 0.4)),
        show_through=random.choice((0.0, 0.06, 0.14)),
        dust=random.randint(5, 90),
        holes=random.choice((0, 2, 3, 4)),
        border=random.choice((255, 10, 60, 225)),
        crease=random.choice((0.0, 0.0, 0.15, 0.3)),
        streaks=random.choice((0, 0, 0, 2)),
        copied=random.choice((0.0, 0.0, 0.5, 1.0)),
        upside_down=random.choice((0.0, 0.08)),
        sideways=random.choice((0.0, 0.08)),
        blank_backs=random.choice((0.0, 0.4)),
        two_on_a_sheet=random.random() < 0.12,
    )


def _held_back_photographed(random: Random) -> Look:
    """A telephone of that family."""
    camera = Camera(
        aslant=random.uniform(0.03, 0.09),
        shadow=random.uniform(0.2, 0.6),
        curl=random.uniform(2, 8),
        table=random.choice(((200, 200, 205), (35, 30, 28), (70, 90, 60), (150, 60, 50))),
        turned=random.uniform(2, 7),
        cast=(random.uniform(0.9, 1.0), random.uniform(0.93, 1.0), random.uniform(0.8, 1.0)),
    )
    return Look(
        dpi=random.choice((180, 210, 260)),
        quality=random.randint(45, 75),
        paper=random.choice((WHITE, GREYISH, CREAM)),
        noise=random.uniform(3, 9),
        blur=random.uniform(0.5, 1.4),
        crease=random.choice((0.0, 0.2)),
        sideways=0.1,
        upside_down=0.05,
        camera=camera,
    )


FAMILIES = {"developing": developing, "held-back": held_back}
