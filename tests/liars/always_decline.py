"""Answers nobody."""

from liar import serve

serve(lambda request: {"id": request["id"], "outcome": "decline"})
