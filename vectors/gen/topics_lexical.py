"""The lexical rules of RFC 3261 25.1, asked of both kinds of lists."""

from corpus import Topic, flat
from header import (FOLD, Param, add_invalid, add_valid, meaning, quoted,
                    token, value_of, word_of)

REALM, NONCE = quoted("realm", "biloxi.com"), quoted("nonce", "dcd98b71")
PAIR = [REALM, NONCE]

# (slug, comment, comma, scheme with what follows it)
SPACE = (
    ("no-space-after-comma", "white space is optional", ",", "Digest "),
    ("space-before-comma", "COMMA has white space on both sides", " , ",
     "Digest "),
    ("tab-around-comma", "a tab is white space", "\t,\t", "Digest "),
    ("fold-after-comma", "a line may be folded", ",\r\n ", "Digest "),
    ("fold-with-tab", "a tab may continue a line", ",\r\n\t", "Digest "),
    ("fold-before-comma", "as RFC 5090 prints it", "\r\n     ,", "Digest "),
    ("folds-around-comma", "one fold on each side", "\r\n ,\r\n ", "Digest "),
    ("space-before-fold", "legal as printed, erratum 7529 narrows it",
     ", \r\n ", "Digest "),
    ("space-after-fold", "white space after the fold", ",\r\n  \t ",
     "Digest "),
    ("two-spaces-after-scheme", "LWS may be longer than one", ", ",
     "Digest  "),
    ("tab-after-scheme", "a tab is white space", ", ", "Digest\t"),
    ("fold-after-scheme", "as RFC 3261 22.2 prints it", ", ",
     "Digest\r\n "),
    ("scheme-lower-case", "the scheme has no case", ", ", "digest "),
    ("scheme-upper-case", "the scheme has no case", ", ", "DIGEST "),
    ("scheme-mixed-case", "the scheme has no case", ", ", "dIgEsT "),
)

EQUALS = (
    ("space-around-equals", " = ", "white space on both sides"),
    ("space-before-equals", " =", "white space before"),
    ("space-after-equals", "= ", "white space after"),
    ("tab-around-equals", "\t=\t", "a tab is white space"),
    ("fold-after-equals", "=\r\n ", "a line may be folded"),
    ("fold-before-equals", "\r\n =", "a line may be folded"),
    ("folds-around-equals", "\r\n =\r\n ", "one fold on each side"),
)

# (slug, comment, inside the quotes, meaning)
QUOTED = (
    ("empty", "nothing between the quotes", b"", b""),
    ("one-octet", "shorter than any assumption", b"x", b"x"),
    ("escaped-quote", "the quoted-pair hides the quote", b'a\\"b', b'a"b'),
    ("only-escaped-quote", "one character, two octets", b'\\"', b'"'),
    ("escaped-quote-at-end", "the third quote is the last", b'ab\\"', b'ab"'),
    ("escaped-backslash", "two backslashes mean one", b"a\\\\b", b"a\\b"),
    ("escaped-backslash-at-end", "an escaped backslash hides no quote",
     b"ab\\\\", b"ab\\"),
    ("escaped-backslash-and-quote", "pairs are read from the left",
     b'a\\\\\\"b', b'a\\"b'),
    ("escaped-letters", "any character may be escaped", b"\\b\\o\\b", b"bob"),
    ("escaped-n", "no escape of C", b"a\\nb", b"anb"),
    ("escaped-nul", "a zero octet may be escaped", b"a\\\0b", b"a\0b"),
    ("escaped-control", "a control may be escaped", b"a\\\x01b", b"a\x01b"),
    ("escaped-del", "DEL may be escaped", b"a\\\x7fb", b"a\x7fb"),
    ("escaped-space", "white space may be escaped", b"a\\ b", b"a b"),
    ("comma", "a comma inside separates nothing", b"a, b", b"a, b"),
    ("equals", "an equals sign inside means nothing", b"a=b", b"a=b"),
    ("semicolon", "a semicolon is text", b"a;b", b"a;b"),
    ("param-inside", "text that looks like a param", b'nonce=x, realm=y',
     b'nonce=x, realm=y'),
    ("quoted-param-inside", "text that looks like a quoted param",
     b', nonce=\\"x\\"', b', nonce="x"'),
    ("scheme-inside", "text that looks like a challenge",
     b'Digest realm=a', b'Digest realm=a'),
    ("space-at-both-ends", "white space inside is text", b" a ", b" a "),
    ("tab", "a tab is qdtext", b"a\tb", b"a\tb"),
    ("all-printable", "every qdtext of one octet",
     bytes(c for c in range(0x20, 0x7F) if c not in (0x22, 0x5C)),
     bytes(c for c in range(0x20, 0x7F) if c not in (0x22, 0x5C))),
    ("utf-8-two", "two octets", b"B\xc3\xbcro", b"B\xc3\xbcro"),
    ("utf-8-three", "three octets", b"\xe2\x82\xac", b"\xe2\x82\xac"),
    ("utf-8-four", "four octets", b"\xf0\x9f\x94\x91", b"\xf0\x9f\x94\x91"),
    ("utf-8-five", "the loose form of RFC 2279", b"\xf8\x88\x80\x80\x80",
     b"\xf8\x88\x80\x80\x80"),
    ("utf-8-six", "the loose form of RFC 2279", b"\xfc\x84\x80\x80\x80\x80",
     b"\xfc\x84\x80\x80\x80\x80"),
    ("utf-8-overlong", "the loose form of RFC 2279", b"\xc0\x80",
     b"\xc0\x80"),
    ("utf-8-surrogate", "the loose form of RFC 2279", b"\xed\xa0\x80",
     b"\xed\xa0\x80"),
    ("utf-8-bounds", "lowest and highest octets",
     b"\xdf\xbf\xe0\x80\x80\xef\xbf\xbf\xf7\xbf\xbf\xbf",
     b"\xdf\xbf\xe0\x80\x80\xef\xbf\xbf\xf7\xbf\xbf\xbf"),
)

# What may not stand between quotes.
HIGH = range(0x80, 0x100)
RAW = [c for c in range(0x100) if c < 0x20 and c != 0x09 or c >= 0x7F]
BROKEN = (
    ("latin-1", b"\xfc", "Latin-1 is not UTF-8"),
    ("lone-continuation", b"\x80", "a continuation octet leads nothing"),
    ("lone-continuation-bf", b"\xbf", "a continuation octet leads nothing"),
    ("lead-then-ascii", b"\xc3", "one continuation octet is missing"),
    ("three-cut-to-two", b"\xe2\x82", "one continuation octet is missing"),
    ("four-cut-to-three", b"\xf0\x9f\x94", "one continuation octet missing"),
    ("five-cut-to-four", b"\xf8\x88\x80\x80", "one continuation missing"),
    ("six-cut-to-five", b"\xfc\x84\x80\x80\x80", "one continuation missing"),
    ("octet-fe", b"\xfe", "no UTF-8 octet"),
    ("octet-ff", b"\xff", "no UTF-8 octet"),
    ("escaped-utf-8", b"\\\xc3\xa4", "only ASCII may be escaped"),
    ("escaped-cr", b"\\\r", "a CR may not be escaped"),
    ("escaped-lf", b"\\\n", "an LF may not be escaped"),
    ("blank-line", b"\r\n\r\n ", "a fold needs white space after it"),
    ("crlf-without-space", b"\r\n", "a fold needs white space after it"),
    ("lf-fold", b"\n ", "a fold begins with CR"),
    ("cr-fold", b"\r ", "a fold needs LF after CR"),
    ("quote", b'"', "the quote ends the string"),
)


def quoted_topic(op):
    topic = Topic(op, "quoted-string", ["rfc3261#25.1"])
    for slug, comment, inside, value in QUOTED:
        add_valid(topic, slug, comment,
                  [quoted("realm", inside, value), NONCE], ["QuotedString"])
        add_valid(topic, slug + "-last", comment + "; at the end",
                  [NONCE, quoted("realm", inside, value)], ["QuotedString"])
    return topic


def quoted_invalid(op, valid):
    topic = Topic(op, "quoted-string-invalid", ["rfc3261#25.1"])
    broken = [raw for _, raw, _ in BROKEN]
    rows = [("octet-" + word_of(octet), bytes([octet]),
             "no text of its own") for octet in RAW
            if bytes([octet]) not in broken]
    rows += BROKEN
    for slug, raw, comment in rows:
        add_invalid(topic, valid, slug, comment, "quoted-string/one-octet",
                    '"x"', b'"x' + raw + b'y"', ["QuotedString"])
    base = "quoted-string/one-octet-last"
    ends = (("unclosed", '"x"', '"x', "the closing quote is missing"),
            ("unclosed-empty", '"x"', '"', "the value is one quote"),
            ("backslash-then-quote", '"x"', '"x\\"', "the quote is escaped"),
            ("backslash-at-end", '"x"', '"x\\', "nothing is escaped"),
            ("two-backslashes-unclosed", '"x"', '"x\\\\', "no closing quote"),
            ("text-after-quote", '"x"', '"x"y', "text behind the quote"),
            ("quote-after-quote", '"x"', '"x""', "a quote too many"),
            ("unopened", '"x"', 'x"', "the opening quote is missing"),
            ("two-strings", '"x"', '"x" "y"', "no comma between"),
            ("single-quote-open", '"x"', "\"x'", "an apostrophe is no quote"),
            ("utf-8-cut-at-end", '"x"', b'"\xe2\x82', "cut inside UTF-8"))
    for slug, old, new, comment in ends:
        add_invalid(topic, valid, slug, comment, base, old, new,
                    ["QuotedString"])
    return topic


def space_topic(op):
    topic = Topic(op, "white-space", ["rfc3261#25.1"])
    for slug, comment, comma, scheme in SPACE:
        add_valid(topic, slug, comment, PAIR, ["WhiteSpace"], comma=comma,
                  scheme=scheme)
    for slug, equal, comment in EQUALS:
        add_valid(topic, slug, comment,
                  [quoted("realm", "a", equal=equal),
                   token("algorithm", "MD5", equal=equal), NONCE],
                  ["WhiteSpace"])
    add_valid(topic, "two-folds-before-quote",
              "EQUAL and quoted-string have one fold each",
              [quoted("realm", "a", equal=b"=" + FOLD + FOLD), NONCE],
              ["WhiteSpace"])
    add_valid(topic, "one-space", "the shortest list", PAIR, ["WhiteSpace"])
    return topic


TOKEN = b"abcxyzABCXYZ0189-.!%*_+`'~"
AFTER_SCHEME = [c for c in range(0x100) if c not in b" \t"]
AFTER_COMMA = [c for c in AFTER_SCHEME
               if c not in TOKEN and not chr(c).isalnum() or c >= 0x80]


def space_invalid(op, valid):
    topic = Topic(op, "white-space-invalid", ["rfc3261#25.1"])
    base = "white-space/one-space"
    for octet in AFTER_SCHEME:
        add_invalid(topic, valid, "after-scheme-" + word_of(octet),
                    "not white space", base, b"Digest ",
                    b"Digest" + bytes([octet]), ["WhiteSpace"])
    for octet in AFTER_COMMA:
        add_invalid(topic, valid, "after-comma-" + word_of(octet),
                    "not white space", base, b", ", b"," + bytes([octet]),
                    ["WhiteSpace"])
    rows = (
        ("two-folds-before-comma", ", ", b"\r\n \r\n , ",
         "white space holds one fold"),
        ("two-folds-after-comma", ", ", b",\r\n \r\n ",
         "white space holds one fold"),
        ("blank-line-after-comma", ", ", b",\r\n\r\n ",
         "a fold needs white space after it"),
        ("lf-after-comma", ", ", b",\n ", "a fold begins with CR"),
        ("crlf-after-comma", ", ", b",\r\n", "a fold needs white space"),
        ("cr-after-comma", ", ", b",\r ", "a fold needs LF after CR"),
        ("crlf-after-scheme", "Digest ", b"Digest\r\n",
         "a fold needs white space after it"),
        ("two-folds-after-scheme", "Digest ", b"Digest\r\n \r\n ",
         "white space holds one fold"),
        ("space-before-scheme", "Digest", " Digest",
         "the value starts with its scheme"),
        ("crlf-at-end", None, b"\r\n", "the value ends with its last param"),
        ("space-in-name", "nonce", "non ce", "a name is one token"),
        ("space-instead-of-comma", ", ", " ", "params need a comma"),
        ("fold-instead-of-comma", ", ", b"\r\n ", "params need a comma"),
    )
    for slug, old, new, comment in rows:
        add_invalid(topic, valid, slug, comment, base, old, new,
                    ["WhiteSpace"])
    add_invalid(topic, valid, "two-folds-before-token",
                "a token has no white space of its own",
                "white-space/fold-after-equals", b"algorithm=\r\n ",
                b"algorithm=\r\n \r\n ", ["WhiteSpace"])
    return topic


LENGTHS = (31, 32, 33, 63, 64, 65, 127, 128, 129, 200, 255, 256, 257, 1023,
           1024)


def token_topic(op):
    topic = Topic(op, "token", ["rfc3261#25.1"])
    add_valid(topic, "all-characters", "every kind of token character",
              [token("algorithm", TOKEN), *PAIR], ["Token"])
    add_valid(topic, "all-characters-in-name", "a name is a token",
              [Param(TOKEN, b"x", b"x"), *PAIR], ["Token"])
    for character in "-.!%*_+`'~0":
        add_valid(topic, "only-%02x" % ord(character),
                  "a token of one character",
                  [token("algorithm", character), *PAIR], ["Token"])
    return topic


def token_invalid(op, valid):
    topic = Topic(op, "token-invalid", ["rfc3261#25.1"])
    base = "token/only-30"
    for octet in b"\"/:;<>?@[\\]{}()#$&^|\x00\x7f\xe4=":
        add_invalid(topic, valid, "value-%02x" % octet,
                    "not a token character", base, b"algorithm=0",
                    b"algorithm=0" + bytes([octet]), ["Token"])
        add_invalid(topic, valid, "name-%02x" % octet,
                    "not a token character", base, b"algorithm",
                    b"algo" + bytes([octet]) + b"rithm", ["Token"])
    for octet in HIGH:
        add_invalid(topic, valid, "first-%02x" % octet, "a name is ASCII",
                    base, b"algorithm", bytes([octet]) + b"algorithm",
                    ["Token"])
    add_invalid(topic, valid, "slash-in-sha-512-256",
                "the name in FIPS 180-4 is no token", base, "algorithm=0",
                "algorithm=SHA-512/256", ["Token"])
    return topic


def lengths():
    topic = Topic("parse.challenge", "length", ["rfc3261#25.1"])
    for length in LENGTHS:
        text = bytes(0x61 + i % 26 for i in range(length))
        add_valid(topic, "algorithm-%d" % length, "no limit is given",
                  [*PAIR, token("algorithm", text)], ["LongText"])
        add_valid(topic, "nonce-%d" % length, "no limit is given",
                  [REALM, quoted("nonce", text)], ["LongText"])
        add_valid(topic, "name-%d" % length, "no limit is given",
                  [*PAIR, Param(text, b"x", b"x")], ["LongText"])
    add_valid(topic, "nonce-8192", "no limit is given",
              [REALM, quoted("nonce", b"0123456789abcdef" * 512)],
              ["LongText"])
    add_valid(topic, "params-100", "no limit is given",
              PAIR + [token("x%d" % i, "y") for i in range(98)],
              ["LongText"])
    return topic


def ambiguous():
    """Where the grammar leaves two readings, or peers take a third."""
    topic = Topic("parse.challenge", "ambiguous", ["rfc3261#25.1"])
    for slug, inside in (("fold", b"a\r\n b"), ("fold-long", b"a \r\n\t b"),
                         ("two-spaces", b"a  b")):
        raw = [quoted("realm", inside), NONCE]
        one = [quoted("realm", "a b"), NONCE]
        topic.add("quoted-" + slug,
                  "a recipient may make one space of any white space",
                  "acceptable", ["FoldedText"],
                  input=flat({"value": value_of(raw)}),
                  alternatives=[dict({"name": "raw"}, **meaning(raw)),
                                dict({"name": "one-space"}, **meaning(one))])
    return topic


def topics():
    found = [lengths(), ambiguous()]
    for op in ("parse.challenge", "parse.credentials"):
        good = [quoted_topic(op), space_topic(op), token_topic(op)]
        found += good + [quoted_invalid(op, good), space_invalid(op, good),
                         token_invalid(op, good)]
    return found
