"""Rejects whatever it gets."""

from liar import serve

serve(lambda request: {"id": request["id"], "outcome": "reject",
                       "error": "syntax"})
