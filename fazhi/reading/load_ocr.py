"""Scanned pages and pictures, recognised with the optional libraries of requirements/ocr.in. No network is used.

What was recognised is never trusted silently: the report and every figure of it say `needs_eye`.
"""

from __future__ import annotations

import io
import threading
from collections.abc import Iterator
from functools import lru_cache
from importlib import import_module
from typing import Any

from fazhi.reading.errors import ReadingError
from fazhi.reading.layout import Page, Piece, running_text

MAX_PAGES = 80
MAX_PIXELS = 50_000_000
DPI = 200
SURE = 0.5
"""Lines recognised with less certainty are left out: they are mostly seals, stamps and dirt."""
MISSING = (
    "文件是扫描件或图片,其中没有文字。请安装识别组件(pip install -r requirements/ocr.txt)后再读,或先转换为文字再上传。"
)


def picture_text(data: bytes) -> str:
    """The text in one picture (PNG, JPEG, BMP, TIFF, GIF). Raises ReadingError where it cannot be recognised."""
    _engine()
    return running_text([_recognised(picture) for picture in _pictures(data)])


def recognised_pages(document: Any) -> list[Page]:
    """The pages of an open pdfium document, drawn and recognised."""
    _engine()
    if len(document) > MAX_PAGES:
        raise ReadingError(f"扫描件有{len(document)}页,超过{MAX_PAGES}页的上限。请只上传报告正文。")
    pages = []
    for number in range(len(document)):
        page = document[number]
        width, height = page.get_size()
        scale = min(DPI / 72, (MAX_PIXELS / 4 / max(width * height, 1)) ** 0.5)
        pages.append(_recognised(page.render(scale=scale).to_pil().convert("RGB")))
        page.close()
    return pages


@lru_cache(maxsize=1)
def _engine() -> Any:
    try:
        rapidocr = import_module("rapidocr")
    except ModuleNotFoundError as missing:
        raise ReadingError(MISSING) from missing
    return rapidocr.RapidOCR(params={"Global.log_level": "error"})


def _pictures(data: bytes) -> Iterator[Any]:
    """The pictures of a file; a TIFF may hold several pages. Their size is looked at before they are unpacked."""
    pil, sequence = import_module("PIL.Image"), import_module("PIL.ImageSequence")
    damaged = (pil.UnidentifiedImageError, pil.DecompressionBombError, OSError, SyntaxError, ValueError)
    try:
        with pil.open(io.BytesIO(data)) as picture:
            frames = getattr(picture, "n_frames", 1)
            width, height = picture.size
            if frames > MAX_PAGES or width * height > MAX_PIXELS:
                raise ReadingError("图片的尺寸或页数大得异常,已拒绝读取。请缩小后再上传。")
            for frame in sequence.Iterator(picture):
                if frame.size[0] * frame.size[1] > MAX_PIXELS:
                    raise ReadingError("图片的尺寸大得异常,已拒绝读取。请缩小后再上传。")
                yield frame.convert("RGB")
    except damaged as broken:
        if isinstance(broken, ReadingError):
            raise
        raise ReadingError("图片已损坏或尺寸异常,无法打开。请重新扫描或另存后再上传。") from broken


_ONE_AT_A_TIME = threading.Lock()


def _recognised(picture: Any) -> Page:
    with _ONE_AT_A_TIME:
        found = _engine()(import_module("numpy").asarray(picture))
    pieces = []
    if found.boxes is not None and found.txts is not None:
        for box, text, score in zip(found.boxes, found.txts, found.scores, strict=True):
            across, down = [float(point[0]) for point in box], [float(point[1]) for point in box]
            if score >= SURE:
                pieces.append(Piece(text, min(across), min(down), max(across), max(down)))
    return Page(float(picture.width), float(picture.height), tuple(pieces))
