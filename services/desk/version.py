"""Which version of the desk this is."""

VERSION = "0.1.0"
