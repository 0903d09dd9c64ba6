"""Preflight 印前检查: any PDF judged by what a kind of printing asks."""

from printbook.press.preflight.fault import CHECKS, Fault, Outcome
from printbook.press.preflight.inspecting import Flight, judge
from printbook.press.preflight.own import inspect_finished
from printbook.press.preflight.places import Places, WrittenPlace, read_places
from printbook.press.preflight.profile import RULES, Rules
from printbook.press.preflight.report import as_html, as_json
from printbook.press.preflight.written import places_in

__all__ = [
    "CHECKS",
    "RULES",
    "Fault",
    "Flight",
    "Outcome",
    "Places",
    "Rules",
    "WrittenPlace",
    "as_html",
    "as_json",
    "inspect_finished",
    "judge",
    "places_in",
    "read_places",
]
