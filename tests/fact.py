"""A fact is a function named as a sentence that prints one line when run."""

import contextlib
import io

FACTS = []


def fact(check):
    """A check holds when it returns nothing, or a truth with a remark."""
    FACTS.append(check)
    return check


def quiet(program):
    """Exit code and output of a program's main."""
    output = io.StringIO()
    with contextlib.redirect_stdout(output):
        code = program()
    return code, output.getvalue().strip()


def need(condition, remark):
    if not condition:
        raise AssertionError(remark)


def run(check):
    """True when the fact holds; prints its line."""
    try:
        remark = check()
    except Exception as fault:
        print("FAIL %s: %s" % (check.__name__, fault))
        return False
    print("ok %s%s" % (check.__name__, ": " + remark if remark else ""))
    return True


def hold():
    """Runs all of them; the exit code."""
    return 0 if all([run(check) for check in FACTS]) else 1
