"""Something a person who runs the program has to put right, said in Chinese and in English."""


class Problem(Exception):
    """What went wrong and what to do now. `str()` gives the Chinese text, then the English one."""

    def __init__(self, chinese: str, english: str) -> None:
        super().__init__(f"{chinese}\n{english}")
        self.chinese = chinese
        self.english = english
