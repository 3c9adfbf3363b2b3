"""The way a command ends when it cannot go on."""


class StopError(Exception):
    """The run cannot go on; the message is a Czech sentence, the exit code is 2."""
