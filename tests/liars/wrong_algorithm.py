"""Takes SHA-512 cut to 256 bits for SHA-512/256."""

import hashlib

from liar import HONEST, example, serve


def join(hash_name, *parts):
    data = b":".join(parts)
    if hash_name == "sha512_256":
        return hashlib.sha512(data).hexdigest()[:64].encode("ascii")
    return hashlib.new(hash_name, data).hexdigest().encode("ascii")


example.join = join
serve(lambda request: dict(HONEST.run(request), id=request["id"]),
      HONEST.HELLO)
