"""Drawn pages that are kept."""

from __future__ import annotations

from PySide6.QtGui import QImage

from ui.pages.image_cache import ImageCache, Wanted

SIZE = 100 * 100 * 4


def image() -> QImage:
    return QImage(100, 100, QImage.Format.Format_RGB32)


def wanted(number: int) -> Wanted:
    return Wanted("决定书", number, 1.0)


def test_the_image_asked_for_longest_ago_goes_first() -> None:
    cache = ImageCache(3 * SIZE)
    for number in (1, 2, 3):
        cache.put(wanted(number), image())

    assert cache.get(wanted(1)) is not None
    cache.put(wanted(4), image())

    assert [number for number in (1, 2, 3, 4) if cache.get(wanted(number)) is not None] == [1, 3, 4]


def test_an_image_drawn_again_takes_the_room_of_the_one_before() -> None:
    cache = ImageCache(2 * SIZE)
    for number in (1, 2, 2, 2):
        cache.put(wanted(number), image())

    assert cache.get(wanted(1)) is not None


def test_one_image_is_kept_however_large_it_is() -> None:
    cache = ImageCache(10)

    cache.put(wanted(1), image())

    assert cache.get(wanted(1)) is not None
    cache.clear()
    assert cache.get(wanted(1)) is None


def test_another_scale_is_another_image() -> None:
    cache = ImageCache(9 * SIZE)

    cache.put(Wanted("决定书", 1, 1.0), image())

    assert cache.get(Wanted("决定书", 1, 1.25)) is None
