"""What a paper does, told by its form and by what its operative words are followed by: for papers without a title."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping

from casereview.catalogue.kinds import Form, Kind

_FIRST, _MORE, _MOST = 0.9, 0.4, 3  # points for an act of the kind, for each further one, and how many count
_NOT_SENT = -1.0  # points for what goes to or comes from the party, on what is passed up for approval
_OPINIONS = 2  # that a form of approval has at least
_TOP = 60  # characters
_FOOT = 60
_OPINION = re.compile(
    r"(?:承办|办案|经办|调查|审核|审批|法制|法规|部门|机构|机关|领导|局长|负责人|大队|科室|单位|分管|主管|局|呈批|队长)"
    r"(?:机构|部门|领导)?(?:负责人|人员|人)?(?:拟办|处理|审核|审批|审查)?(?:意见|批示|签批)"
    r"|(?:审核|审批|批准|承办)人(?:员)?[(:]"
)
_BODY = r"(?:局|大队|支队|总队|政府|委员会|厅|执法队|管理处|管理站|办事处)"
_SIGNED_BY_BODY = re.compile(
    rf"{_BODY}(?:\([^()]{{1,6}}\))?(?:负责人:.{{0,10}})?(?:(?:\d{{4}}|[二〇○零一二三四五六七八九]{{4}})年[^年]{{2,6}}日?)?[^。]{{0,14}}$"
)
_ADDRESSED_TO_BODY = re.compile(rf"^[^:。]{{0,40}}(?:{_BODY}|法院|中队):")
_OF_BODY = re.compile(r"本机关|本局|我局|我大队|本大队|本队|我队")
_OF_PARTY = re.compile(
    r"我(?:公司|厂|店|单位|矿|方|企业|户|场|社|处|站)|本(?:人|公司|单位|店|厂)|贵(?:局|队|大队|单位)"
)
_WINDOW = {Form.APPROVAL: 16, Form.SERVED: 46, Form.RECEIVED: 30}
_VERBS = {
    Form.APPROVAL: re.compile(r"建议|同意|拟|准予|批准|申请|予以|提请|呈请|是否"),
    Form.SERVED: re.compile(
        r"决定|现将|现就|现依法|现委托|特委托|现要求|请你|请于|限你|责令|定于|催告|批准|同意|准予|准许|经批准|本机关自|予以"
    ),
    Form.RECEIVED: re.compile(r"申请|请求|要求|自愿|恳请|恳求|兹|现|特|委托|委派|指派|授权|声明|表示|愿意|已|均|证明"),
}


class Acts:
    """The words that say what the papers of each kind do, by the form of the paper."""

    def __init__(self, kinds: Iterable[Kind]) -> None:
        kinds = tuple(kinds)
        self._kinds: dict[Form, dict[str, list[str]]] = {form: {} for form in Form}
        for kind in kinds:
            for act in kind.acts if kind.form is not None else ():
                self._kinds[kind.form].setdefault(act, []).append(kind.id)  # type: ignore[index]
        self._sent = [kind.id for kind in kinds if kind.form in (Form.SERVED, Form.RECEIVED)]
        self._found = {
            form: re.compile("|".join(map(re.escape, sorted(acts, key=len, reverse=True))))
            for form, acts in self._kinds.items()
            if acts
        }

    def points_of(self, text: str) -> Mapping[str, float]:
        """The points of each kind whose act the text names behind operative words; `text` is folded, without spaces."""
        form = form_of(text)
        if form is None or form not in self._found:
            return {}
        done: Counter[str] = Counter()
        for act in self._acts_in(text, form):
            done.update(self._kinds[form][act])
        points = {kind: _FIRST + _MORE * (min(count, _MOST) - 1) for kind, count in done.items()}
        if form is Form.APPROVAL:
            points.update(dict.fromkeys(self._sent, _NOT_SENT))
        return points

    def _acts_in(self, text: str, form: Form) -> Iterable[str]:
        """The act that stands first behind each operative word, in the same sentence."""
        for verb in _VERBS[form].finditer(text):
            rest = text[verb.start() : verb.end() + _WINDOW[form]]
            sentence = re.split(r"[。;]", rest, maxsplit=1)[0]
            if (found := self._found[form].search(sentence)) is not None:
                yield found.group()


def form_of(text: str) -> Form | None:
    """The form of a paper: passed up for approval, served by the body, or handed in by the party; None if unclear."""
    if len(set(_OPINION.findall(text))) >= _OPINIONS:
        return Form.APPROVAL
    if _ADDRESSED_TO_BODY.match(text[:_TOP]) and not _SIGNED_BY_BODY.search(text[-_FOOT:]):
        return Form.RECEIVED
    if _SIGNED_BY_BODY.search(text[-_FOOT:]) or (_OF_BODY.search(text) and "你" in text):
        return Form.SERVED
    return Form.RECEIVED if _OF_PARTY.search(text) and "问:" not in text else None
