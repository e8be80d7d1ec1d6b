"""Times WeTextProcessing's normalizer in an interpreter of its own. Imports nothing of Fazhi.

Run as `PYTHON wetext.py < TEXTS`, TEXTS being a list of texts in JSON; prints its version, and the seconds of processor
time for all of them, as JSON. It gets the texts paragraph by paragraph: its time grows faster than the length.
"""

from __future__ import annotations

import json
import sys
import time
from importlib import import_module
from importlib.metadata import version


def main() -> None:
    """Normalize the texts once, after one paragraph to warm up."""
    normalize = import_module("tn.chinese.normalizer").Normalizer().normalize
    paragraphs = [line for text in json.load(sys.stdin) for line in text.split("\n") if line.strip()]
    normalize(paragraphs[0])
    began = time.process_time()
    for paragraph in paragraphs:
        normalize(paragraph)
    print(json.dumps({"version": version("WeTextProcessing"), "seconds": time.process_time() - began}))


if __name__ == "__main__":
    main()
