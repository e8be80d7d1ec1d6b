"""From a file to its text, whatever the encoding; what cannot be read is refused with a reason.

Nothing in a file is executed and nothing it points to is fetched.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from pathlib import Path

from fazhi.reading.errors import ReadingError
from fazhi.reading.load_mht import is_saved_page, saved_page
from fazhi.reading.lost_bytes import resynchronised

MAX_BYTES = 50 * 1024 * 1024
"""Largest file taken. Published reports have some tens of kilobytes; scanned ones some megabytes."""
MAX_TEXT = 20 * 1024 * 1024
"""Largest text taken, in bytes before it is decoded."""

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*", b"BM")
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_GBK = frozenset({"gb18030", "gbk", "gb2312", "cp936"})
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([A-Za-z0-9_-]{3,20})", re.I)
_TAG = re.compile(r"<(?:!doctype html|html|head|body|meta|div|p|table|span)\b", re.I)
_COMMON = frozenset(
    "的一是在和了有大这中国为上会人地以个到说们时要就出法治政府建设行政执依区市县镇街工作年度报告推进落实司局委律全"
    "案件合审查规范性文重决策复议诉讼调解矛盾纠纷普宣传教育活动开展服务公共社区组织领导部门单位加强提升持续完善深入"
    "這國會說們時設執縣鎮報進實審規範決複議訴訟調糾紛傳動開務組織領導門單強續來與業務機關責對應員鄉關於"
    "，。、；：（）“”《》"
)


@dataclass(frozen=True, slots=True)
class Loaded:
    """The text of a file with what the file itself says about it (web pages carry title, issuing body and date).

    `needs_eye`: the characters were recognised from a picture.
    """

    text: str
    title: str = ""
    organisation: str = ""
    encoding: str = ""
    published: str = ""
    needs_eye: bool = False


def load(path: Path) -> Loaded:
    """The text of the file at `path`.

    Raises ReadingError with a Chinese message where the file is missing, empty, too big, encrypted, or of a kind this
    reader does not take.
    """
    try:
        size = path.stat().st_size
        if path.is_dir():
            raise ReadingError(f"“{path.name}”是文件夹,不是文件。请选择其中的文件。")
        if size > MAX_BYTES:
            raise ReadingError(
                f"文件有{size // 1024 // 1024}兆,超过{MAX_BYTES // 1024 // 1024}兆的上限。请只上传报告正文。"
            )
        data = path.read_bytes()
    except FileNotFoundError as missing:
        raise ReadingError(f"找不到文件“{path.name}”。请检查文件名和所在位置。") from missing
    except OSError as broken:
        raise ReadingError(
            f"无法打开文件“{path.name}”({broken.strerror})。请检查文件是否损坏、是否有权读取。"
        ) from broken
    return load_bytes(data, path.name)


def load_bytes(data: bytes, name: str = "") -> Loaded:
    """The text in `data`, its kind known from its content and not from its `name`. Raises ReadingError like `load`."""
    if len(data) > MAX_BYTES:
        raise ReadingError(f"文件超过{MAX_BYTES // 1024 // 1024}兆的上限。请只上传报告正文。")
    if not data.strip(b"\x00 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise ReadingError("文件是空的,没有可读的内容。请检查是否选对了文件。")
    _refuse_known_binaries(data)
    known = _known_format(data, name)
    if known is not None:
        return known
    if len(data) > MAX_TEXT:
        raise ReadingError(f"文字超过{MAX_TEXT // 1024 // 1024}兆的上限,不像是一份报告。请只上传报告正文。")
    charset = ""
    if is_saved_page(data):
        data, charset = saved_page(data)
        if not data.strip():
            raise ReadingError("保存的网页是空的,没有可读的内容。请在浏览器中重新另存后再上传。")
    text, encoding = decode(data, charset)
    if _TAG.search(text, 0, 20000):
        from fazhi.reading.load_html import page

        article = page(text)
        loaded = Loaded(article.text, article.title, article.organisation, encoding, article.published)
    else:
        loaded = Loaded(text=text, encoding=encoding)
    if not loaded.text.strip():
        raise ReadingError("文件中没有文字。若是图片或扫描件,请先转换为文字后再上传。")
    return loaded


def _known_format(data: bytes, name: str) -> Loaded | None:
    """Word, PDF, RTF files and pictures; None for anything that is text."""
    head = data[:1024].lstrip()
    if data.startswith(b"PK\x03\x04"):
        from fazhi.reading.load_docx import docx_text

        return Loaded(text=docx_text(data), encoding="docx")
    if data.startswith(_OLE) or head.startswith(b"{\\rtf"):
        from fazhi.reading.load_docx import docx_text
        from fazhi.reading.load_office import docx_of

        suffix = ".doc" if data.startswith(_OLE) else ".rtf"
        return Loaded(text=docx_text(docx_of(data, suffix)), encoding=suffix[1:])
    if head.startswith(b"%PDF"):
        from fazhi.reading.load_pdf import pdf_text

        text, recognised = pdf_text(data)
        if not text.strip():
            raise ReadingError("PDF文件中没有文字。请检查是否选对了文件。")
        return Loaded(text=text, encoding="pdf", needs_eye=recognised)
    if head.startswith(_PICTURES) and b"\x00" in head:
        from fazhi.reading.load_ocr import picture_text

        text = picture_text(data)
        if not text.strip():
            raise ReadingError("图片中没有认出文字。请上传更清晰的扫描件或文字版报告。")
        return Loaded(text=text, encoding="picture", needs_eye=True)
    return None


def _refuse_known_binaries(data: bytes) -> None:
    if data.startswith((b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b")):
        raise ReadingError("这是压缩包,但不是zip。请解压后上传其中的报告文件,或重新打包为zip。")
    if data.startswith(b"MZ") and b"\x00" in data[:1024]:
        raise ReadingError("这是程序文件,不是报告,没有打开。请检查是否选对了文件。")


def decode(data: bytes, charset: str = "") -> tuple[str, str]:
    """Text and encoding name. Tried in turn: byte-order mark, strict UTF-8, UTF-16 by its zeros, then the declared
    charset, GB18030 and Big5, of which the one giving the most everyday characters wins. `charset` is what a letter
    says of its content."""
    for mark, name in _BOMS:
        if data.startswith(mark):
            return _clean(data[len(mark) :].decode(name, errors="replace")), name
    try:
        text = data.decode("utf-8")
        if "\x00" not in text:
            return _clean(text), "utf-8"
    except UnicodeDecodeError:
        pass
    candidates = ["gb18030", "big5hkscs", "utf-8"]
    if len(data) % 2 == 0:
        candidates += ["utf-16-le", "utf-16-be"]
    declared = _CHARSET.search(data, 0, 4096)
    if declared and _known(declared[1].decode("ascii")):
        candidates.insert(0, declared[1].decode("ascii"))
    if charset and _known(charset):
        candidates.insert(0, charset)
    best = max(candidates, key=lambda name: _plausible(data[:200_000], name))
    if _plausible(data[:200_000], best) < 0.2:
        raise ReadingError("无法辨认文件的文字编码,或文件不是文字文件。请另存为UTF-8文本或.docx后再上传。")
    if best.lower() in _GBK:
        data = resynchronised(data, _COMMON)
    return _clean(data.decode(best, errors="replace")), best


def _known(name: str) -> bool:
    try:
        codecs.lookup(name)
    except LookupError:
        return False
    return name.lower() not in {"iso-8859-1", "latin-1", "latin1", "ascii", "us-ascii", "windows-1252"}


def _plausible(data: bytes, encoding: str) -> float:
    """Between -1 and 1: how much the bytes look like a Chinese report in that encoding."""
    text = data.decode(encoding, errors="replace")
    wide = [character for character in text if ord(character) > 127]
    if not wide:
        return 0.3 if any(c.isalnum() for c in text) and "\x00" not in text else 0.0
    good = sum(character in _COMMON for character in wide)
    bad = sum(character == "\ufffd" or 0xE000 <= ord(character) <= 0xF8FF for character in wide)
    return (good - 3 * bad) / len(wide)


def _clean(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "").removeprefix("\ufeff")
