"""Rows of another encoding than the rest are found, and the rest is read."""

import pytest

from annotator.core.errors import FileBinary
from annotator.formats.decode_rows import decode_rows

ROWS = [f"词{n},这是第{n}个中文的词" for n in range(20)]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030", "big5"])
def test_a_file_of_one_encoding(encoding):
    text = "\n".join(ROWS).replace("这", "這").replace("词", "詞").replace("个", "個")
    assert decode_rows(text.encode(encoding), "g.csv").replace("\ufeff", "") == text


@pytest.mark.parametrize(("usual", "other"), [("utf-8", "gb18030"), ("gb18030", "utf-8")])
@pytest.mark.parametrize("at", [0, 7, 19])
def test_one_row_of_another_encoding(usual, other, at):
    data = b"\r\n".join(row.encode(other if n == at else usual) for n, row in enumerate(ROWS))
    rows = decode_rows(data, "g.csv").split("\n")
    assert [n for n, row in enumerate(rows) if "\ufffd" in row] == [at]
    assert [row for n, row in enumerate(rows) if n != at] == [row for n, row in enumerate(ROWS) if n != at]


def test_no_text():
    with pytest.raises(FileBinary):
        decode_rows(b"PK\x03\x04" + bytes(range(256)), "g.xlsx")
