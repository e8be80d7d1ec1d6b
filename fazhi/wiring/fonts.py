"""The fonts for printed papers: a machine without any Chinese font must still print every name."""

from __future__ import annotations

import importlib.util
import os
from collections.abc import Mapping
from pathlib import Path

FAMILY = "Noto Sans CJK SC"
WHEEL = "manimgx_fonts_cjk"


def folders(environment: Mapping[str, str] | None = None) -> list[Path]:
    """Folders with fonts, the preferred one first: those of FAZHI_FONTS (separated by `:`), then the one in our
    libraries.

    The last holds Noto Sans CJK in all weights, which has the rare characters of names too. Put 仿宋 and 小标宋, where
    the office owns them, into a folder of FAZHI_FONTS. Raises FileNotFoundError when the library was not installed or a
    folder of FAZHI_FONTS does not exist.
    """
    environment = os.environ if environment is None else environment
    own = [Path(word) for word in environment.get("FAZHI_FONTS", "").split(os.pathsep) if word]
    for folder in own:
        if not folder.is_dir():
            raise FileNotFoundError(f"FAZHI_FONTS 中的字体目录不存在 no such font folder: {folder}")
    spec = importlib.util.find_spec(WHEEL)
    if spec is None or spec.origin is None:
        raise FileNotFoundError("没有安装字体包 manimgx-fonts-cjk,请运行 ./run 重新安装依赖")
    shipped = Path(spec.origin).parent
    return [*own, shipped] if shipped not in own else own
