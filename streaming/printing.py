"""Other people's text as a terminal shows it and does not obey it."""


def visible(said: str) -> str:
    r"""Return text in which all that is neither printable nor a line end is written out, as in \x1b."""
    return "\n".join(map(in_a_line, said.split("\n")))


def in_a_line(said: str) -> str:
    r"""Return text in which line ends are written out too, as in \n."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in said)
