"""The document with tracked changes in LibreOffice: what an editor of the client's does with it."""

import io
import re

import docx
import pytest
from docx.oxml.ns import qn

from annotator.app.paths import user_paths
from annotator.app.session import open_session
from annotator.core import edits, unclear

CLEAN_UP = "清理与标点"
_MACRO = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Changes" script:language="StarBasic">
Sub Settle
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  Dim word(0) As New com.sun.star.beans.PropertyValue
  word(0).Name = "FilterName"
  word(0).Value = "MS Word 2007 XML"
  document = StarDesktop.loadComponentFromURL(ConvertToURL(Environ("DOCUMENT")), "_blank", 0, hidden())
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  dispatcher.executeDispatch(document.CurrentController.Frame, ".uno:" &amp; Environ("ACT"), "", 0, Array())
  document.storeToURL(ConvertToURL(Environ("SETTLED")), word())
  document.close(True)
End Sub
</script:module>
"""
_LIBRARY = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false">
 <library:element library:name="Changes"/>
</library:library>
"""


def texts(data):
    return [paragraph.text for paragraph in docx.Document(io.BytesIO(data)).paragraphs]


@pytest.fixture
def settled(soffice, tmp_path, monkeypatch):
    """The paragraphs of a document once LibreOffice has accepted, or rejected, all its changes."""
    profile = soffice("--terminate_after_init")  # makes the profile with its libraries of macros
    folder = profile / "user" / "basic" / "Standard"
    (folder / "Changes.xba").write_text(_MACRO)
    (folder / "script.xlb").write_text(_LIBRARY)

    def settle(data, act):
        (tmp_path / "tracked.docx").write_bytes(data)
        monkeypatch.setenv("DOCUMENT", str(tmp_path / "tracked.docx"))
        monkeypatch.setenv("SETTLED", str(tmp_path / "settled.docx"))
        monkeypatch.setenv("ACT", f"{act}AllTrackedChanges")
        soffice("macro:///Standard.Changes.Settle")
        return texts((tmp_path / "settled.docx").read_bytes())

    return settle


@pytest.fixture
def exported(sample, annotator, tmp_path):
    """A session of the sample with corrections, a split and an unclear place, exported with the clean-up on."""
    session = open_session(sample, paths=user_paths())
    for wrong, right in (
        ("周兰", "周岚"),
        ("云听研究院", "云汀研究院"),
        ("panel lest", "panelist"),
        ("in for a", "infra"),
    ):
        for line in session.transcript.lines:
            session.commit(edits.change_text(session.transcript, line.id, line.text.replace(wrong, right)))
    line = session.transcript.lines[2]
    session.commit(edits.split(session.transcript, line.id, line.text.index("好的谢谢")))
    session.commit(unclear.mark_unclear(session.transcript, 4, 3, 8))
    session.close()

    def export(format, *options):
        out = tmp_path / f"{format}.docx"
        done = annotator("export", session.path, "-o", out, "--to", format, "--fillers", "light", *options)
        assert (done.returncode, done.stderr) == (0, "")
        return out.read_bytes()

    return export


def rejected_of(data, author):
    """The document with all changes of one author rejected, those of the others still open."""
    document = docx.Document(io.BytesIO(data))
    body = document.element.body
    for change in list(body.iter(qn("w:ins"))):
        if change.get(qn("w:author")) == author:
            change.getparent().remove(change)
    for change in list(body.iter(qn("w:del"))):
        if change.get(qn("w:author")) == author:
            for text in change.iter(qn("w:delText")):
                text.tag = qn("w:t")
            for run in list(change):
                change.addprevious(run)
            change.getparent().remove(change)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def test_accepted_it_is_the_plain_document_and_rejected_the_original(exported, settled, sample):
    tracked = exported("docx-changes")
    assert settled(tracked, "Accept") == texts(exported("docx"))
    _, *paragraphs = settled(tracked, "Reject")
    _, *rows = re.split(r"\n+", sample.read_text(encoding="utf-8").strip())
    assert "".join(paragraphs) == "".join(rows)


def test_with_the_clean_up_rejected_the_corrections_are_kept(exported, settled):
    left = "".join(settled(rejected_of(exported("docx-changes"), CLEAN_UP), "Accept"))
    assert "来自云汀研究院，呃上午的几个报告" in left, "fillers are back, names stay right"
    assert "三位panelist各自" in left
    assert left.count("。") > "".join(settled(exported("docx-changes"), "Accept")).count("。"), (
        "so are the marks at cuts"
    )
