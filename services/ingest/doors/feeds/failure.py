"""Why something could not be fetched or read."""


class Failed(Exception):
    """A fetch that gave nothing; `code` is short and fixed, the message is for people."""

    def __init__(self, code: str, message: str, *, lasting: bool = False, status: int = 0) -> None:
        super().__init__(message)
        self.code = code
        self.lasting = lasting
        """It will be so the next time, too, as far as the server can be believed."""
        self.status = status
        """The status of the answer, if that was why."""
