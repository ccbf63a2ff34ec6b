"""A refusal is what cannot be computed or accepted."""


class Refusal(Exception):
    """The input cannot be computed with; the text is the class, if any."""
