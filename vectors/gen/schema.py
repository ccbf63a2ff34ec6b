"""A schema is a JSON Schema of draft 2020-12, as far as ours use it. A keyword
that is not known here is an error, not an assertion that always holds."""

import re

TYPES = {"object": dict, "array": list, "string": str, "boolean": bool}
ANNOTATIONS = ("$schema", "$id", "$defs", "title", "description")


class SchemaError(Exception):
    """The schema itself is wrong."""


def unique(items):
    return all(item not in items[:i] for i, item in enumerate(items))


def searched(pattern, text):
    """ECMA's $ is the end of the text, never before a last newline."""
    return re.search(re.sub(r"\$$", r"\\Z", pattern), text) is not None


# What a keyword asserts of a value of its type.
ASSERTIONS = {
    "const": (object, lambda given, value: value == given),
    "enum": (object, lambda given, value: value in given),
    "type": (object, lambda given, value: isinstance(value, TYPES[given])),
    "pattern": (str, searched),
    "required": (dict, lambda given, value: set(given) <= set(value)),
    "minProperties": (dict, lambda given, value: len(value) >= given),
    "maxProperties": (dict, lambda given, value: len(value) <= given),
    "minItems": (list, lambda given, value: len(value) >= given),
    "uniqueItems": (list, lambda given, value: not given or unique(value)),
}


class Validator:
    """Judges values by one schema document."""

    def __init__(self, document):
        self.document = document
        self.applicators = {
            "$ref": self.ref, "properties": self.properties,
            "patternProperties": self.pattern_properties,
            "additionalProperties": self.additional, "items": self.items,
            "allOf": self.all_of, "anyOf": self.any_of,
            "oneOf": self.one_of, "not": self.negated, "if": self.condition,
            "then": self.nothing, "else": self.nothing,
        }
        self.check_keywords(document)

    def check_keywords(self, schema):
        """Every keyword of every subschema is one that is known here."""
        if isinstance(schema, bool):
            return
        for keyword, given in schema.items():
            if keyword in ("properties", "patternProperties", "$defs"):
                subschemas = given.values()
            elif keyword in ("allOf", "anyOf", "oneOf"):
                subschemas = given
            elif keyword in self.applicators and keyword != "$ref":
                subschemas = [given]
            elif keyword in ASSERTIONS or keyword in ANNOTATIONS + ("$ref",):
                subschemas = []
            else:
                raise SchemaError("unknown keyword " + keyword)
            for subschema in subschemas:
                self.check_keywords(subschema)

    def faults(self, value, schema=None, where=""):
        """Each fault as text; none when the value is valid."""
        schema = self.document if schema is None else schema
        if isinstance(schema, bool):
            return [] if schema else [where + ": not allowed"]
        found = []
        for keyword, given in schema.items():
            if keyword in ASSERTIONS:
                kind, holds = ASSERTIONS[keyword]
                if isinstance(value, kind) and not holds(given, value):
                    found.append("%s: %s %s" % (where, keyword, given))
            elif keyword in self.applicators:
                apply = self.applicators[keyword]
                found += apply(given, value, schema, where)
        return found

    def ref(self, given, value, schema, where):
        target = self.document
        for step in given.lstrip("#/").split("/"):
            target = target[step]
        return self.faults(value, target, where)

    def properties(self, given, value, schema, where):
        if not isinstance(value, dict):
            return []
        return [fault for name, subschema in given.items() if name in value
                for fault in self.faults(value[name], subschema,
                                         "%s/%s" % (where, name))]

    def pattern_properties(self, given, value, schema, where):
        if not isinstance(value, dict):
            return []
        return [fault for pattern, subschema in given.items()
                for name in value if searched(pattern, name)
                for fault in self.faults(value[name], subschema,
                                         "%s/%s" % (where, name))]

    def additional(self, given, value, schema, where):
        if not isinstance(value, dict):
            return []
        patterns = schema.get("patternProperties", {})
        return [fault for name in value
                if name not in schema.get("properties", {})
                and not any(searched(p, name) for p in patterns)
                for fault in self.faults(value[name], given,
                                         "%s/%s" % (where, name))]

    def items(self, given, value, schema, where):
        if not isinstance(value, list):
            return []
        return [fault for i, item in enumerate(value)
                for fault in self.faults(item, given, "%s/%d" % (where, i))]

    def all_of(self, given, value, schema, where):
        return [fault for subschema in given
                for fault in self.faults(value, subschema, where)]

    def any_of(self, given, value, schema, where):
        tries = [self.faults(value, subschema, where) for subschema in given]
        return [] if [] in tries else min(tries, key=len)

    def one_of(self, given, value, schema, where):
        tries = [self.faults(value, subschema, where) for subschema in given]
        if tries.count([]) == 1:
            return []
        if tries.count([]) > 1:
            return [where + ": more than one of oneOf holds"]
        return min(tries, key=len)

    def negated(self, given, value, schema, where):
        if self.faults(value, given, where):
            return []
        return [where + ": a combination that is not allowed"]

    def condition(self, given, value, schema, where):
        branch = "else" if self.faults(value, given, where) else "then"
        return self.faults(value, schema.get(branch, True), where)

    def nothing(self, given, value, schema, where):
        return []
