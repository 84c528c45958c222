"""The Chinese words under which a spreadsheet shows what packs write in English, and how they are read back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from casereview.catalogue import LIBRARY
from casereview.errors import PackError
from casereview.marked_yaml import read_yaml
from casereview.mending import REMEDIES
from casereview.terms import Force, RuleStatus, Stage, Standing, Topic, VetoMode

FORCES: Mapping[str, str] = {Force.STATUTORY: "法定", Force.LOCAL: "本地要求"}
STATUSES: Mapping[str, str] = {RuleStatus.SCORED: "计分", RuleStatus.TRIAL: "试行", RuleStatus.NOTE: "提示"}
STANDINGS: Mapping[str, str] = {
    Standing.OFFICIAL: "已核官方文本",
    Standing.SEEN: "见于资料",
    Standing.RECALLED: "凭记忆",
}
VETOES: Mapping[str, str] = {
    VetoMode.ZERO: "零分否决",
    VetoMode.FAIL: "不合格否决",
    VetoMode.NO_EXCELLENT: "不得评优",
}
CURES: Mapping[str, str] = REMEDIES
TOPICS: Mapping[str, str] = {topic: topic for topic in Topic}
STAGES: Mapping[str, str] = {stage: stage for stage in Stage}
THRESHOLDS: Mapping[str, str] = {
    "hearing": "应当告知听证权利的数额",
    "legal_review": "应当法制审核的数额",
    "collective_discussion": "应当集体讨论的数额",
}


class _WordsForm(BaseModel):
    model_config = ConfigDict(extra="forbid")

    parameters: dict[str, str]
    checks: dict[str, str]


@dataclass(frozen=True, slots=True)
class CheckWords:
    """What a lawyer calls each check and its parameters; one without words is called by its own name."""

    checks: Mapping[str, str]
    parameters: Mapping[str, str]

    def check(self, name: str) -> str:
        """The check as people read it, its own name behind."""
        return f"{self.checks[name]}（{name}）" if name in self.checks else name

    def parameter(self, key: str) -> str:
        """The parameter as people read it."""
        return self.parameters.get(key, key)

    def key(self, words: str) -> str:
        """The parameter that people call so."""
        return next((key for key, name in self.parameters.items() if name == words), words)


@lru_cache(maxsize=1)
def read_check_words(path: Path = LIBRARY / "check_words.yaml") -> CheckWords:
    """The words of the library. Raises PackError if the file is wrong."""
    try:
        form = _WordsForm.model_validate(read_yaml(path).value)
    except ValidationError as error:
        raise PackError(path, None, "应当只有 parameters 和 checks 两部分，各项均为文字") from error
    return CheckWords(form.checks, form.parameters)
