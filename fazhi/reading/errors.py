"""Why a file could not be read, in words for the person who chose it."""


class ReadingError(ValueError):
    """The file cannot be read; the message says what is wrong with it and what to do now."""
