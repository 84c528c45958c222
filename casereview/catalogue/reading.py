"""Reading `documents.yaml`: forms that refuse a mistake, and what they become."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from casereview.catalogue.kinds import FactSpec, FactType, Field, Form, Kind, Phrase, SignatureBlock
from casereview.catalogue.wordings import PARTED
from casereview.errors import PackError
from casereview.marked_yaml import Marked, read_yaml
from casereview.terms import MarkKind
from casereview.text import squeezed

_SENTENCES = {
    "extra_forbidden": "不认识的项目“{last}”",
    "missing": "缺少项目“{last}”",
    "enum": "“{last}”的值不在允许的范围内",
}


class _Form(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class _FactForm(_Form):
    type: str
    homes: list[str] = []
    labels: list[str] = []


class _RolesForm(_Form):
    signature: dict[str, list[str]]
    seal: dict[str, list[str]]


class _BlockForm(_Form):
    role: str
    kind: str = "signature"
    labels: list[str] | None = None
    count: int = 1
    each_page: bool = False
    per_row: bool = False
    required: bool = True
    note: str = ""


class _KindForm(_Form):
    id: str
    label: str
    group: str
    aliases: list[str] = []
    phrases: list[dict[str, float | int]] = []
    against: list[dict[str, float | int]] = []
    fields: dict[str, list[str] | None] = {}
    signed: list[_BlockForm] = []
    number: list[str] = []
    issuers: list[str] = []
    external: bool = False
    titled: bool = True
    loose: list[str] = []
    rivals: list[str] = []
    wordings: list[str] = []
    form: str | None = None
    acts: list[str] = []


class _DocumentsForm(_Form):
    facts: dict[str, _FactForm]
    roles: _RolesForm
    kinds: list[_KindForm]


def read_documents(path: Path) -> tuple[Mapping[str, Kind], Mapping[str, FactSpec], frozenset[str]]:
    """The kinds by id, the facts by name and the roles of the file. Raises PackError with the line of a mistake."""
    marked = read_yaml(path)
    try:
        form = _DocumentsForm.model_validate(marked.value)
    except ValidationError as error:
        raise _mistake(marked, error) from error
    _refuse_contradictions(marked, form)
    facts = {name: FactSpec(name, FactType(fact.type), tuple(fact.homes)) for name, fact in form.facts.items()}
    roles = frozenset((*form.roles.signature, *form.roles.seal))
    return {kind.id: _kind(kind, form) for kind in form.kinds}, facts, roles


def _mistake(marked: Marked, error: ValidationError) -> PackError:
    first = error.errors()[0]
    place = first["loc"]
    last = next((part for part in reversed(place) if isinstance(part, str)), "")
    sentence = _SENTENCES.get(first["type"], "“{last}”的写法不对")
    return marked.error(sentence.format(last=last), *place)


def _refuse_contradictions(marked: Marked, form: _DocumentsForm) -> None:
    ids = Counter(kind.id for kind in form.kinds)
    for name, fact in form.facts.items():
        if fact.type not in list(FactType):
            raise marked.error(f"事实“{name}”的类型“{fact.type}”不存在", "facts", name, "type")
        for index, home in enumerate(fact.homes):
            if home not in ids:
                raise marked.error(f"事实“{name}”的文书种类“{home}”不存在", "facts", name, "homes", index)
    seen: set[str] = set()
    for number, kind in enumerate(form.kinds):
        if kind.id in seen:
            raise marked.error(f"文书种类“{kind.id}”重复出现", "kinds", number, "id")
        seen.add(kind.id)
        for index, rival in enumerate(kind.rivals):
            if rival not in ids:
                raise marked.error(f"文书种类“{rival}”不存在", "kinds", number, "rivals", index)
        for index, wording in enumerate(kind.wordings):
            if not all(wording.split(PARTED)):
                raise marked.error(f"标题用词“{wording}”有空缺的部分", "kinds", number, "wordings", index)
        if kind.form not in (None, *Form):
            raise marked.error(f"文书形式“{kind.form}”不存在", "kinds", number, "form")
        for name in kind.fields:
            if name not in form.facts:
                raise marked.error(f"事实“{name}”不存在", "kinds", number, "fields", name)
        for index, block in enumerate(kind.signed):
            if block.kind not in ("signature", "seal"):
                raise marked.error(f"签章类别“{block.kind}”不存在", "kinds", number, "signed", index, "kind")
            if block.role not in (form.roles.seal if block.kind == "seal" else form.roles.signature):
                raise marked.error(f"角色“{block.role}”不存在", "kinds", number, "signed", index, "role")


def _kind(form: _KindForm, documents: _DocumentsForm) -> Kind:
    return Kind(
        id=form.id,
        label=form.label,
        group=form.group,
        titles=_plain([form.label, *form.aliases]),
        phrases=_phrases(form.phrases),
        against=_phrases(form.against),
        fields=tuple(_field(name, labels, documents) for name, labels in form.fields.items()),
        blocks=tuple(_block(block, documents.roles) for block in form.signed),
        number=_plain(form.number),
        issuers=_plain(form.issuers),
        external=form.external,
        titled=form.titled,
        loose=_plain(form.loose),
        rivals=tuple(form.rivals),
        wordings=_plain(form.wordings),
        form=Form(form.form) if form.form is not None else None,
        acts=_plain(form.acts),
    )


def _field(name: str, labels: list[str] | None, documents: _DocumentsForm) -> Field:
    fact = documents.facts[name]
    return Field(_plain(fact.labels if labels is None else labels), name, FactType(fact.type))


def _block(form: _BlockForm, roles: _RolesForm) -> SignatureBlock:
    usual = (roles.seal if form.kind == "seal" else roles.signature)[form.role]
    return SignatureBlock(
        role=form.role,
        labels=_plain(usual if form.labels is None else form.labels),
        count=form.count,
        each_page=form.each_page,
        per_row=form.per_row,
        kind=MarkKind(form.kind),
        required=form.required,
        note=form.note,
    )


def _phrases(entries: list[dict[str, float | int]]) -> tuple[Phrase, ...]:
    return tuple(Phrase(squeezed(text), float(weight)) for entry in entries for text, weight in entry.items())


def _plain(texts: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(squeezed(text) for text in texts))
