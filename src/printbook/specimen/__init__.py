"""The specimen 样张: one page for each thing that printbook's lines can do.

A designer finds the declaration beside what it does; the tests hold its lines.
"""

from printbook.specimen.features import FEATURES, Feature
from printbook.specimen.sheet import specimen_html

__all__ = ["FEATURES", "Feature", "specimen_html"]
