"""The nonces that a server is said to have issued, made again by openssl: an
HMAC is two hashes with padded keys."""

import json

from decoded import octets

BLOCK = 64
NUMBERS = {b"MD5": 1, b"MD5-sess": 2, b"SHA-256": 3, b"SHA-256-sess": 4,
           b"SHA-512-256": 5, b"SHA-512-256-sess": 6}


def issued(root):
    """Nonce, key and what it covers, each of them once."""
    found = set()
    for path in sorted(root.glob("server.*/*.json")):
        for vector in json.loads(path.read_text("ascii"))["vectors"]:
            found |= set(of_input(octets(vector["input"])))
    return sorted(found)


def of_input(given):
    if "issued" not in given:
        return
    qop = sum({b"auth": 1, b"auth-int": 2}[name] for name in given["qops"])
    realm = given["realm"].replace(b"\\", b"\\\\").replace(b'"', b'\\"')
    for text, at, name in zip(given["issued"], given["issued_at"],
                              given["issued_for"]):
        start = bytes.fromhex(text.decode())[:16]
        assert int.from_bytes(start[:8], "big") == int(at), text
        yield (text, given["key"],
               start + bytes([NUMBERS[name], qop])
               + len(realm).to_bytes(2, "big") + realm + given["context"])


def padded(key, octet):
    return bytes(one ^ octet for one in key.ljust(BLOCK, b"\0"))


def confirm(openssl, root):
    """How many are right, and how many are not."""
    rows = issued(root)
    inner = openssl("-sha256", [padded(key, 0x36) + covered
                                for _, key, covered in rows])
    outer = openssl("-sha256", [
        padded(key, 0x5C) + bytes.fromhex(digest.decode())
        for (_, key, _), digest in zip(rows, inner)])
    wrong = [text for (text, _, covered), mac in zip(rows, outer)
             if text != covered[:16].hex().encode() + mac[:32]]
    for text in wrong:
        print("not confirmed: nonce", text.decode())
    return len(rows) - len(wrong), len(wrong)
