"""What a file says of itself: XMP and Info alike, its output intent, its identity.

Every id and date comes from the content: the same pages give the same bytes.
"""

import datetime
import hashlib
import uuid
from dataclasses import dataclass
from xml.sax.saxutils import escape

import pikepdf
from pikepdf import Dictionary, Name

from printbook.press.profiles import Profile, srgb_profile
from printbook.targets import Standard

__all__ = ["Identity", "identify", "intend_press", "intend_screen"]

_REGISTRY = "http://www.color.org"

_X4 = """\
  <rdf:Description rdf:about="" xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/">
   <pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>
  </rdf:Description>
"""
_X1A = """\
  <rdf:Description rdf:about="" xmlns:pdfx="http://ns.adobe.com/pdfx/1.3/">
   <pdfx:GTS_PDFXVersion>PDF/X-1a:2003</pdfx:GTS_PDFXVersion>
   <pdfx:GTS_PDFXConformance>PDF/X-1a:2003</pdfx:GTS_PDFXConformance>
  </rdf:Description>
"""
_ARCHIVE = """\
  <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
   <pdfaid:part>{part}</pdfaid:part>
   <pdfaid:conformance>B</pdfaid:conformance>
  </rdf:Description>
"""
# Files are tagged as PDF/UA-1 asks, but do not say so: whether alternative text and
# order of reading are right, only a person can tell (ISO 14289-1, 5).
_STANDARDS: dict[Standard, str] = {
    "plain": "",
    "x-4": _X4,
    "x-1a": _X1A,
    "a-2b": _ARCHIVE.format(part=2),
    "a-3b": _ARCHIVE.format(part=3),
}
_PACKET = """\
<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
   <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
  </rdf:Description>
  <rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
   <pdf:Producer>printbook</pdf:Producer>{trapped}
  </rdf:Description>
  <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
   <xmp:CreateDate>{date}</xmp:CreateDate>
   <xmp:ModifyDate>{date}</xmp:ModifyDate>
   <xmp:MetadataDate>{date}</xmp:MetadataDate>
  </rdf:Description>
  <rdf:Description rdf:about="" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/">
   <xmpMM:DocumentID>uuid:{document}</xmpMM:DocumentID>
   <xmpMM:RenditionClass>default</xmpMM:RenditionClass>
   <xmpMM:VersionID>1</xmpMM:VersionID>
  </rdf:Description>
{standard} </rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""


@dataclass(frozen=True, slots=True)
class Identity:
    """A file's title, its standard, its day, and the content it is made from."""

    title: str
    standard: Standard
    date: datetime.date
    seed: bytes


def identify(pdf: pikepdf.Pdf, identity: Identity) -> None:
    """XMP and Info that say the same."""
    is_press = identity.standard in ("x-4", "x-1a")
    document = uuid.UUID(bytes=hashlib.sha256(identity.seed).digest()[:16], version=4)
    packet = _PACKET.format(
        title=escape(identity.title),
        trapped="\n   <pdf:Trapped>False</pdf:Trapped>" if is_press else "",
        date=f"{identity.date.isoformat()}T00:00:00Z",
        document=document,
        standard=_STANDARDS[identity.standard],
    )
    metadata = pdf.make_stream(packet.encode())
    metadata.Type, metadata.Subtype = Name.Metadata, Name.XML
    pdf.Root.Metadata = metadata
    day = f"D:{identity.date.strftime('%Y%m%d')}000000Z"
    about = Dictionary(
        Title=identity.title, Producer="printbook", CreationDate=day, ModDate=day
    )
    if is_press:
        about.Trapped = Name("/False")
    if identity.standard == "x-1a":
        about.GTS_PDFXVersion = "PDF/X-1a:2003"
        about.GTS_PDFXConformance = "PDF/X-1a:2003"
    pdf.trailer.Info = pdf.make_indirect(about)


def intend_press(pdf: pikepdf.Pdf, profile: Profile) -> None:
    """输出意图 The printing condition that the inks were mixed for."""
    intent = Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFX,
        OutputConditionIdentifier=profile.condition,
        OutputCondition=profile.says,
        Info=profile.says,
        DestOutputProfile=pdf.make_stream(profile.content, N=4),
    )
    if profile.is_registered:
        intent.RegistryName = _REGISTRY
    pdf.Root.OutputIntents = pikepdf.Array([pdf.make_indirect(intent)])


def intend_screen(pdf: pikepdf.Pdf) -> None:
    """Colours as a screen shows them."""
    profile = pdf.make_stream(srgb_profile(), N=3)
    intent = Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFA1,
        OutputConditionIdentifier="sRGB IEC61966-2.1",
        Info="sRGB IEC61966-2.1",
        RegistryName=_REGISTRY,
        DestOutputProfile=profile,
    )
    pdf.Root.OutputIntents = pikepdf.Array([pdf.make_indirect(intent)])
