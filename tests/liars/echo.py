"""Sends every request back as it came."""

from liar import serve

serve(lambda request: request)
