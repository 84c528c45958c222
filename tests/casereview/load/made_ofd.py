"""OFD files made for the reading tests, in the words of GB/T 33190."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from tests.casereview.load.made import zip_of

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>'
_SPACE = 'xmlns:ofd="http://www.ofdspec.org/2016"'
_FOLDER = "Doc_0"


def line(text: str, x: float, y: float, size: float = 4.2, steps: str | None = None, more: str = "") -> str:
    """A line of print whose base line begins at that place in millimetres; with even steps if none are given."""
    delta = f"g {max(len(text) - 1, 1)} {size}" if steps is None else steps
    boundary = f"{x} {y - size} {size * len(text)} {size * 1.2}"
    return (
        f'<ofd:TextObject ID="9" Boundary="{boundary}" Font="1" Size="{size}" {more}>'
        f'<ofd:TextCode X="0" Y="{size}" DeltaX="{delta}">{text}</ofd:TextCode></ofd:TextObject>'
    )


def path(notation: str, boundary: str, more: str = "") -> str:
    """A stroked path in its boundary."""
    return (
        f'<ofd:PathObject ID="8" Boundary="{boundary}" LineWidth="0.25" {more}>'
        f"<ofd:AbbreviatedData>{notation}</ofd:AbbreviatedData></ofd:PathObject>"
    )


def grid(x: float, y: float, columns: tuple[float, ...], rows: tuple[float, ...]) -> str:
    """The rules of a table: its columns and rows are so wide and high."""
    wide, high = sum(columns), sum(rows)
    rises = [sum(rows[:n]) for n in range(len(rows) + 1)]
    runs = [sum(columns[:n]) for n in range(len(columns) + 1)]
    level = [path(f"M 0 0 L {wide} 0", f"{x} {y + rise} {wide} 0.25") for rise in rises]
    upright = [path(f"M 0 0 L 0 {high}", f"{x + run} {y} 0.25 {high}") for run in runs]
    return "".join([*level, *upright])


def picture(boundary: str, resource: str = "50", more: str = "") -> str:
    """A picture that fills its boundary."""
    return f'<ofd:ImageObject ID="7" Boundary="{boundary}" ResourceID="{resource}" {more}/>'


def page(*objects: str, before: str = "", layer: str = "") -> str:
    """The content of a page."""
    inside = f'<ofd:Content><ofd:Layer ID="2" {layer}>{"".join(objects)}</ofd:Layer></ofd:Content>'
    return f"{_HEAD}<ofd:Page {_SPACE}>{before}{inside}</ofd:Page>"


def media(name: str, identity: str = "50") -> str:
    """A picture among the resources, in the folder Res."""
    return (
        f'<ofd:MultiMedias><ofd:MultiMedia ID="{identity}" Type="Image">'
        f"<ofd:MediaFile>{name}</ofd:MediaFile></ofd:MultiMedia></ofd:MultiMedias>"
    )


def stamp(boundary: str, page_id: str = "100", more: str = "") -> str:
    """Where a seal stands."""
    return f'<ofd:StampAnnot ID="1" PageRef="{page_id}" Boundary="{boundary}" {more}/>'


def seal_named(name: str) -> bytes:
    """The beginning of an electronic seal in DER: a header, its id, its name, the name of its certificate."""

    def der(tag: int, data: bytes) -> bytes:
        length = bytes([len(data)]) if len(data) < 128 else bytes([0x81, len(data)])
        return bytes([tag]) + length + data

    head = der(0x30, der(0x16, b"ES") + der(0x02, b"\x04") + der(0x16, b"maker"))
    about = der(0x30, der(0x02, b"\x01") + der(0x0C, name.encode()) + der(0x0C, "某某证书中心".encode()))
    return der(0x30, der(0x30, head + der(0x16, b"0001") + about))


def ofd_of(
    target: Path,
    *pages: str,
    resources: str = "",
    templates: Mapping[str, str] | None = None,
    annotations: Mapping[int, str] | None = None,
    stamps: str = "",
    seal: bytes | None = None,
    box: str = "0 0 210 297",
    files: Mapping[str, bytes] | None = None,
) -> Path:
    """An OFD of these page contents; pages have the ids 100, 101, …, templates those of their keys."""
    parts: dict[str, bytes] = {f"{_FOLDER}/{name}": data for name, data in (files or {}).items()}

    def put(name: str, text: str) -> None:
        parts[name] = (text if text.startswith("<?xml") else _HEAD + text).encode()

    signatures = f"<ofd:Signatures>{_FOLDER}/Signs/Signatures.xml</ofd:Signatures>" if stamps else ""
    root = f"<ofd:DocBody><ofd:DocRoot>{_FOLDER}/Document.xml</ofd:DocRoot>{signatures}</ofd:DocBody>"
    put("OFD.xml", f'<ofd:OFD {_SPACE} Version="1.0" DocType="OFD">{root}</ofd:OFD>')
    listed = "".join(f'<ofd:Page ID="{100 + n}" BaseLoc="Pages/Page_{n}/Content.xml"/>' for n in range(len(pages)))
    under = "".join(f'<ofd:TemplatePage ID="{key}" BaseLoc="Tpls/Tpl_{key}/Content.xml"/>' for key in templates or ())
    common = (
        f"<ofd:PageArea><ofd:PhysicalBox>{box}</ofd:PhysicalBox></ofd:PageArea>"
        f"<ofd:DocumentRes>DocumentRes.xml</ofd:DocumentRes>{under}"
    )
    noted = "<ofd:Annotations>Annots/Annotations.xml</ofd:Annotations>" if annotations else ""
    put(
        f"{_FOLDER}/Document.xml",
        f"<ofd:Document {_SPACE}><ofd:CommonData>{common}</ofd:CommonData>"
        f"<ofd:Pages>{listed}</ofd:Pages>{noted}</ofd:Document>",
    )
    put(f"{_FOLDER}/DocumentRes.xml", f'<ofd:Res {_SPACE} BaseLoc="Res">{resources}</ofd:Res>')
    for number, content in enumerate(pages):
        put(f"{_FOLDER}/Pages/Page_{number}/Content.xml", content)
    for key, content in (templates or {}).items():
        put(f"{_FOLDER}/Tpls/Tpl_{key}/Content.xml", content)
    if annotations:
        places = "".join(
            f'<ofd:Page PageID="{100 + n}"><ofd:FileLoc>Page_{n}/Annotation.xml</ofd:FileLoc></ofd:Page>'
            for n in annotations
        )
        put(f"{_FOLDER}/Annots/Annotations.xml", f"<ofd:Annotations {_SPACE}>{places}</ofd:Annotations>")
        for number, inside in annotations.items():
            put(f"{_FOLDER}/Annots/Page_{number}/Annotation.xml", f"<ofd:PageAnnot {_SPACE}>{inside}</ofd:PageAnnot>")
    if stamps:
        one = '<ofd:Signature ID="1" Type="Seal" BaseLoc="Sign_0/Signature.xml"/>'
        put(f"{_FOLDER}/Signs/Signatures.xml", f"<ofd:Signatures {_SPACE}>{one}</ofd:Signatures>")
        own = "<ofd:Seal><ofd:BaseLoc>Seal.esl</ofd:BaseLoc></ofd:Seal>" if seal else ""
        put(
            f"{_FOLDER}/Signs/Sign_0/Signature.xml",
            f"<ofd:Signature {_SPACE}><ofd:SignedInfo>{stamps}{own}</ofd:SignedInfo></ofd:Signature>",
        )
        if seal:
            parts[f"{_FOLDER}/Signs/Sign_0/Seal.esl"] = seal
    return zip_of(target, parts)
