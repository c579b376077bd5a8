"""Bytes to text: UTF-8, UTF-16, GB18030 or Big5, whichever the bytes are."""

from __future__ import annotations

import codecs

from annotator.core.errors import BadEncoding, FileBinary

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_WIDE = ("utf-16-le", "utf-16-be")

_MAGIC = (
    (b"%PDF-", "PDF"),
    (b"PK\x03\x04", "zip, as in docx or xlsx"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old Word or Excel"),
    (b"{\\rtf", "RTF"),
    (b"SQLite format 3\x00", "SQLite database"),
    (b"\x89PNG", "PNG picture"),
    (b"\xff\xd8\xff", "JPEG picture"),
    (b"GIF8", "GIF picture"),
    (b"RIFF", "sound or video"),
    (b"OggS", "sound or video"),
    (b"fLaC", "sound or video"),
    (b"ID3", "sound or video"),
    (b"\xff\xfb", "sound or video"),
    (b"\x1aE\xdf\xa3", "sound or video"),
    (b"\x00\x00\x00\x18ftyp", "sound or video"),
    (b"\x00\x00\x00\x1cftyp", "sound or video"),
    (b"\x00\x00\x00\x20ftyp", "sound or video"),
    (b"\x1f\x8b", "gzip"),
    (b"7z\xbc\xaf\x27\x1c", "7z"),
    (b"\x7fELF", "program"),
)

_USUAL = frozenset(
    "的一是不了在有人这上大来和我个中地为到说们你他就也会要可以对那生能子得时着下自之年过后出里多好看"
    "都没还发天用家作么去学而方同经成现所道面然事什又如心前分开但其情很本行想起者样国因只从当与进此些"
    "动已把无手法知主两间理点文长三见把老问给高等应己部定新正意关机性公工明重比二力实度并将业体表制加"
    "全被更各最少向民种回第通系题合战员革命电量化物直走外次数今教政四五万亿几每先名真特别使让呢吧啊嗯"
    "呃做讲谢请听话跟它个像带位师今感觉非常者觉得研究技术模型据数训练问题方式语言视频图像人工智能"
    "這來個為們說會對時後過裡發沒還麼學經現樣國從當與進動無兩間點長見問給應關機實體業將種題員戰電幾"
    "萬億讓謝請聽話覺據訓練語視頻圖義開並將處設計結邊書東車馬氣師帶總統認識術廣單質號場產變區級線論"
    "，。、；：？！“”‘’（）《》…—·「」『』　０１２３４５６７８９"
)
_PLAUSIBLE = 0.15
_PLAUSIBLE_WIDE = 0.4  # nearly any two bytes make some character of UTF-16
_SAMPLE = 100_000


def decode(data: bytes, name: str) -> tuple[str, str]:
    """The text and the name of its encoding; every row ends with one newline character.

    A byte order mark decides, then strict UTF-8. Otherwise the encoding wins that makes the largest
    share of the characters usual in Chinese; GB18030 alone would read nearly anything.

    Raises:
        FileBinary: the bytes are no text.
        BadEncoding: they fit no encoding; its offset counts bytes from 0, its row from 1.
    """
    for magic, what in _MAGIC:
        if data.startswith(magic):
            raise FileBinary(path=name, what=what)
    encoding = _encoding_of(data)
    if "\x00" in data.decode(encoding, errors="replace"):
        raise FileBinary(path=name, what="NUL bytes")
    try:
        return even_newlines(data.decode(encoding)), encoding
    except UnicodeDecodeError as error:
        before = data[: error.start].decode(encoding, errors="replace")
        raise BadEncoding(path=name, offset=error.start, row=even_newlines(before).count("\n") + 1) from None


def even_newlines(text: str) -> str:
    """The text with each CRLF or lone CR as one newline character."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _encoding_of(data: bytes) -> str:
    """The encoding to read the bytes in, whether or not they all fit it."""
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return encoding
    if b"\x00" in data:
        return _most_plausible(data[:_SAMPLE], _WIDE)
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        row = data.rfind(b"\n", 0, error.start) + 1
        return _most_plausible(data[row : row + _SAMPLE], ("gb18030", "big5hkscs", *_WIDE))
    return "utf-8"


def _most_plausible(data: bytes, encodings: tuple[str, ...]) -> str:
    scores = {encoding: _usual_share(data, encoding) for encoding in ("utf-8", *encodings)}
    best = max(scores, key=scores.__getitem__)
    needed = _PLAUSIBLE_WIDE if best in _WIDE else _PLAUSIBLE
    return best if scores[best] >= needed else "utf-8"


def _usual_share(data: bytes, encoding: str) -> float:
    """How many of the characters are usual. ASCII tells only in UTF-16: elsewhere it is the same bytes."""
    text = data.decode(encoding, errors="replace")
    telling = text if encoding in _WIDE else [char for char in text if not char.isascii()]
    return sum(char in _USUAL or _is_plain_ascii(char) for char in telling) / max(len(telling), 1)


def _is_plain_ascii(char: str) -> bool:
    return char.isascii() and (char.isprintable() or char.isspace())
