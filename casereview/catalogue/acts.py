"""What a paper does, told by its form and by what its operative words are followed by: for papers without a title."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping

from casereview.catalogue.kinds import Form, Kind

_FIRST, _MORE, _MOST = 0.9, 0.4, 3  # points for an act of the kind, for each further one, and how many count
_OTHER_FORM = -1.0  # points for what only takes other forms
_UNDONE = -0.6  # points for an approval of one thing where another is proposed
_OPINIONS = 2  # that a form of approval has at least
_TOP = 60  # characters
_FOOT = 60
_OPINION = re.compile(
    r"(?:承办|办案|经办|调查|审核|审批|法制|法规|部门|机构|机关|领导|局长|负责人|大队|科室|单位|分管|主管|局|呈批|队长)"
    r"(?:机构|部门|领导)?(?:负责人|人员|人)?(?:拟办|处理|审核|审批|审查)?(?:意见|批示|签批)"
    r"|(?:审核|审批|批准|承办)人(?:员)?[(:]"
)
_OPINED = re.compile(r"意见|审批|批准|批示|同意|建议|拟")
"""What every approval says somewhere."""
_QUOTED = re.compile(r"《[^《》]{0,40}》")
_NAME = r"(?![^,。;:、]{0,8}(?:书|笔录|审批表|清单|日期|时间))"  # what is part of the name of a paper is no act
_SENTENCE_END = re.compile(r"[。;]")
_UNDOES = re.compile(r"解除|延长|延期|返还|退还|发还|领回|不予|加处|期限|终止|撤")
_GIVES_BACK = re.compile(r"退还|发还|返还|领回")
_BODY = r"(?:局|大队|支队|总队|政府|委员会|厅|执法队|管理处|管理站|办事处)"
_SIGNED_BY_BODY = re.compile(
    rf"{_BODY}(?:\([^()]{{1,6}}\))?(?:负责人:.{{0,10}})?(?:(?:\d{{4}}|[二〇○零一二三四五六七八九]{{4}})年[^年]{{2,6}}日?)?[^。]{{0,14}}$"
)
_ADDRESSED_TO_BODY = re.compile(rf"^[^:。]{{0,40}}(?:{_BODY}|法院|中队):")
_OF_BODY = re.compile(r"本机关|本局|我局|我大队|本大队|本队|我队")
_OF_PARTY = re.compile(
    r"我(?:是|公司|厂|店|单位|矿|方|企业|户|场|社|处|站)|本(?:人|公司|单位|店|厂)|贵(?:局|队|大队|单位)"
)
_TO_PARTY = re.compile(r"你|(?<!拟)决定对当事人")
_NEVER = {
    Form.APPROVAL: (Form.SERVED, Form.RECEIVED),
    Form.SERVED: (Form.RECEIVED,),
    Form.RECEIVED: (Form.SERVED,),
}
"""The forms that a paper of a form is surely not in; an approval may lack its opinions."""
_WINDOW = {Form.APPROVAL: 16, Form.SERVED: 46, Form.RECEIVED: 30}
_VERBS = {
    Form.APPROVAL: re.compile(r"建议|同意|拟|准予|批准|申请|予以|提请|呈请|是否"),
    Form.SERVED: re.compile(
        r"决定(?!书)|现(?![场金状有行查])|特委托|请你|请于|限你|责令|定于|批准|同意|准予|准许|本机关自|予以"
    ),
    Form.RECEIVED: re.compile(
        r"申请(?![人书])|请(?!假)|要求|自愿|恳求|兹|现|特|委托|委派|指派|授权|声明|表示|愿意|决定(?!书)|已|均|证明"
    ),
}


class Acts:
    """The words that say what the papers of each kind do, by the form of the paper."""

    def __init__(self, kinds: Iterable[Kind]) -> None:
        kinds = tuple(kinds)
        self._kinds: dict[Form, dict[str, list[str]]] = {form: {} for form in Form}
        for kind in kinds:
            for act in kind.acts if kind.form is not None else ():
                self._kinds[kind.form].setdefault(act, []).append(kind.id)  # type: ignore[index]
        self._of = {form: [kind.id for kind in kinds if kind.form is form] for form in Form}
        self._found = {
            form: re.compile(f"(?:{'|'.join(map(re.escape, sorted(acts, key=len, reverse=True)))}){_NAME}")
            for form, acts in self._kinds.items()
            if acts
        }

    def points_of(self, text: str) -> Mapping[str, float]:
        """The points of each kind whose act the text names behind operative words; `text` is folded, without spaces."""
        text = _QUOTED.sub("", text)
        form = form_of(text)
        unopined = {} if _OPINED.search(text) else dict.fromkeys(self._of[Form.APPROVAL], _OTHER_FORM)
        if form is None or form not in self._found:
            return unopined
        done: Counter[str] = Counter()
        for act in self._acts_in(text, form):
            done.update(self._kinds[form][act])
        points = {kind: _FIRST + _MORE * (min(count, _MOST) - 1) for kind, count in done.items()}
        others = (kind for other in _NEVER[form] for kind in self._of[other])
        points.update(dict.fromkeys(others, _OTHER_FORM))
        if form is Form.APPROVAL and done:
            points.update({kind: _UNDONE for kind in self._of[form] if kind not in done})
        return unopined | points

    def _acts_in(self, text: str, form: Form) -> Iterable[str]:
        """The act in the sentence behind each operative word: the first, unless another undoes or changes it."""
        for verb in _VERBS[form].finditer(text):
            rest = text[verb.start() : verb.end() + _WINDOW[form]]
            acts = self._found[form].findall(_SENTENCE_END.split(rest, maxsplit=1)[0])
            if verb[0] == "责令":
                acts = [act for act in acts if not _GIVES_BACK.search(act)]  # what the party is to give back
            if acts and acts[0].endswith("如下"):
                yield acts[0]  # what follows is what it consists of
            elif acts:
                yield next((act for act in acts if _UNDOES.search(act)), acts[0])


def form_of(text: str) -> Form | None:
    """The form of a paper: passed up for approval, served by the body, or handed in by the party; None if unclear."""
    if len(set(_OPINION.findall(text))) >= _OPINIONS:
        return Form.APPROVAL
    if _ADDRESSED_TO_BODY.match(text[:_TOP]) and not _SIGNED_BY_BODY.search(text[-_FOOT:]):
        return Form.RECEIVED
    if _SIGNED_BY_BODY.search(text[-_FOOT:]) or (_OF_BODY.search(text) and _TO_PARTY.search(text)):
        return Form.SERVED
    return Form.RECEIVED if _OF_PARTY.search(text) and "问:" not in text else None
