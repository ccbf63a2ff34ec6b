"""A link leads from a flag to the section of the document that it cites."""

RFC = "https://www.rfc-editor.org/rfc/%s#%s-%s"
OTHERS = {"fips180-4": "https://doi.org/10.6028/NIST.FIPS.180-4"}


def link_of(reference):
    """Where a reference such as rfc7616#3.4 leads; letters are appendices."""
    document, section = reference.split("#")
    if document in OTHERS:
        return OTHERS[document]
    kind = "section" if section[0].isdigit() else "appendix"
    return RFC % (document, kind, section)


def faults(flags):
    """Each flag has a link for each section, and no link but https."""
    found = []
    for name, flag in flags.items():
        wanted = [link_of(reference) for reference in flag["rfc"]]
        if not wanted or flag.get("links", [])[:len(wanted)] != wanted:
            found.append(name + ": its links are not those of its sections")
        found += ["%s: %s" % (name, link) for link in flag.get("links", ())
                  if not link.startswith("https://")]
    return found
