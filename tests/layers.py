#!/usr/bin/env python3
"""Checks that the library stands on nothing but what it says.

usage: tests/layers.py [BUILD]      from the root of the project

src/layers.txt orders the modules. Symbols are read with nm from BUILD, which
is the variable B of make, or build.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

FREESTANDING = set("float.h iso646.h limits.h stdalign.h stdarg.h stdbool.h "
                   "stddef.h stdint.h stdnoreturn.h string.h".split())
HASHES = {"src/hash.c": "bearssl"}
RUNTIME = re.compile(r"br_\w+|memcpy|memset|memcmp|memmove|__stack_chk_fail"
                     r"|_GLOBAL_OFFSET_TABLE_|__(asan|ubsan|sanitizer)_\w+")
WRITABLE = re.compile(r"\.(data|bss|tdata|tbss)(?!\.rel\.ro)|\*COM\*|COMMON")
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.M)
COMMENT = re.compile(r"/\*.*?\*/|//[^\n]*", re.S)
PROTOTYPE = re.compile(r"\b(\w+)\s*\([^;{}]*\)\s*;")


def layers(root):
    """Maps each module to (layer, place within it)."""
    found = {}
    for line in (root / "src/layers.txt").read_text().splitlines():
        if line.strip() and not line.startswith("#"):
            number, *modules = line.split()
            for module in modules:
                found[module] = (int(number), len(found))
    return found


def library_files(root):
    return sorted(root.glob("src/*.[ch]"))


def every_module_has_a_layer(root, build):
    named = set(layers(root))
    present = {path.stem for path in library_files(root)}
    for module in sorted(present - named):
        yield f"src/{module} stands in no layer"
    for module in sorted(named - present):
        yield f"src/layers.txt names {module}, which has no file"


def includes(path):
    return INCLUDE.findall(COMMENT.sub(" ", path.read_text()))


def include_fault(root, order, path, mark, name):
    """Why a library file may not include this, or None."""
    if name.startswith("bearssl"):
        here = str(path.relative_to(root))
        return None if here in HASHES else "BearSSL belongs to src/hash.c"
    if mark == "<":
        return None if name in FREESTANDING else "no freestanding header"
    if name.startswith("spec/"):
        return None if (root / name).is_file() else "no such file in spec/"
    module, own = Path(name).stem, path.stem
    if module not in order or not (root / "src" / name).is_file():
        return "no header of the library"
    if module != own and order.get(own, (0, 0)) <= order[module]:
        return "it does not stand below"
    return None


def includes_point_downwards(root, build):
    order = layers(root)
    for path in library_files(root):
        for mark, name in includes(path):
            fault = include_fault(root, order, path, mark, name)
            if fault:
                yield f"{path.relative_to(root)} includes {name}: {fault}"


def spec_headers_need_no_other_code(root, build):
    for path in sorted(root.glob("spec/*.h")):
        for mark, name in includes(path):
            own = (root / name if name.startswith("spec/")
                   else root / "src" / Path(name).name)
            if name not in FREESTANDING and not own.is_file():
                yield f"spec/{path.name} includes {name}"


def nm(*arguments):
    """Rows of (symbol, class, section) as nm tells them."""
    text = subprocess.run(["nm", "--format=sysv", *map(str, arguments)],
                          capture_output=True, text=True, check=True).stdout
    for line in text.splitlines():
        field = [word.strip() for word in line.split("|")]
        if len(field) == 7:
            yield field[0].split("@")[0], field[2], field[6]


def archive(build):
    return build / "libsipdigest.a"


def is_sanitized(build):
    return any(name.startswith(("__asan_", "__ubsan_"))
               for name, _, _ in nm(archive(build)))


def nothing_is_called_but_hashes_and_memory(root, build):
    rows = list(nm(archive(build)))
    own = {name for name, kind, _ in rows if kind != "U"}
    for name in sorted({n for n, kind, _ in rows if kind == "U"} - own):
        if not RUNTIME.fullmatch(name):
            yield f"{name} is called"


def there_are_no_mutable_globals(root, build):
    for name, _, section in nm(archive(build)):
        if WRITABLE.match(section):
            yield f"{name} is in {section}"


def every_external_symbol_starts_with_sda(root, build):
    for name, kind, _ in nm("--extern-only", "--defined-only", archive(build)):
        if not name.startswith("sda_"):
            yield f"{name} ({kind}) is visible to the linker"


def declared(root):
    """The functions that the headers of the library declare."""
    names = set()
    for path in root.glob("src/*.h"):
        text = COMMENT.sub(" ", path.read_text())
        text = re.sub(r"^\s*#.*$", " ", text, flags=re.M)
        names |= set(PROTOTYPE.findall(text))
    return names


def shared_library_exports_what_headers_declare(root, build):
    library = next(iter(sorted(build.glob("libsipdigest.so.*"))), None)
    if library is None:
        yield "there is no shared library"
        return
    symbols = nm("--dynamic", "--defined-only", library)
    exported = {name for name, kind, _ in symbols if kind != "A"}
    wanted = declared(root)
    if not wanted:
        yield "no declaration found in src/*.h"
    for name in sorted(wanted - exported):
        yield f"{name} is declared but not exported"
    for name in sorted(exported - wanted):
        yield f"{name} is exported but not declared"


CHECKS = [
    every_module_has_a_layer,
    includes_point_downwards,
    spec_headers_need_no_other_code,
    nothing_is_called_but_hashes_and_memory,
    there_are_no_mutable_globals,
    every_external_symbol_starts_with_sda,
    shared_library_exports_what_headers_declare,
]


# ---- self-test: each check must find what was planted for it ----------------

def append(root, path, text):
    with (root / path).open("a") as file:
        file.write(text + "\n")


def rebuild(root, build, code):
    """The library again, from one more source, in place of the real one."""
    source, thing = root / "planted.c", build / "planted.o"
    source.write_text(code + "\n")
    compiler = os.environ.get("CC", "cc").split()
    subprocess.run([*compiler, "-fPIC", "-fno-builtin", "-c", source, "-o",
                    thing], check=True)
    subprocess.run(["ar", "rs", archive(build), thing], check=True,
                   capture_output=True)
    subprocess.run([*compiler, "-shared", thing, "-o",
                    build / "libsipdigest.so.0"], check=True)


PLANTED = [
    (every_module_has_a_layer, "a module without a layer",
     lambda r, b: (r / "src/planted.c").write_text("")),
    (every_module_has_a_layer, "a layer without a module",
     lambda r, b: append(r, "src/layers.txt", "9 planted")),
    (includes_point_downwards, "an include of a higher layer",
     lambda r, b: append(r, "src/scan.c", '#include "params.h"')),
    (includes_point_downwards, "an include of a later module of the layer",
     lambda r, b: append(r, "src/writer.h", '#include "word.h"')),
    (includes_point_downwards, "an include of the tool",
     lambda r, b: append(r, "src/qop.c", '#include "tool/tool.h"')),
    (includes_point_downwards, "a hosted header",
     lambda r, b: append(r, "src/hex.c", "# include <stdlib.h>")),
    (includes_point_downwards, "BearSSL outside src/hash.c",
     lambda r, b: append(r, "src/response.c", "#include <bearssl.h>")),
    (spec_headers_need_no_other_code, "BearSSL in spec/",
     lambda r, b: append(r, "spec/bytes.h", "#include <bearssl.h>")),
    (nothing_is_called_but_hashes_and_memory, "an allocation",
     lambda r, b: rebuild(r, b, "void *malloc(unsigned long);"
                          "void *sda_x(void) { return malloc(1); }")),
    (there_are_no_mutable_globals, "a static counter",
     lambda r, b: rebuild(r, b, "int sda_x(void)"
                          "{ static int calls; return calls++; }")),
    (there_are_no_mutable_globals, "an initialised global",
     lambda r, b: rebuild(r, b, "int sda_x = 1;")),
    (every_external_symbol_starts_with_sda, "a foreign name",
     lambda r, b: rebuild(r, b, "void digest(void) { }")),
    (shared_library_exports_what_headers_declare, "an export too many",
     lambda r, b: rebuild(r, b, "void sda_planted(void) { }")),
    (shared_library_exports_what_headers_declare, "a declaration too many",
     lambda r, b: append(r, "src/hex.h", "void sda_planted(int x);")),
]


def finds(check, plant, root, build):
    """Is there a fault in a copy with the plant that was not there before?"""
    with tempfile.TemporaryDirectory() as folder:
        copy, copied = Path(folder) / "root", Path(folder) / "build"
        for part in ("src", "spec"):
            shutil.copytree(root / part, copy / part)
        copied.mkdir()
        for path in build.glob("libsipdigest.*"):
            shutil.copy(path, copied)
        before = set(check(copy, copied))
        plant(copy, copied)
        return bool(set(check(copy, copied)) - before)


def tell(name, faults):
    if faults:
        print(f"FAIL {name}: {'; '.join(faults)}")
    else:
        print(f"ok {name}")
    return not faults


def main():
    root = Path.cwd()
    build = Path(sys.argv[1] if len(sys.argv) > 1
                 else os.environ.get("B", "build")).absolute()
    if not (root / "src/layers.txt").is_file() or not archive(build).is_file():
        print("FAIL layers: run 'make all' first, from the project's root")
        return 1
    sanitized = is_sanitized(build)
    good = [tell(f"layers: {check.__name__}", list(check(root, build)))
            for check in CHECKS
            if not (sanitized and check is there_are_no_mutable_globals)]
    if sanitized:
        print("skip layers: mutable globals and self-test; the sanitizers add "
              "globals of their own")
        return 0 if all(good) else 1
    for check, name, plant in PLANTED:
        found = finds(check, plant, root, build)
        good.append(tell(f"layers self-test: {name}",
                         [] if found else ["planted, but not found"]))
    return 0 if all(good) else 1


if __name__ == "__main__":
    sys.exit(main())
