"""X01: what makes a PDF a PDF/X file (ISO 15930-4 and 15930-7)."""

import re
from collections.abc import Iterator
from typing import Any

import pikepdf

from printbook.findings import finding
from printbook.press.preflight.fault import Fault, fault
from printbook.press.preflight.subject import Subject

__all__ = ["check_standard"]

_VERSIONS = {"x-4": "1.6", "x-1a": "1.4"}
_SAYS = {"x-4": "PDF/X-4", "x-1a": "PDF/X-1a:2003"}
# What sets something going; plates stand still.
_ACTIVE = ("/OpenAction", "/AA", "/AcroForm")
# Key of Info, property of XMP; both are to say the same.
_PAIRS = (
    ("/Title", r"<dc:title>.*?<rdf:li[^>]*>(.*?)</rdf:li>"),
    ("/CreationDate", r"<xmp:CreateDate>(.*?)</xmp:CreateDate>"),
    ("/ModDate", r"<xmp:ModifyDate>(.*?)</xmp:ModifyDate>"),
)


def check_standard(subject: Subject) -> Iterator[Fault]:
    """Version, output intent, identity, metadata; nothing that acts."""
    if not subject.rules.is_press:
        return
    yield from _version(subject)
    yield from _intent(subject)
    yield from _identity(subject)
    yield from _agreement(subject)
    yield from _active(subject)


def _version(subject: Subject) -> Iterator[Fault]:
    asked = _VERSIONS[subject.standard]
    if subject.pdf.pdf_version > asked:
        version = subject.pdf.pdf_version
        said = finding("PB5301", version=version, most=asked)
        yield fault("X01", said)
    if _SAYS[subject.standard] not in subject.packet + str(
        subject.info.get("/GTS_PDFXVersion", "")
    ):
        yield fault("X01", finding("PB5302", key="GTS_PDFXVersion"))


def _intent(subject: Subject) -> Iterator[Fault]:
    intents = subject.pdf.Root.get("/OutputIntents", pikepdf.Array())
    press = [one for one in intents if one.get("/S") == pikepdf.Name.GTS_PDFX]
    if len(press) != 1:
        yield fault("X01", finding("PB5303", count=len(press)))
        return
    (intent,) = press
    if not str(intent.get("/OutputConditionIdentifier", "")):
        yield fault("X01", finding("PB5302", key="OutputConditionIdentifier"))
    profile = intent.get("/DestOutputProfile")
    if profile is None:
        yield fault("X01", finding("PB5302", key="DestOutputProfile"))
    elif not _is_for_four_inks(profile):
        yield fault("X01", finding("PB5304"))


def _is_for_four_inks(profile: Any) -> bool:
    """An output profile of four inks (ICC.1:2010, 7.2)."""
    if not isinstance(profile, pikepdf.Stream) or int(profile.get("/N", 0)) != 4:
        return False
    head = profile.read_bytes()[:20]
    return head[12:16] == b"prtr" and head[16:20] == b"CMYK"


def _identity(subject: Subject) -> Iterator[Fault]:
    if "/ID" not in subject.pdf.trailer:
        yield fault("X01", finding("PB5302", key="ID"))
    if not subject.packet:
        yield fault("X01", finding("PB5302", key="Metadata"))
    trapped = str(subject.info.get("/Trapped", ""))
    in_packet = re.search(r"<pdf:Trapped>(True|False)<", subject.packet)
    if trapped not in ("/True", "/False") and not in_packet:
        yield fault("X01", finding("PB5302", key="Trapped"))


def _agreement(subject: Subject) -> Iterator[Fault]:
    """Each of a pair is there, and they do not contradict each other."""
    for key, pattern in _PAIRS:
        old = str(subject.info.get(key, ""))
        found = re.search(pattern, subject.packet, re.DOTALL)
        new = found[1] if found else ""
        if not old and not new:
            yield fault("X01", finding("PB5302", key=key[1:]))
        elif old and new and _plain(old) != _plain(new):
            yield fault("X01", finding("PB5305", key=key[1:], info=old, xmp=new))


def _plain(text: str) -> str:
    """What two ways of writing a date, or escaped text, have in common."""
    text = text.replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">")
    if re.fullmatch(r"(D:)?\d{4}-?\d\d-?\d\d.*", text):
        return re.sub(r"\D", "", text)[:14]
    return " ".join(text.split())


def _active(subject: Subject) -> Iterator[Fault]:
    root = subject.pdf.Root
    names = root.get("/Names", pikepdf.Dictionary())
    for key in _ACTIVE:
        if key in root:
            yield fault("X01", finding("PB5306", key=key[1:]))
    if "/JavaScript" in names:
        yield fault("X01", finding("PB5306", key="JavaScript"))
    for number, page in enumerate(subject.pages, 1):
        count = len(page.obj.get("/Annots", pikepdf.Array()))
        if count:
            yield fault("X01", finding("PB5307", page=number, count=count), number)
