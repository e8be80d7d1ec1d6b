"""Zip archives of many reports: their files one by one, and archives that would unpack to something enormous refused."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from fazhi.reading.errors import ReadingError

MAX_FILES = 20_000
MAX_RATIO = 200
MAX_FILE = 50 * 1024 * 1024
MAX_TOTAL = 4 * 1024 * 1024 * 1024
_UTF8 = 0x800
_PROTECTED = 0x1
SUFFIXES = frozenset(
    ".txt .text .md .htm .html .shtml .mht .mhtml .docx .doc .wps .rtf .pdf .png .jpg .jpeg .bmp .tif .tiff .gif".split()
)
"""Kinds of files that are taken from folders and archives. Where pictures cannot be recognised, each gets a message."""


@dataclass(frozen=True, slots=True)
class Member:
    """A file in an archive: its bytes, or why they cannot be had."""

    name: str
    data: bytes = b""
    error: str = ""


def is_archive(source: Path | bytes) -> bool:
    """Whether this is a zip of files rather than an office document, which is a zip too."""
    if isinstance(source, Path):
        try:
            with source.open("rb") as file:
                if file.read(4) != b"PK\x03\x04":
                    return False
        except OSError:
            return False
    elif not source.startswith(b"PK\x03\x04"):
        return False
    try:
        with zipfile.ZipFile(source if isinstance(source, Path) else io.BytesIO(source)) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, NotImplementedError, OSError, ValueError):
        return False
    return "[Content_Types].xml" not in names and "OFD.xml" not in names and "mimetype" not in names


def members(source: Path | bytes) -> Iterator[Member]:
    """The files of an archive that may be reports, by name. One that is refused does not stop the others.

    Raises ReadingError where the archive as a whole is damaged or a bomb. Archives inside archives are refused.
    """
    try:
        with zipfile.ZipFile(source if isinstance(source, Path) else io.BytesIO(source)) as archive:
            entries = [entry for entry in archive.infolist() if not entry.is_dir()]
            packed = sum(entry.compress_size for entry in entries)
            unpacked = sum(entry.file_size for entry in entries)
            if len(entries) > MAX_FILES or unpacked > MAX_TOTAL or unpacked > MAX_RATIO * max(packed, 10_000):
                raise ReadingError("压缩包解压后大得异常,疑似恶意文件,已拒绝读取。请检查文件来源。")
            for name, entry in sorted(((_name(one), one) for one in entries), key=lambda pair: pair[0]):
                if _wanted(name):
                    yield _member(archive, name, entry)
    except (zipfile.BadZipFile, NotImplementedError, EOFError, OSError) as broken:
        raise ReadingError("压缩包已损坏,无法打开。请重新下载后再上传。") from broken


def _name(entry: zipfile.ZipInfo) -> str:
    """The name as its maker saw it: archives made on Chinese Windows carry GBK without saying so."""
    if entry.flag_bits & _UTF8:
        return entry.filename
    try:
        return entry.filename.encode("cp437").decode("gb18030")
    except UnicodeError:
        return entry.filename


def _wanted(name: str) -> bool:
    path = PurePosixPath(name)
    hidden = any(part.startswith((".", "__MACOSX", "~$")) for part in path.parts)
    return not hidden and (path.suffix.lower() in SUFFIXES or path.suffix.lower() in {".zip", ".rar", ".7z"})


def _member(archive: zipfile.ZipFile, name: str, entry: zipfile.ZipInfo) -> Member:
    if PurePosixPath(name).suffix.lower() in {".zip", ".rar", ".7z"}:
        return Member(name, error="压缩包中又有压缩包,没有读。请解压后单独读取。")
    if entry.flag_bits & _PROTECTED:
        return Member(name, error="压缩包设有密码,无法读取。请取消密码后再上传。")
    if entry.file_size > MAX_FILE:
        return Member(name, error=f"文件超过{MAX_FILE // 1024 // 1024}兆的上限。请只上传报告正文。")
    try:
        with archive.open(entry) as file:
            data = file.read(MAX_FILE + 1)
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, EOFError, ValueError, zlib.error) as broken:
        return Member(name, error=f"压缩包中的这个文件已损坏({type(broken).__name__})。请重新打包。")
    if len(data) > MAX_FILE:
        return Member(name, error="文件解压后比自称的大,疑似恶意文件,已拒绝读取。请检查文件来源。")
    return Member(name, data)
