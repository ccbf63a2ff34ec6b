"""What the C sources promise: their functions, contracts and axioms, as text.

Frama-C is asked too; this reading does not depend on it.
"""

import re
from typing import NamedTuple

ROOT_OF_TRUST = {"spec/bytes.h", "spec/hash.h"}     # the only axioms

LEXEME = re.compile(r'(?P<acsl>/\*@.*?\*/|//@[^\n]*)'
                    r'|(?P<comment>/\*.*?\*/|//[^\n]*)'
                    r'|(?P<literal>"(?:\\.|[^"\\])*"|\'(?:\\.|[^\'\\])*\')',
                    re.S)
ATTRIBUTE = re.compile(r"__attribute__\s*\(\(.*?\)\)", re.S)
DIRECTIVE = re.compile(r"^[ \t]*#(?:\\\n|[^\n])*", re.M)
REMARK = re.compile(r"//[^\n]*")
FUNCTION = re.compile(r"(\w+)\s*\([^{}]*\)\s*(?:\{\}|;)$")
VOID = re.compile(r"(static\s+)?void\s+\w")
NO_CONTRACT = re.compile(r"\s*(lemma|predicate|logic|axiomatic|inductive|type"
                         r"|global|ghost|import)\b")
AXIOM = re.compile(r"\b(axiom|admit)\b")
NO_EFFECT = re.compile(r"\bassigns\s+\\nothing\s*;")
TERMINATES = re.compile(r"\bterminates\s+\\true\s*;")
STATEMENT = re.compile(r"\b(axiom|lemma|logic|predicate|type)\b.*?;"
                       r"(?=\s*(?:axiom|lemma|logic|predicate|type|\}|$))",
                       re.S)


class Function(NamedTuple):
    path: str
    name: str
    has_body: bool
    gives_nothing: bool
    calls: frozenset    # names followed by a parenthesis in the body
    contract: str       # "" when there is none


def split(text):
    """The code, with @N@ where annotation N stood, and the annotations."""
    annotations = []

    def keep(match):
        if match.lastgroup == "acsl":
            inside = match[0][3:].removesuffix("*/")
            annotations.append(REMARK.sub(" ", inside))
            return " @%d@ " % (len(annotations) - 1)
        return " " if match.lastgroup == "comment" else "0"

    code = DIRECTIVE.sub(" ", LEXEME.sub(keep, text))
    return ATTRIBUTE.sub(" ", code), annotations


def declarations(code):
    """(what stands at top level with {} for its body, the body), in turn."""
    chunk, body, depth = "", "", 0
    for mark in code:
        if mark == "}":
            depth -= 1
        if depth == 0:
            chunk += mark
        else:
            body += mark
        if mark == "{":
            depth += 1
        body_ends = mark == "}" and re.search(r"\)[\s\d@]*\{\}$", chunk)
        if depth == 0 and (mark == ";" or body_ends):
            yield chunk, body
            chunk, body = "", ""


def named(code, annotations):
    """The annotations whose marks stand in the code."""
    return [annotations[int(number)]
            for number in re.findall(r"@(\d+)@", code)]


def contract_of(chunk, annotations):
    """The contract among the annotations that stand before a declaration."""
    return "\n".join(text for text in named(chunk, annotations)
                     if not NO_CONTRACT.match(text))


def called(body, annotations):
    """The names that a body calls, ghost code included."""
    ghosts = [text for text in named(body, annotations)
              if text.lstrip().startswith("ghost")]
    return frozenset(re.findall(r"(\w+)\s*\(", " ".join([body, *ghosts])))


def functions(root, path):
    code, annotations = split((root / path).read_text())
    for chunk, body in declarations(code):
        plain = re.sub(r"@\d+@", " ", chunk).strip()
        match = FUNCTION.search(plain)
        if match and "=" not in plain and not plain.startswith("typedef"):
            yield Function(path, match[1], plain.endswith("{}"),
                           VOID.match(plain) is not None,
                           called(body, annotations),
                           contract_of(chunk, annotations))


def sources(root, *patterns):
    return [str(path.relative_to(root)) for pattern in patterns
            for path in sorted(root.glob(pattern))]


def defined(root, path):
    return {f.name for f in functions(root, path) if f.has_body}


def clauses_due(function):
    """What has no result and no effect has nothing to ensure."""
    idle = function.gives_nothing and NO_EFFECT.search(function.contract)
    return ["terminates", "assigns"] + ["ensures"] * (not idle)


def clause_faults(function):
    where = "%s: %s" % (function.path, function.name)
    if not function.contract.strip():
        yield where + " has no contract"
        return
    for clause in clauses_due(function):
        if not re.search(r"\b%s\b" % clause, function.contract):
            yield "%s: the contract says nothing of %s" % (where, clause)
    if ("terminates" in function.contract
            and not TERMINATES.search(function.contract)):
        yield where + " does not always terminate"


def every_function_has_a_contract(root):
    """Each prototype of a header, and each body: its own or its header's."""
    exported = {}
    for path in sources(root, "src/*.h"):
        for function in functions(root, path):
            exported[function.name] = function
            yield from clause_faults(function)
    for path in sources(root, "src/*.c"):
        for function in functions(root, path):
            if function.name not in exported:
                yield from clause_faults(function)


def nothing_is_admitted(root):
    """Axioms stand where they are known to; nothing else is taken on trust."""
    for path in sources(root, "src/*.[ch]", "spec/*.h", "proofs/*.[ch]"):
        for annotation in split((root / path).read_text())[1]:
            for word in AXIOM.findall(annotation):
                if word == "admit" or path not in ROOT_OF_TRUST:
                    yield "%s: %s" % (path, word)


def the_text_proved_is_the_text_compiled(root):
    for path in sources(root, "src/*.[ch]"):
        if "__FRAMAC__" in (root / path).read_text():
            yield "%s: __FRAMAC__" % path


def nothing_calls_itself(root):
    """A proof may use a contract only if that was proved without it: Frama-C
    sees one file at a time, so the circles are looked for here."""
    bodies = {(path, function.name): function
              for path in sources(root, "src/*.c", "proofs/*.c")
              for function in functions(root, path) if function.has_body}
    homes = {}
    for path, name in bodies:
        homes.setdefault(name, []).append(path)
    calls = {}
    for (path, name), function in bodies.items():
        # A file's own function hides one of that name elsewhere.
        calls[path, name] = {
            (home, called) for called in function.calls
            for home in ([path] if (path, called) in bodies
                         else homes.get(called, []))}
    while calls:
        leaves = {one for one in calls if not calls[one] & calls.keys()}
        if not leaves:
            names = sorted(f"{name} of {path}" for path, name in calls)
            yield "these call each other: " + ", ".join(names)
            return
        for leaf in leaves:
            del calls[leaf]


CHECKS = [every_function_has_a_contract, nothing_is_admitted,
          nothing_calls_itself, the_text_proved_is_the_text_compiled]


def faults(root):
    return [fault for check in CHECKS for fault in check(root)]


def theory(root):
    """(path, statement) of each axiom, and of each symbol left undefined."""
    for path in sources(root, "spec/*.h", "proofs/*.h"):
        for annotation in split((root / path).read_text())[1]:
            if not re.match(r"\s*axiomatic (?!Opaque)", annotation):
                continue
            for match in STATEMENT.finditer(annotation):
                text = " ".join(match[0].split())
                if match[1] == "axiom" or "=" not in text:
                    yield path, text
