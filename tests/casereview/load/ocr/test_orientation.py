"""How pictures lie, with a network that looks for the one dark corner it knows."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest

from casereview.load.ocr.models import Model, Tensor
from casereview.load.ocr.orientation import Orientation


@dataclass(frozen=True)
class SeesTheHeading(Model):
    """Takes the darkest edge of what it sees for the top, and says how a page lies whose top is there."""

    def run(self, tensor: Tensor) -> Tensor:
        seen = tensor[0, 0]
        assert seen.shape == (224, 224)
        edges = [seen[:60].mean(), seen[:, -60:].mean(), seen[-60:].mean(), seen[:, :60].mean()]
        chances = np.full((1, 4), 0.02, np.float32)
        chances[0, int(np.argmin(edges))] = 0.94
        return chances


@pytest.mark.parametrize("turns", [0, 1, 2, 3])
@pytest.mark.parametrize("shape", [(2339, 1654), (300, 500), (120, 90)])
def test_a_picture_is_turned_back_the_way_it_was_turned(turns: int, shape: tuple[int, int]) -> None:
    page = np.full((*shape, 3), 240, np.uint8)
    page[shape[0] // 10 : shape[0] // 4 : 4, shape[1] // 8 : -shape[1] // 8] = 20
    lying = np.ascontiguousarray(np.rot90(page, turns))  # so many quarters against the clock

    found = Orientation(SeesTheHeading(Path())).turned(lying)

    assert found.turns == turns
    assert found.sure == pytest.approx(0.94)
