"""English of the desk and of the frame of every page."""

DICT: dict[str, str] = {}
