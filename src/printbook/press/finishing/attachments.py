"""What an archive carries beside its pages: the files they were set from."""

import datetime
import hashlib
from collections.abc import Mapping

import pikepdf
from pikepdf import Dictionary, Name

__all__ = ["attach"]


def attach(pdf: pikepdf.Pdf, files: Mapping[str, bytes], date: datetime.date) -> None:
    """Attach files as the source of the whole document (ISO 19005-3, 6.8)."""
    if not files:
        return
    day = f"D:{date:%Y%m%d}000000Z"
    listed = []
    for name, content in sorted(files.items()):
        stream = pdf.make_stream(content)
        stream.Type = Name.EmbeddedFile
        stream.Subtype = Name("/application/yaml")
        digest = hashlib.md5(content, usedforsecurity=False).digest()
        stream.Params = Dictionary(
            Size=len(content), ModDate=day, CheckSum=pikepdf.String(digest)
        )
        specification = Dictionary(
            Type=Name.Filespec,
            F=name,
            UF=name,
            AFRelationship=Name.Source,
            Desc=name,
            EF=Dictionary(F=stream, UF=stream),
        )
        listed.append((name, pdf.make_indirect(specification)))
    names = [part for name, one in listed for part in (pikepdf.String(name), one)]
    if "/Names" not in pdf.Root:
        pdf.Root.Names = Dictionary()
    pdf.Root.Names.EmbeddedFiles = Dictionary(Names=pikepdf.Array(names))
    pdf.Root.AF = pikepdf.Array([one for _, one in listed])
