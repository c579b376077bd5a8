import pytest
from PySide6.QtCore import QCoreApplication, QLocale

from annotator.gui.kit import i18n
from annotator.gui.kit.i18n import install_language


@pytest.fixture(autouse=True)
def back_to_english(qapp):
    yield
    install_language(qapp, "en")


def save_word():
    """A word of Qt's own dialogs."""
    return QCoreApplication.translate("QPlatformTheme", "Save")


def test_chinese_words_ours_and_those_of_qt(qapp):
    assert install_language(qapp, "zh_CN") == "zh_CN"
    assert QCoreApplication.translate("bands", "Sure") == "必改"
    assert save_word() == "保存"


def test_english_again(qapp):
    install_language(qapp, "zh_CN")
    assert install_language(qapp, "en") == "en"
    assert QCoreApplication.translate("bands", "Sure") == "Sure"
    assert save_word() == "Save"


@pytest.mark.parametrize(("locale", "expected"), [("zh_CN", "zh_CN"), ("zh_TW", "zh_CN"), ("de_DE", "en")])
def test_the_systems_language_decides_where_none_is_chosen(qapp, monkeypatch, locale, expected):
    monkeypatch.setattr(i18n.QLocale, "system", lambda: QLocale(locale))
    assert install_language(qapp, "system") == expected


def test_plurals_in_english(qapp):
    install_language(qapp, "en")
    places = [QCoreApplication.translate("SuspectCard", "%n places", None, count) for count in (1, 2)]
    assert places == ["1 place", "2 places"]
