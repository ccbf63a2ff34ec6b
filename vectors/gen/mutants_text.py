"""Mistakes with one text of a digest."""

import unicodedata
from urllib.parse import unquote_to_bytes

from mutant import step


def until(mark):
    """The text before the first mark."""
    return lambda text: text.split(mark)[0]


def without(old, new=b""):
    return lambda text: text.replace(old, new)


def as_utf8(text):
    try:
        text.decode()
    except UnicodeDecodeError:
        return text.decode("latin-1").encode()
    return text


def composed(text):
    try:
        return unicodedata.normalize("NFC", text.decode()).encode()
    except UnicodeDecodeError:
        return text


def escaped(text):
    return text.replace(b"\\", b"\\\\").replace(b'"', b'\\"')


def quoted(text):
    return b'"' + text + b'"'


def crlf(text):
    return text.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")


STRING = until(b"\0")

step("BodyEmpty", "auth-int hashes an empty body", body=lambda text: b"")
step("BodyAsLines", "CRLF of the body becomes LF", body=without(b"\r\n",
                                                                b"\n"))
step("BodyCrlf", "LF of the body becomes CRLF", body=crlf)
step("BodyTrimmed", "white space around the body is left out",
     body=bytes.strip)
step("BodyAsString", "the body ends at its first zero octet", body=STRING)
step("LostFullBlock", "a body of whole blocks loses its last octet",
     body=lambda text: text if len(text) % 64 else text[:-1])

step("PasswordAsString", "the password ends at its first zero octet",
     password=STRING)
step("PasswordTrimmed", "white space around the password is left out",
     password=bytes.strip)
step("PasswordNewline", "a newline at the end of the password is left out",
     password=lambda text: text.rstrip(b"\n"))
step("PasswordUnescaped", "backslashes of the password are undone",
     password=without(b"\\"))
step("PasswordAsUtf8", "a password that is not UTF-8 is converted",
     password=as_utf8)

step("UsernameAsString", "the user name ends at its first zero octet",
     username=STRING)
step("UsernameLowered", "the user name is hashed in lower case",
     username=bytes.lower)
step("UsernameNormalised", "the user name is composed", username=composed)
step("UsernameAsUtf8", "a user name that is not UTF-8 is converted",
     username=as_utf8)
step("UsernameDecoded", "percent signs of the user name are undone",
     username=unquote_to_bytes)
step("UsernameEscaped", "the user name is hashed with its backslashes",
     username=escaped)
step("UsernameTrimmed", "white space around the user name is left out",
     username=bytes.strip)
step("DomainCut", "the domain of the user name is left out",
     username=until(b"@"))
step("UsernameCutAtColon", "the user name ends at its first colon",
     username=until(b":"))
step("SevenBits", "the high bit of the user name gets lost",
     username=lambda text: bytes(octet & 0x7F for octet in text))

step("RealmLowered", "the realm is hashed in lower case", realm=bytes.lower)
step("RealmQuoted", "the realm is hashed with its quotes", realm=quoted)
step("RealmEscaped", "the realm is hashed with its backslashes",
     realm=escaped)
step("RealmUnquotedTwice", "quotes inside the realm are taken off",
     realm=lambda text: text.strip(b'"'))
step("RealmCollapsed", "runs of white space in the realm become one space",
     realm=lambda text: b" ".join(text.split()))
step("RealmWithoutControls", "control characters of the realm are left out",
     realm=lambda text: bytes(octet for octet in text if octet >= 0x20))

step("MethodLowered", "the method is hashed in lower case",
     method=bytes.lower)
step("MethodUppered", "the method is hashed in upper case",
     method=bytes.upper)
step("AckAsInvite", "the method ACK is always taken for INVITE",
     method=lambda text: b"INVITE" if text == b"ACK" else text)

step("UriAsString", "the uri ends at its first zero octet", uri=STRING)
step("UriLowered", "the uri is hashed in lower case", uri=bytes.lower)
step("UriDecoded", "percent signs of the uri are undone",
     uri=unquote_to_bytes)
step("UriCutAtSemicolon", "uri parameters are left out", uri=until(b";"))
step("UriCutAtQuestionMark", "uri headers are left out", uri=until(b"?"))
step("UriCutAtComma", "the uri ends at its first comma", uri=until(b","))
step("UriWithoutBrackets", "angle brackets of the uri are taken off",
     uri=lambda text: text.strip(b"<>"))
step("UriWithoutPort", "the default port is left out",
     uri=without(b":5060"))
step("UriWithoutScheme", "the scheme of the uri is left out",
     uri=without(b"sip:"))

step("NonceCut", "the nonce is cut at 255 octets",
     nonce=lambda text: text[:255])
step("NonceCutAtColon", "the nonce ends at its first colon",
     nonce=until(b":"))
step("NonceAsString", "the nonce ends at its first zero octet", nonce=STRING)
step("NonceLowered", "the nonce is hashed in lower case", nonce=bytes.lower)
step("CnonceLowered", "the cnonce is hashed in lower case",
     cnonce=bytes.lower)
step("CnonceCut", "the cnonce is cut at 32 octets",
     cnonce=lambda text: text[:32])

step("CountDecimal", "nc is hashed in decimal",
     nc=lambda text: b"%08d" % int(text, 16))
step("CountShort", "nc is hashed without leading zeros",
     nc=lambda text: text.lstrip(b"0"))
step("CountFixed", "nc is always 00000001", nc=lambda text: b"00000001")
step("CountUppered", "nc is hashed in upper-case hex", nc=bytes.upper)
step("CountSigned", "nc is kept in 31 bits",
     nc=lambda text: b"%08x" % (int(text, 16) & 0x7FFFFFFF))

step("HexUppered", "digests are upper-case hex",
     hex=lambda digest: digest.hex().upper().encode())
step("HexShort", "the leading zero of an octet is left out",
     hex=lambda digest: "".join("%x" % o for o in digest).encode())
step("BodyMd5", "the body is hashed with MD5 under every algorithm",
     hash_name=lambda function: b"md5")
step("BodyIgnored", "auth-int hashes no body at all",
     covers_body=lambda qop: False)
step("BodyAlways", "auth hashes the body too", covers_body=lambda qop: True)
step("Semicolon", "parts are joined by a semicolon", colon=b";")
step("NoColon", "parts are joined by nothing", colon=b"")
