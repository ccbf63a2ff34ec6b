"""A vector as lines: NAME=VALUE, NAME_hex=HEX, and for each item of a list
NAME[]=VALUE; NAME[] alone is an empty list. No value has a line end."""


def lines(members):
    found = []
    for name, value in members.items():
        if isinstance(value, str):
            found.append("%s=%s" % (name, value))
        elif value:
            found += ["%s[]=%s" % (name, item) for item in value]
        else:
            found.append(name + "[]")
    return found


def lines_in(vector):
    return "".join(line + "\n" for line in lines(vector["input"]))


def sections(vector):
    """What is expected: the head of a section and its members."""
    for name in ("expect", "not", "expect_instead"):
        if name in vector:
            yield name, vector[name]
    for members in vector.get("alternatives", ()):
        yield "alternative", members


def lines_out(vector):
    """Result, level and reasons, then the sections."""
    head = {name: vector[name] for name in ("result", "level", "error",
                                            "chosen", "features", "sibling")
            if vector.get(name)}
    found = lines(head)
    for name, members in sections(vector):
        found += ["[%s]" % name] + lines(members)
    return "".join(line + "\n" for line in found)
