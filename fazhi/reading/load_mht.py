"""Web pages saved as one file (.mht, .mhtml), as browsers and WPS do: the page out of the letter it is packed in."""

from __future__ import annotations

import re
from email.errors import MessageError
from email.message import Message
from email.parser import BytesParser
from email.policy import compat32

from fazhi.reading.errors import ReadingError

_HEAD = re.compile(
    rb"\s{0,20}(?:From|Subject|Date|MIME-Version|Content-Type|Content-Location|Snapshot-Content-Location)\s?:", re.I
)
_KIND = re.compile(rb"multipart/(?:related|alternative|mixed)|Content-Type:\s{0,10}text/html", re.I)


def is_saved_page(data: bytes) -> bool:
    """Whether these bytes are a web page packed as a letter."""
    head = data[:4000]
    return _HEAD.match(head) is not None and b"mime-version" in head.lower() and _KIND.search(head) is not None


def saved_page(data: bytes) -> tuple[bytes, str]:
    """The bytes of the page and the encoding the letter names for it (empty where it names none).

    Pictures, styles and whatever else is packed beside the page are not looked at. Raises ReadingError where there is
    no page in the letter.
    """
    try:
        letter = BytesParser(policy=compat32).parsebytes(data)
        for part in letter.walk():
            if part.get_content_type() == "text/html":
                return _content(part), part.get_content_charset("")
    except (MessageError, RecursionError, LookupError, ValueError) as broken:
        raise ReadingError("保存的网页已损坏,无法打开。请在浏览器中重新另存,或把正文复制到Word后再上传。") from broken
    raise ReadingError("保存的网页中没有正文。请在浏览器中打开后另存为“网页,仅HTML”,再上传。")


def _content(part: Message) -> bytes:
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""
