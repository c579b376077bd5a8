"""What scripts rely on in `annotator export`."""

from contextlib import closing

import pytest

from annotator.app.paths import user_paths
from annotator.app.session import open_session
from annotator.core.edits import change_text, join, set_speaker, split
from annotator.core.export_options import CleanUp, ExportOptions, Script, Spacing
from annotator.core.history import Change, Step, StepKind
from annotator.core.model import Category, Speaker, Term
from annotator.store.glossary_file import create_glossary_file

TALK = "# 小模型对谈\n\n嗯，我们先来看一下第一个问题。\n\n其实答案很简单。\n"


@pytest.fixture
def talk(tmp_path):
    path = tmp_path / "talk.md"
    path.write_text(TALK, encoding="utf-8")
    return path


@pytest.fixture
def session(talk):
    """A session of the talk in which a line was corrected."""
    opened = open_session(talk, paths=user_paths())
    opened.commit(change_text(opened.transcript, 1, "我们先看第一个问题。"))
    opened.close()
    return opened.path


def test_the_ending_of_the_output_tells_the_format(annotator, talk, tmp_path):
    out = tmp_path / "clean.txt"
    done = annotator("export", talk, "-o", out)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert "其实答案很简单" in out.read_text(encoding="utf-8")


def test_a_format_named_counts_over_the_ending(annotator, talk, tmp_path):
    out = tmp_path / "clean.txt"
    assert annotator("export", talk, "-o", out, "--to", "html").returncode == 0
    assert "<" in out.read_text(encoding="utf-8")


def test_clean_up_is_done_as_asked(annotator, talk, tmp_path):
    out = tmp_path / "clean.txt"
    done = annotator("export", talk, "-o", out, "--fillers", "light", "--script", "traditional")
    assert done.returncode == 0, done.stderr
    text = out.read_text(encoding="utf-8")
    assert "嗯" not in text
    assert "問題" in text


def test_a_session_is_exported_as_edited(annotator, session, tmp_path):
    out = tmp_path / "clean.txt"
    done = annotator("export", session, "-o", out)
    assert done.returncode == 0, done.stderr
    assert "我们先看第一个问题" in out.read_text(encoding="utf-8")


def test_a_transcript_is_exported_as_it_stands_though_it_has_a_session(annotator, talk, session, tmp_path):
    before = session.read_bytes()
    out = tmp_path / "clean.txt"
    assert annotator("export", talk, "-o", out).returncode == 0
    assert "我们先来看一下" in out.read_text(encoding="utf-8")
    assert session.read_bytes() == before


def test_a_missing_session_is_told_and_not_made(annotator, tmp_path):
    done = annotator("export", tmp_path / "none.db", "-o", tmp_path / "clean.txt")
    assert done.returncode == 2
    assert "no such file" in done.stderr
    assert list(tmp_path.glob("*.*")) == []


def test_in_place_only_the_corrected_line_differs(annotator, session, tmp_path):
    out = tmp_path / "clean.md"
    done = annotator("export", session, "-o", out, "--to", "inplace")
    assert done.returncode == 0, done.stderr
    assert out.read_text(encoding="utf-8") == TALK.replace("嗯，我们先来看一下第一个问题。", "我们先看第一个问题。")


def test_in_place_never_overwrites_the_transcript(annotator, talk, session):
    done = annotator("export", session, "-o", talk, "--to", "inplace")
    assert done.returncode == 2
    assert "it is the file that is exported" in done.stderr
    assert talk.read_text(encoding="utf-8") == TALK


@pytest.fixture
def versioned(session):
    """The session with a version before a second correction."""
    with closing(open_session(session, paths=user_paths())) as opened:
        opened.versions.keep(opened.versions.packing("初稿")())
        opened.commit(change_text(opened.transcript, 2, "其实答案很复杂。"))
    return session


@pytest.mark.parametrize("format", ["pairs", "report-csv"])
def test_changes_are_told_since_a_version(annotator, versioned, tmp_path, format):
    out = tmp_path / "out"
    for since, seen in (([], True), (["--since", "初稿"], False)):
        done = annotator("export", versioned, "-o", out, "--to", format, *since)
        assert done.returncode == 0, done.stderr
        text = out.read_text(encoding="utf-8-sig")
        assert "复杂" in text
        assert ("来" in text) == seen


def test_a_version_that_is_not_there_is_told(annotator, versioned, talk, tmp_path):
    done = annotator("export", versioned, "-o", tmp_path / "out", "--to", "report", "--since", "终稿")
    assert (done.returncode, "there is no version 终稿" in done.stderr, "初稿" in done.stderr) == (2, True, True)
    done = annotator("export", talk, "-o", tmp_path / "out", "--to", "report", "--since", "初稿")
    assert (done.returncode, "there is no version 初稿" in done.stderr) == (2, True)
    assert not (tmp_path / "out").exists()


def test_reports_speak_the_language_asked_for(annotator, session, tmp_path):
    for language, words in (("zh", "修改报告"), ("en", "Change report"), ("talk", "修改报告")):
        done = annotator("export", session, "-o", tmp_path / "out", "--to", "report", "--language", language)
        assert done.returncode == 0, done.stderr
        assert words in (tmp_path / "out").read_text(encoding="utf-8")


def test_help_names_templates_and_their_fields(annotator):
    help_text = " ".join(annotator("export", "--help").stdout.split())
    for word in ("plain, interview, minutes", "{title} {event} {date} {participants}", "{name} {affiliation} {role}"):
        assert word in help_text


def test_a_template_stands_above_the_talk(annotator, talk, tmp_path):
    (tmp_path / "mine.toml").write_text('front = "《{title}》 {event} {date}"', encoding="utf-8")
    out = tmp_path / "clean.md"
    facts = ("--title", "小谈", "--event", "年会", "--date", "5月14日")
    done = annotator("export", talk, "-o", out, "--template", tmp_path / "mine.toml", *facts)
    assert (done.returncode, done.stderr) == (0, "")
    assert out.read_text(encoding="utf-8").startswith("# 小谈\n\n《小谈》 年会 5月14日\n\n")


@pytest.mark.parametrize("front", ["{when}", "{title", '"'])
def test_a_faulty_template_is_told_in_one_line_and_nothing_is_written(annotator, talk, tmp_path, front):
    template = tmp_path / "mine.toml"
    template.write_text(f'front = "{front}"', encoding="utf-8")
    done = annotator("export", talk, "-o", tmp_path / "clean.md", "--template", template)
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert "mine.toml: " in done.stderr
    assert not (tmp_path / "clean.md").exists()


def test_after_a_day_of_work_in_place_only_the_corrected_rows_differ(annotator, sample, tmp_path):
    """Corrections, splits, joins of splits, turns, an interjection, and all that undo and redo do to them."""
    with closing(open_session(sample, paths=user_paths())) as opened:
        touched = {line.id for line in list(opened.transcript.lines)[5:95:9]}
        for line in list(opened.transcript.lines):
            if line.id in touched:
                opened.commit(change_text(opened.transcript, line.id, line.text[:4] + "改" + line.text[5:]))
        _reshape(opened, [line.id for line in list(opened.transcript.lines)[2:82:4]])
        opened.commit(change_text(opened.transcript, 1, "会被撤销"))
        assert opened.undo()
        rows = [opened.source.lines[line_id - 1].row for line_id in sorted(touched)]
    done = annotator("export", opened.path, "-o", tmp_path / "new.md", "--to", "inplace")
    assert done.returncode == 0, done.stderr
    before, after = sample.read_bytes().split(b"\n"), (tmp_path / "new.md").read_bytes().split(b"\n")
    assert [at for at, (old, new) in enumerate(zip(before, after, strict=True), 1) if old != new] == rows
    assert len(rows) == 10


def _reshape(session, line_ids):
    """Split each of the lines; join some again, undo and redo others, say who speaks from the middle of a few."""
    people = [Speaker(session.transcript.new_id(), slot, name) for slot, name in ((8, "甲"), (9, "乙"))]
    session.commit(Step(StepKind.ROSTER, tuple(Change(None, speaker) for speaker in people)))
    for number, line_id in enumerate(line_ids):
        assert session.commit(split(session.transcript, line_id, 2 + number % 3))
        if number % 4 == 1:
            session.commit(join(session.transcript, line_id))
        elif number % 4 == 2:
            session.undo()
            session.redo()
        elif number % 4 == 3:
            session.commit(set_speaker(session.transcript, line_id, 1, people[number % 2].id))
    session.commit(join(session.transcript, line_ids[0]))
    session.commit(join(session.transcript, line_ids[0]))


def test_a_session_is_exported_as_it_was_chosen_there_unless_something_else_is_asked_for(annotator, session, tmp_path):
    kept = ExportOptions(clean_up=CleanUp(script=Script.TRADITIONAL, spacing=Spacing.SPACE))
    with closing(open_session(session, paths=user_paths())) as opened:
        opened.save_export_options(kept)
    out = tmp_path / "clean.txt"
    assert annotator("export", session, "-o", out).returncode == 0
    assert "我們先看第一個問題" in out.read_text(encoding="utf-8")
    assert annotator("export", session, "-o", out, "--script", "simplified").returncode == 0
    assert "我们先看第一个问题" in out.read_text(encoding="utf-8")


@pytest.fixture
def shaking(tmp_path):
    """A session of a talk about something whose name sounds like a stutter."""
    talk = tmp_path / "shaking.md"
    talk.write_text("# 小模型对谈\n\n好，我我想这个工具。\n", encoding="utf-8")
    with closing(open_session(talk, paths=user_paths())) as session:
        return session.path


def cleaned(annotator, session, out):
    done = annotator("export", session, "-o", out, "--clean", "medium")
    assert done.returncode == 0, done.stderr
    return out.read_text(encoding="utf-8"), done.stderr


def test_shared_terms_are_kept_from_the_clean_up(annotator, shaking, tmp_path):
    out = tmp_path / "clean.txt"
    assert "我我想" not in cleaned(annotator, shaking, out)[0]
    create_glossary_file(user_paths().glossary, [Term("我我想", Category.PRODUCT)])
    assert "我我想" in cleaned(annotator, shaking, out)[0]


def test_a_damaged_glossary_is_told_and_the_session_exported(annotator, shaking, tmp_path):
    user_paths().data.mkdir(exist_ok=True)
    user_paths().glossary.write_bytes(b"no glossary")
    text, told = cleaned(annotator, shaking, tmp_path / "clean.txt")
    assert "这个工具" in text
    assert "your own terms are left out" in told
