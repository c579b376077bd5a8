"""A transcript file becomes lines that stand verbatim on their rows, or one clear error."""

import hashlib
import os
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.errors import (
    AnnotatorError,
    FileEmpty,
    FileIsFolder,
    FileMissing,
    FileTooLarge,
    FileUnreadable,
)
from annotator.core.model import LineKind
from annotator.formats.read import parse, read_source

MARKDOWN = """# 圆桌：模型往哪里走 - P2 - 林知远

大家好，欢迎来到现场。
 \t
![](img/a_1.png)

 两边有空格的一行。\u3000
## 第二部分
接着说，see [link](x.md) 😀。
"""


def test_markdown_is_title_lines_headings_and_figures():
    source = parse(MARKDOWN.encode(), "talk.md")
    assert (source.format, source.encoding, source.name) == ("markdown", "utf-8", "talk.md")
    assert source.title == "圆桌：模型往哪里走 - P2 - 林知远"
    assert [(line.index, line.row, line.kind, line.text) for line in source.lines] == [
        (1, 3, LineKind.TEXT, "大家好，欢迎来到现场。"),
        (2, 5, LineKind.FIGURE, "![](img/a_1.png)"),
        (3, 7, LineKind.TEXT, " 两边有空格的一行。\u3000"),
        (4, 8, LineKind.HEADING, "## 第二部分"),
        (5, 9, LineKind.TEXT, "接着说，see [link](x.md) 😀。"),
    ]


def test_plain_text_takes_its_title_from_the_file_and_keeps_labels():
    source = parse("主持人：开始吧。\n\n[00:01:02] 好。\n#话题 也是一行".encode(), "notes/day 1.txt")
    assert (source.format, source.title) == ("text", "day 1")
    assert [line.text for line in source.lines] == ["主持人：开始吧。", "[00:01:02] 好。", "#话题 也是一行"]


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\x00\r#!")))
def test_each_line_stands_verbatim_on_its_row(text):
    try:
        source = parse(text.encode(), "a.txt")
    except FileEmpty:
        assert not text.removeprefix("\ufeff").strip()
        return
    rows = text.removeprefix("\ufeff").split("\n")
    assert [(line.row, line.text) for line in source.lines] == [(at, r) for at, r in enumerate(rows, 1) if r.strip()]


def test_the_source_keeps_bytes_and_their_hash(tmp_path):
    path = tmp_path / "会议.txt"
    data = "第一行\r\n第二行\r\n".encode("gb18030")
    path.write_bytes(data)
    source = read_source(path)
    assert (source.data, source.sha256, source.name) == (data, hashlib.sha256(data).hexdigest(), "会议.txt")
    assert [line.text for line in source.lines] == ["第一行", "第二行"]
    assert path.read_bytes() == data


def test_long_lines_are_kept_and_noticed():
    source = parse(("短。\n\n" + "长" * 20_001 + "\n\n" + "长" * 20_000).encode(), "a.md")
    assert source.notices == ("long-line:2",)
    assert len(source.lines[1].text) == 20_001


@pytest.mark.parametrize("data", [b"", b" \n\t\r\n", b"\xef\xbb\xbf", "# 只有标题\n".encode(), b"![](a.png)\n"])
def test_a_file_without_talk_is_empty(data):
    with pytest.raises(FileEmpty, match=r"a\.md: the file is empty"):
        parse(data, "a.md")


def test_a_missing_file_and_a_folder_are_told_apart(tmp_path):
    with pytest.raises(FileMissing, match=r"gone\.md: there is no such file"):
        read_source(tmp_path / "gone.md")
    with pytest.raises(FileIsFolder, match="this is a folder"):
        read_source(tmp_path)
    (tmp_path / "a.md").write_text("一")
    with pytest.raises(FileUnreadable, match="Not a directory"):
        read_source(tmp_path / "a.md" / "b.md")


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="nothing is barred from this user")
def test_a_barred_file_is_unreadable(tmp_path):
    path = tmp_path / "a.md"
    path.write_text("一")
    path.chmod(0)
    with pytest.raises(FileUnreadable, match="Permission denied"):
        read_source(path)


LIMIT = 20 * 1024 * 1024


def test_the_size_is_checked_before_reading(tmp_path, monkeypatch):
    path = tmp_path / "big.md"
    with path.open("wb") as file:
        file.truncate(LIMIT + 1)
    monkeypatch.setattr(Path, "open", lambda *args: pytest.fail("it was opened"))
    with pytest.raises(FileTooLarge, match=r"21 MB is over the limit of 20 MB"):
        read_source(path)


def test_a_file_at_the_limit_is_read(tmp_path):
    path = tmp_path / "big.md"
    path.write_bytes(b"x" * LIMIT)
    assert len(read_source(path).lines[0].text) == LIMIT


def test_a_device_without_end_is_too_large():
    with pytest.raises(FileTooLarge):
        read_source(Path("/dev/zero"))


@given(st.binary(max_size=300))
def test_any_bytes_give_a_source_or_a_typed_error(data):
    with suppress(AnnotatorError):
        assert parse(data, "a").lines


@pytest.mark.shared
def test_the_real_transcripts_are_read_whole(shared_data):
    for path in sorted((shared_data / "transcripts").rglob("*.md")):
        source = read_source(path)
        rows = path.read_text(encoding="utf-8").split("\n")
        assert rows[0] == f"# {source.title}"
        assert {line.row for line in source.lines} == {at for at, row in enumerate(rows, 1) if row.strip()} - {1}
        assert all(rows[(line.row or 0) - 1] == line.text for line in source.lines)
