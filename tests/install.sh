#!/bin/sh
# Installs into a temporary folder, then builds a program against that alone.
# Prints "ok NAME" or "FAIL NAME: why"; exit code 0 when all is well.
set -u

folder=$(mktemp -d) || exit 1
trap 'rm -rf "$folder"' EXIT
root=$folder/root
prefix=/usr/local
lib=$root$prefix/lib
failed=0

ok() {
	echo "ok install: $1"
}

bad() {
	echo "FAIL install: $1: $2"
	failed=1
}

# check NAME COMMAND...: the command must succeed
check() {
	name=$1
	shift
	if "$@" >"$folder/log" 2>&1; then
		ok "$name"
	else
		bad "$name" "$(tail -n 3 "$folder/log" | tr '\n' ' ')"
	fi
}

# refuse NAME COMMAND...: the command must fail
refuse() {
	name=$1
	shift
	if "$@" >"$folder/log" 2>&1; then
		bad "$name" "it should have failed"
	else
		ok "$name"
	fi
}

# flags [--static]: what a user's Makefile would ask pkg-config for
flags() {
	if command -v pkg-config >/dev/null; then
		PKG_CONFIG_LIBDIR=$lib/pkgconfig PKG_CONFIG_SYSROOT_DIR=$root \
			pkg-config --cflags --libs "$@" sipdigest
		return
	fi
	sed -n -e "s|\${includedir}|$root$prefix/include/sipdigest|g" \
		-e "s|\${libdir}|$lib|g" -e 's/^\(Cflags\|Libs\): //p' \
		"$lib/pkgconfig/sipdigest.pc" | tr '\n' ' '
	[ "$#" = 0 ] || sed -n 's/^Libs.private: //p' \
		"$lib/pkgconfig/sipdigest.pc"
}

# Lists what was installed, relative to the prefix.
installed() {
	(cd "$root$prefix" && find . -type f -o -type l) | sed 's|^\./||' | sort
}

expected() {
	printf '%s\n' bin/sipdigest lib/libsipdigest.a lib/libsipdigest.so \
		lib/libsipdigest.so.0 lib/pkgconfig/sipdigest.pc \
		share/man/man1/sipdigest.1 share/man/man3/sipdigest.3
	for header in src/*.h; do
		echo "include/sipdigest/${header#src/}"
	done
	for header in spec/*.h; do
		echo "include/sipdigest/$header"
	done
}

same_files() {
	expected | sort >"$folder/expected"
	installed | diff "$folder/expected" -
}

# needs FILE NAME: does the file ask the loader for that library?
needs() {
	readelf -d "$1" | grep -q "NEEDED.*\[$2\]"
}

has_soname() {
	readelf -d "$lib/libsipdigest.so.0" |
		grep -q 'SONAME.*\[libsipdigest\.so\.0\]'
}

pc_is_filled_in() {
	grep -qx "prefix=$prefix" "$lib/pkgconfig/sipdigest.pc" &&
		grep -q '^Version: [0-9]' "$lib/pkgconfig/sipdigest.pc" &&
		! grep -q '@' "$lib/pkgconfig/sipdigest.pc"
}

cat >"$folder/user.c" <<'END'
#include <stdio.h>
#include <sipdigest.h>
int main(void)
{
	struct sda_span part = { (const uint8_t *)"abc", 3 };
	struct sda_digest digest;

	sda_digest_join(SDA_HASH_SHA_512_256, &part, 1, &digest);
	return printf("%.*s\n", (int)digest.len, digest.hex) < 0;
}
END

# FIPS 180-4, SHA-512/256 of "abc"
answer=53048e2681941ef99b2e29b76b4c7dabe4c2d0c634fc6d46e0e2f13107e7af23

# built NAME FLAG...: compiles the program as a user of the library would
built() {
	output=$folder/$1
	shift
	# shellcheck disable=SC2046,SC2086
	${CC:-cc} ${CFLAGS:-} -std=c11 -Wall -Werror -o "$output" \
		"$folder/user.c" "$@"
}

answers() {
	[ "$(LD_LIBRARY_PATH=$lib "$folder/$1")" = "$answer" ]
}

foreign_name_is_hidden() {
	! nm -D --defined-only "$lib/libsipdigest.so" |
		grep -v ' A ' | grep -vq ' sda_'
}

check 'make install' make -s install DESTDIR="$root" PREFIX="$prefix"
if [ "$failed" = 1 ]; then
	exit 1
fi
check 'exactly the files meant' same_files
check 'the shared library has its SONAME' has_soname
check 'the link name leads to it' [ "$(readlink "$lib/libsipdigest.so")" = \
	libsipdigest.so.0 ]
check 'the pkg-config file is filled in' pc_is_filled_in
check 'no foreign name is exported' foreign_name_is_hidden
check 'the tool runs' "$root$prefix/bin/sipdigest" --help

# shellcheck disable=SC2046
check 'a program links to the shared library' built shared $(flags)
check 'it asks for the SONAME' needs "$folder/shared" libsipdigest.so.0
check 'it computes' answers shared

mkdir "$folder/only_static"
ln -s "$lib/libsipdigest.a" "$folder/only_static"
# shellcheck disable=SC2046
check 'a program links to the static library' built static \
	"-L$folder/only_static" $(flags --static)
check 'it computes too' answers static
refuse 'it does not ask for the shared one' needs "$folder/static" \
	libsipdigest.so.0

refuse 'without the flags there is no such header' built none
exit "$failed"
