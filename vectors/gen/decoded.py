"""Decoded members are octets, as the flat members of a vector stand for them."""


def octets(members):
    """Decoded members: text and name_hex alike become octets."""
    out = {}
    for name, value in members.items():
        plain = name[:-4] if name.endswith("_hex") else name
        decode = bytes.fromhex if plain != name else str.encode
        out[plain] = ([decode(item) for item in value]
                      if isinstance(value, list) else decode(value))
    return out
