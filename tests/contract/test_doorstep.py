"""What `import weasyprint` may leave out, each time in a process of its own."""

import subprocess
import sys


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
late = sys.modules.keys() & {"fontTools.subset", "fontTools.varLib"}
options = fonts.subset.Options(hinting=False)
import fontTools.subset
print(len(late), isinstance(options, fontTools.subset.Options))
"""
    assert said(program) == "0 True"


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
