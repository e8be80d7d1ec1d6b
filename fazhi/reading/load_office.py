"""Old Word files (.doc), RTF and WPS files, through a LibreOffice found on the machine.

LibreOffice runs without a window, with an empty profile of its own (in which macros are switched off), and is stopped
when it takes too long. Files that hold macros are refused before it sees them.
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

from fazhi.reading.errors import ReadingError

PROGRAMS = ("soffice", "libreoffice")
SECONDS = 90
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_MACROS = tuple(name.encode("utf-16-le") for name in ("_VBA_PROJECT", "VBA\0", "Macros\0"))
_FREE_OFFICE = "本机没有LibreOffice,不能读取旧版Word文件(.doc)和RTF文件。请在Word或WPS中另存为.docx后再上传。"


def docx_of(data: bytes, suffix: str) -> bytes:
    """The same document as .docx. `suffix` is .doc or .rtf.

    Raises ReadingError where the file is protected or has macros, where LibreOffice is missing, fails or is too slow.
    """
    if _ENCRYPTED in data:
        raise ReadingError("文件设有打开密码,无法读取。请取消密码后另存,再上传。")
    if any(name in data for name in _MACROS):
        raise ReadingError("文件含有宏,出于安全不予读取。请另存为不含宏的.docx后再上传。")
    program = next((found for found in map(shutil.which, PROGRAMS) if found), None)
    if program is None:
        raise ReadingError(_FREE_OFFICE)
    with tempfile.TemporaryDirectory(prefix="fazhi-office-") as folder:
        return _converted(program, Path(folder), data, suffix)


def _converted(program: str, folder: Path, data: bytes, suffix: str) -> bytes:
    source = folder / f"report{suffix}"
    source.write_bytes(data)
    command = [
        program, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--norestore", "--nolockcheck",
        "--convert-to", "docx", "--outdir", str(folder / "out"), str(source),
    ]  # fmt: skip
    try:
        done = subprocess.run(command, capture_output=True, timeout=SECONDS, check=False)
    except subprocess.TimeoutExpired as slow:
        raise ReadingError(f"LibreOffice在{SECONDS}秒内没有转换完。请在Word或WPS中另存为.docx后再上传。") from slow
    except OSError as broken:
        raise ReadingError(f"LibreOffice无法运行({broken.strerror})。请在Word或WPS中另存为.docx后再上传。") from broken
    result = folder / "out" / "report.docx"
    if done.returncode != 0 or not result.is_file():
        raise ReadingError("LibreOffice不能转换这个文件,文件可能已损坏。请在Word或WPS中另存为.docx后再上传。")
    return result.read_bytes()
