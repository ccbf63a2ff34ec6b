#!/usr/bin/env python3
"""The page of the matrix works in a browser: prints a line for each fact.

usage: page.py           SIPDIGEST names the program
"""

import sys

from visited import BROWSER
import filters  # its facts come first
import cases
from browser import Fault
from fact import fact, hold, need


@fact
def nothing_threw_on_the_way():
    need(not BROWSER.errors, BROWSER.errors)


def main():
    try:
        with BROWSER:
            return hold()
    except Fault as fault:
        print("FAIL browser: %s" % fault)
        return 1


if __name__ == "__main__":
    sys.exit(main())
