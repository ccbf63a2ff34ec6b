#!/usr/bin/env python3
"""Hostile input for `sipdigest parse`: prints how many cases did no harm.

usage: parse_hostile.py SIPDIGEST
"""

import json
import re
import subprocess
import sys

MIB = 1 << 20
A = b"Authorization: Digest "
GOOD = A + b'realm="r", nonce="n", uri="sip:a", response=""'
CASES = {
    "nothing": b"",
    "a NUL": b"\0",
    "only NULs": b"\0" * 5000,
    "1 MiB of a": b"a" * MIB,
    "more than 1 MiB": b"a" * (MIB + 1),
    "1 MiB of LF": b"\n" * MIB,
    "1 MiB of CR": b"\r" * MIB,
    "1 MiB of spaces": b" " * MIB,
    "1 MiB of folds": b"A:" + b"\n " * (MIB // 2 - 1),
    "1 MiB of colons": b":" * MIB,
    "1 MiB of 0xFF": b"\xff" * MIB,
    "longest value": A + b"a=" + b"b" * (65535 - 9),
    "too long a value": A + b"a=" + b"b" * (65536 - 9),
    "many params": A + b",".join([b"a=b"] * 16000),
    "many commas": A + b"a=b" + b"," * 60000,
    "many quotes": A + b"a=" + b'"' * 60000,
    "many backslashes": A + b'a="' + b"\\" * 60000 + b'"',
    "many folds": A + b'a="' + b"\r\n " * 20000 + b'"',
    "128 fields": (GOOD + b"\r\n") * 128,
    "200 fields": (GOOD + b"\r\n") * 200,
    "huge fields": (A + b'a="' + b"b" * 8000 + b'"\n') * 128,
    "no value": b"Authorization:",
    "no value, CR": b"Authorization:\r",
    "fold only": b"Authorization:\r\n ",
    "two folds": b"Authorization:\r\n \r\n \r\n",
    "first line folded": b" " + GOOD,
    "open quote": A + b'realm="',
    "open escape": A + b'realm="\\',
    "open fold": A + b'realm="\r\n',
    "open UTF-8": A + b'realm="\xfd\x80\x80\x80\x80',
    "NUL in value": A + b"realm=\0",
    "NUL in name": b"Author\0ization: x",
    "NUL after scheme": b"Authorization: Digest\0a=b",
    "escaped NULs": A + b'realm="' + b"\\\0" * 30000 + b'"',
    "every byte": A + b'realm="' + bytes(range(256)) + b'"',
    "every escape": A + b'a="' + b"".join(
        b"\\" + bytes([i]) for i in range(128) if i not in (10, 13)) + b'"',
    "every byte alone": bytes(range(256)),
    "bare CR lines": GOOD.replace(b" ", b"\r"),
    "LF CR": GOOD + b"\n\r\n\r",
    "endless length": b"BYE sip:a SIP/2.0\nl: " + b"9" * 9999 + b"\n\n",
    "negative length": b"BYE sip:a SIP/2.0\nl: -1\n\n",
    "request line only": b"BYE sip:a SIP/2.0",
    "spaces in request line": b"BYE  " + b" " * 999 + b"SIP/2.0",
    "version only": b"SIP/2.0",
    "status only": b"SIP/2.0 4",
    "all names": A + b", ".join(name + b'="1"' for name in (
        b"realm domain nonce opaque stale algorithm qop charset userhash "
        b"username username* uri response cnonce nc auts rspauth nextnonce"
    ).split()),
    "all names wrong": b"WWW-Authenticate: Digest " + b", ".join(
        name + b"=\"G'\xc3\xa4\"" for name in (
            b"realm domain nonce opaque stale algorithm qop charset userhash "
            b"username username* uri response cnonce nc auts").split()),
    "long name": A + b"n" * 60000 + b"=x",
    "long scheme": b"Authorization: " + b"s" * 60000 + b" a=b",
    "long other scheme": b"Authorization: s " + b"\xff" * 70000,
    "UTF-16": "\ufeffAuthorization: Digest a=b".encode("utf-16"),
    "byte order mark": b"\xef\xbb\xbf" + GOOD,
    "duplicate at the end": GOOD + b",realm=" + b"x" * 9999,
    "authinfo": b"Authentication-Info: " + b"nc=00000001," * 9999,
    "long authinfo": b'Authentication-Info: cnonce="' + b"\\x" * 40000 + b'"',
    "dots": b"." * 70000 + b": x\n" + GOOD,
}


def fault(text, options):
    run = subprocess.run([sys.argv[1], "parse", *options], input=text,
                         capture_output=True)
    if run.returncode not in (0, 1, 2):
        return f"exit code {run.returncode}"
    if re.search(b"Sanitizer|runtime error", run.stderr):
        return run.stderr[:200].decode("ascii", "replace")
    if run.returncode == 2:
        return None if run.stderr.startswith(b"sipdigest: ") else "no reason"
    if run.stderr or not run.stdout:
        return "words on standard error or none at all"
    if options and options[0] == "--json":
        json.loads(run.stdout)
    elif re.search(rb"[\x00-\x09\x0b-\x1f\x7f]", run.stdout):
        return "a control character was printed"
    return None


for name, text in CASES.items():
    for options in ([], ["--json"], ["--as", "Authorization"],
                    ["--as", "Authentication-Info"]):
        why = fault(text, options)
        if why:
            sys.exit(f"{name} {options}: {why}")
print(len(CASES))
