"""The nonces that a server is said to have issued, and the passwords of AKAv2,
made again by openssl: an HMAC is two hashes with padded keys."""

import base64
import json

import confirm_rows
from decoded import octets

BLOCK = 64
LABEL = b"http-digest-akav2-password"
NUMBERS = {b"MD5": 1, b"MD5-sess": 2, b"SHA-256": 3, b"SHA-256-sess": 4,
           b"SHA-512-256": 5, b"SHA-512-256-sess": 6}


def issued(root):
    """Nonce, keys and what it covers, each of them once."""
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
    keys = tuple(given[name] for name in ("key", "previous_key")
                 if name in given)
    for text, at, name in zip(given["issued"], given["issued_at"],
                              given["issued_for"]):
        start = bytes.fromhex(text.decode())[:16]
        assert int.from_bytes(start[:8], "big") == int(at), text
        yield (text, keys,
               start + bytes([NUMBERS[name], qop])
               + len(realm).to_bytes(2, "big") + realm + given["context"])


def passwords(root):
    """Algorithm and key of each AKAv2 password, and the password itself."""
    found = set()
    for path in sorted(root.glob("client.respond/aka.json")):
        for vector in json.loads(path.read_text("ascii"))["vectors"]:
            given, said = octets(vector["input"]), octets(vector["expect"])
            name = said["algorithm"].lower()
            if name.startswith(b"akav2-") and "auts" not in given:
                found.add((name[6:], given["res"] + given["ik"]
                           + given["ck"], confirm_rows.password(given, name)))
    return sorted(found)


def padded(key, octet):
    return bytes(one ^ octet for one in key.ljust(BLOCK, b"\0"))


def macs(openssl, option, rows):
    """The HMAC of each key and message, in hexadecimal."""
    inner = openssl(option, [padded(key, 0x36) + message
                             for key, message in rows])
    return openssl(option, [padded(key, 0x5C) + bytes.fromhex(digest.decode())
                            for (key, _), digest in zip(rows, inner)])


def wrong_nonces(openssl, rows):
    """Those that were made under none of the keys."""
    tried = [(text, key, covered) for text, keys, covered in rows
             for key in keys]
    found = macs(openssl, "-sha256", [row[1:] for row in tried])
    right = {(text, covered) for (text, _, covered), mac in zip(tried, found)
             if text == covered[:16].hex().encode() + mac[:32]}
    return [text.decode() for text, _, covered in rows
            if (text, covered) not in right]


def wrong_passwords(openssl, rows):
    wrong = []
    for name, option in ((b"md5", "-md5"), (b"sha-256", "-sha256")):
        mine = [row for row in rows if row[0] == name]
        found = macs(openssl, option, [(row[1], LABEL) for row in mine])
        wrong += [password.decode() for (_, _, password), mac
                  in zip(mine, found)
                  if base64.b64decode(password).hex().encode() != mac]
    return wrong


def confirm(openssl, root):
    """How many are right, and how many are not."""
    nonces, secrets = issued(root), passwords(root)
    wrong = wrong_nonces(openssl, nonces) + wrong_passwords(openssl, secrets)
    for text in wrong:
        print("not confirmed: nonce or password", text)
    return len(nonces) + len(secrets) - len(wrong), len(wrong)
