"""The reader's language: asked for, else set in the environment, else the system's."""

import pytest

from printbook.cli.language import language_of
from printbook.messages import Language


@pytest.mark.parametrize(
    ("arguments", "environment", "language"),
    [
        (["build", "--lang", "zh"], {"LANG": "en_GB.UTF-8"}, "zh"),
        (["--lang=en", "build"], {"LANG": "zh_CN.UTF-8"}, "en"),
        (["build", "--", "--lang", "zh"], {"LANG": "C"}, "en"),
        (["build"], {"PRINTBOOK_LANG": "zh", "LC_ALL": "en_US"}, "zh"),
        (["build"], {"LC_ALL": "zh_TW.UTF-8", "LANG": "en_US"}, "zh"),
        (["build"], {"LC_ALL": "", "LC_MESSAGES": "zh_CN", "LANG": "en_US"}, "zh"),
        (["build"], {"LANG": "de_DE.UTF-8"}, "en"),
        (["build", "--lang"], {"LANG": "zh_CN"}, "en"),
    ],
)
def test_the_nearest_wish_decides_the_language(
    arguments: list[str], environment: dict[str, str], language: Language
) -> None:
    assert language_of(arguments, environment) == language


@pytest.mark.parametrize(
    ("system", "language"),
    [("Chinese (Simplified)_China", "zh"), ("en_US", "en"), (None, "en")],
)
def test_without_variables_the_system_decides(
    monkeypatch: pytest.MonkeyPatch, system: str | None, language: Language
) -> None:
    monkeypatch.setattr("locale.getlocale", lambda: (system, "UTF-8"))
    assert language_of(["build"], {}) == language
