"""A mutant is an implementation with one mistake; its docstring says which."""

from implementation import Implementation

MUTANTS = []


def mutant(made):
    """Enters a class into the list."""
    MUTANTS.append(made)
    return made


def step(name, doc, **changed):
    """A mutant that differs in the given steps, each a function of one text;
    or in an attribute."""
    members = {key: staticmethod(value) if callable(value) else value
               for key, value in changed.items()}
    return mutant(type(name, (Implementation,),
                       dict(members, __doc__=doc)))
