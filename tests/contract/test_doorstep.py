"""What `import weasyprint` may leave out, each time in a process of its own."""

import runpy
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def said(program: str) -> str:
    """What a fresh Python prints."""
    run = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    return run.stdout.strip()


def test_fonttools_subsetter_waits_until_it_is_asked() -> None:
    program = """
import sys
from printbook.design import door
from weasyprint.pdf import fonts
late = sys.modules.keys() & {"fontTools.subset", "fontTools.ttLib", "fontTools.varLib"}
options = fonts.subset.Options(hinting=False)
import fontTools.subset
print(len(late), isinstance(options, fontTools.subset.Options))
"""
    assert said(program) == "0 True"


def test_other_formats_are_read_by_fonttools() -> None:
    program = """
from printbook.design import door
from weasyprint.pdf import fonts
from weasyprint.text import fonts as read
import fontTools.ttLib
from fontTools.ttLib import ttFont, woff2
print(
    isinstance(fonts.TTFont(), ttFont.TTFont),
    issubclass(fontTools.ttLib.TTLibError, fonts.TTLibError),
    fonts.ttFont.getTableClass("loca") is ttFont.getTableClass("loca"),
    read.woff2.decompress is woff2.decompress,
)
"""
    assert said(program) == "True True True True"


def test_variable_fonts_are_instantiated_by_fonttools() -> None:
    program = """
from printbook.design import door
from weasyprint.pdf import fonts
from fontTools.varLib import instancer
instancer.instantiateVariableFont = lambda *given: given
print(fonts.instantiateVariableFont("font", {"wght": 700}))
"""
    assert said(program) == "('font', {'wght': 700})"


def test_no_program_is_started_to_look_for_libraries() -> None:
    program = """
import resource
from printbook.design import door
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""
    assert said(program) == "0"


def test_compiled_declarations_are_those_of_this_weasyprint() -> None:
    program = """
import sys
from printbook.design import door
from weasyprint.text import ffi
print(type(ffi.ffi._ffi).__module__, "pycparser" in sys.modules)
"""
    assert said(program) == "_cffi_backend False", "run scripts/declarations"


def test_declarations_of_another_weasyprint_are_read() -> None:
    program = """
import hashlib
sha256 = hashlib.sha256
hashlib.sha256 = lambda text=b"": sha256(text + b"//")
from printbook.design import door
from weasyprint.text import ffi
import cffi
print(isinstance(ffi.ffi._ffi, cffi.FFI))
"""
    assert said(program) == "True"


def test_compiled_declarations_say_what_cffi_reads() -> None:
    script = runpy.run_path(str(ROOT / "scripts" / "declarations"))
    assert script["FILE"].read_text(encoding="utf-8") == script["written"]()
