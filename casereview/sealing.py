"""Signed reviews sealed together: a manifest with the hashes of what was judged, by what, and what came of it.

The standard is pinned by its hash, and the review itself is kept whole; later it can be told whether all is as sealed.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from casereview import __version__
from casereview.errors import SealError
from casereview.phrases import points_text
from casereview.steps import signed_runs
from casereview.store import KeptCase, Run
from casereview.store.store import Store
from casereview.stored_review import closed_review

FORMAT = "casereview.seal/1"


@dataclass(frozen=True, slots=True)
class SealedReview:
    """One review of a manifest; hashes are SHA-256."""

    case: str
    number: str
    run: int
    files_sha256: str
    pack: str
    pack_edition: str
    pack_sha256: str
    points: str
    signed_by: str
    signed_as: str
    signed_at: datetime
    review_sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What was sealed together, by whom and when; `sha256` is that of the reviews as they are listed."""

    format: str
    program: str
    sealed_by: str
    sealed_at: datetime
    reviews: tuple[SealedReview, ...]
    sha256: str


@dataclass(frozen=True, slots=True)
class Differing:
    """A review that is not as it was sealed, and in what."""

    review: SealedReview
    why: str


_REVIEWS = TypeAdapter(tuple[SealedReview, ...])
_MANIFEST = TypeAdapter(Manifest)
CHANGED_LIST = "清单本身已被改动"
GONE = "没有这一次评查的记录"
OTHER_FILES = "评查时的案卷或者标准与清单不符"
OTHER_REVIEW = "签署的评查与清单不符"
DIFFERENCES = (CHANGED_LIST, GONE, OTHER_FILES, OTHER_REVIEW)
"""All that may be told of a review that is not as it was sealed."""


def manifest_of(cases: Sequence[KeptCase], store: Store, by: str, at: datetime) -> Manifest:
    """The manifest of the last signed review of each of these cases. Raises SealError where one has none."""
    if not by.strip():
        raise SealError("请先在设置中填写姓名")
    reviews = tuple(_sealed(kept, store) for kept in cases)
    if not reviews:
        raise SealError("没有可以封存的评查")
    return Manifest(FORMAT, __version__, by, at, reviews, _digest(reviews))


def manifest_text(manifest: Manifest) -> str:
    """The manifest as it is written: JSON, one line a value."""
    return json.dumps(_MANIFEST.dump_python(manifest, mode="json"), ensure_ascii=False, indent=1) + "\n"


def seal(manifest: Manifest, store: Store) -> None:
    """Write down that these reviews are sealed."""
    runs = [review.run for review in manifest.reviews]
    store.seal(runs, manifest.sealed_by, manifest.sealed_at, manifest_text(manifest))


def read_manifest(path: Path) -> Manifest:
    """The manifest in a file. Raises SealError."""
    try:
        return manifest_in(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise SealError(f"无法读取“{path.name}”") from error


def manifest_in(text: str) -> Manifest:
    """The manifest that was written. Raises SealError for anything else."""
    try:
        manifest = _MANIFEST.validate_json(text)
    except ValidationError as error:
        raise SealError("不是本程序写出的封存清单") from error
    if manifest.format != FORMAT:
        raise SealError(f"封存清单由另一版本的程序写出（{manifest.format}）")
    return manifest


def differing(manifest: Manifest, store: Store) -> tuple[Differing, ...]:
    """What is not as it was sealed; nothing if all is."""
    if _digest(manifest.reviews) != manifest.sha256:
        return tuple(Differing(review, CHANGED_LIST) for review in manifest.reviews)
    return tuple(_differing(manifest, store))


def _differing(manifest: Manifest, store: Store) -> Iterator[Differing]:
    runs = {run.id: run for kept in store.cases() for run in store.runs(kept.id)}
    for review in manifest.reviews:
        run = runs.get(review.run)
        content = store.closed_in(review.run)
        if run is None or content is None:
            yield Differing(review, GONE)
        elif (run.sha256, run.pack, run.pack_sha256) != (review.files_sha256, review.pack, review.pack_sha256):
            yield Differing(review, OTHER_FILES)
        elif _sha256(content) != review.review_sha256:
            yield Differing(review, OTHER_REVIEW)


def _sealed(kept: KeptCase, store: Store) -> SealedReview:
    signed = signed_runs(store.steps(kept.id))
    runs = [run for run in store.runs(kept.id) if run.id in signed]
    content = store.closed_in(runs[-1].id) if runs else None
    if content is None:
        raise SealError(f"“{kept.standing.title or kept.path.name}”没有签署，不能封存")
    return _told(kept, runs[-1], content, store)


def _told(kept: KeptCase, run: Run, content: bytes, store: Store) -> SealedReview:
    closed, signed = closed_review(content), signed_runs(store.steps(kept.id))[run.id]
    low, high = points_text(closed.score.lower), points_text(closed.score.upper)
    return SealedReview(
        case=closed.review.case.title or kept.path.name,
        number=closed.review.case.number or "",
        run=run.id,
        files_sha256=run.sha256,
        pack=run.pack,
        pack_edition=closed.review.pack.edition,
        pack_sha256=run.pack_sha256,
        points=low if low == high else f"{low}—{high}",
        signed_by=signed.by,
        signed_as=str(signed.role),
        signed_at=signed.at,
        review_sha256=_sha256(content),
    )


def _digest(reviews: tuple[SealedReview, ...]) -> str:
    return _sha256(_REVIEWS.dump_json(reviews))


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
