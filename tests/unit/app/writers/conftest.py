"""Documents as readers see them."""

import io
from html.parser import HTMLParser

import docx
import pytest
from markdown_it import MarkdownIt

from annotator.app.export_formats import Export, export_bytes
from annotator.core.export_options import ExportOptions
from annotator.core.model import Source

MARKDOWN = MarkdownIt("commonmark", {"html": True})


class Body(HTMLParser):
    """The text of a page's body, and the tags in it."""

    def __init__(self):
        super().__init__()
        self.texts, self.tags, self.within = [], [], False

    def handle_starttag(self, tag, attrs):
        self.within = self.within or tag == "body"
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data):
        if self.within:
            self.texts.append(data)


def html_body(data):
    body = Body()
    body.feed(data.decode())
    body.close()
    return body


def _md_text(data):
    parts = (part for token in MARKDOWN.parse(data.decode()) for part in token.children or [])
    return "".join(part.content for part in parts)


READERS = {
    "txt": bytes.decode,
    "md": _md_text,
    "html": lambda data: "".join(html_body(data).texts),
    "docx": lambda data: "".join(p.text for p in docx.Document(io.BytesIO(data)).paragraphs),
}


@pytest.fixture(scope="session")
def written():
    """A transcript as a file of a format."""

    def write(transcript, format, options=None, **choices):
        source = Source("talk.md", "0" * 64, b"", "utf-8", "markdown", transcript.info.title, transcript.source)
        return export_bytes(Export(transcript, source, options or ExportOptions(**choices)), format)

    return write


@pytest.fixture(scope="session")
def seen(written):
    """The text that a reader of a transcript's document sees, without white space."""

    def read(transcript, format, options=None, **choices):
        return "".join(READERS[format](written(transcript, format, options, **choices)).split())

    return read


@pytest.fixture(scope="session")
def html_tags():
    """The tags that an HTML document is made of."""
    return lambda data: {tag for tag, _ in html_body(data).tags}
