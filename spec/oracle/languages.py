"""The languages that are read, and a grammar that makes their automata."""

from pathlib import Path

from oracle.automaton import Compiler
from oracle.notation import Reader, read

GRAMMAR = Path(__file__).resolve().parent.parent / "sip-digest.abnf"

# The languages that the library reads, each with the rule that says it.
LANGUAGES = {
    "challenge": "challenge",
    "credentials": "credentials",
    "authinfo": "ainfo *(COMMA ainfo)",
    "uri": "Request-URI",
    "ext_value": "ext-value",
    "sip_ext_value": "sip-ext-value",
    "aka_nonce": "aka-nonce-value",
    "auts": "auts-value",
    "quoted_string": "quoted-string",
    "token": "token",
    "lhex": "*LHEX",
    "lws": "LWS",
    "equal": "EQUAL",
    "comma": "COMMA",
    "ldquot": "LDQUOT",
    "rdquot": "RDQUOT",
}


class Grammar:
    def __init__(self, text):
        self.rules = read(text)
        self.compiler = Compiler(self.rules)

    @classmethod
    def of(cls, path):
        return cls(Path(path).read_text("ascii"))

    def tree(self, rule):
        """RULE as the usage of abnf.py has it: a name, or the right side of a rule."""
        reader = Reader(LANGUAGES.get(rule, rule))
        tree = reader.alternation()
        if reader.at != len(reader.text):
            raise reader.fault("the end of the rule")
        return tree

    def automaton(self, rule):
        return self.compiler.tree(self.tree(rule))
