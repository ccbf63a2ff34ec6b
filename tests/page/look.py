"""usage: look.py PAGE DIR [HASH]      pictures of a page, to be looked at"""

import pathlib
import sys

from browser import Browser

WAYS = {"desktop-light": (1280, 900, False, False),
        "desktop-dark": (1280, 900, True, False),
        "phone-light": (390, 844, False, True),
        "phone-dark": (390, 844, True, True)}


def main(page, folder, mark=""):
    address = pathlib.Path(page).resolve().as_uri() + mark
    with Browser() as browser:
        for name, (width, height, dark, phone) in WAYS.items():
            browser.screen(width, height, dark, phone)
            browser.open(address)
            path = pathlib.Path(folder) / (name + ".png")
            browser.picture(path)
            print(path)


if __name__ == "__main__":
    main(*sys.argv[1:])
