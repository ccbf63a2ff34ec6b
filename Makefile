# sipdigest: SIP Digest Access Authentication, formally tested.
#
#   make run      validates an implementation against the vectors, then explains
#   make check    passes every test, proofs included
#
# Both install what is missing first.

# ---- settings of the user ---------------------------------------------------
CC      ?= cc
CFLAGS  ?= -O2 -g
PREFIX  ?= /usr/local
DESTDIR ?=
ADAPTER ?=
T       ?= 60
# -----------------------------------------------------------------------------

VERSION := 0.1.0
SOVERSION := 0
B := build

WARN := -Wall -Wextra -Wconversion -Wshadow -Wstrict-prototypes
override CPPFLAGS += -I. -Isrc
COMPILE = $(CC) -std=c11 $(WARN) $(CPPFLAGS) $(CFLAGS) -MMD -MP

LIB_OBJ  := $(patsubst src/%.c,$(B)/lib/%.o,$(wildcard src/*.c))
TOOL_OBJ := $(patsubst src/tool/%.c,$(B)/tool/%.o,$(wildcard src/tool/*.c))
TESTS    := $(patsubst tests/test_%.c,$(B)/tests/test_%,$(wildcard tests/test_*.c))
FUZZ_OBJ := $(patsubst fuzz/%.c,$(B)/replay/%.o,\
              $(filter-out fuzz/fuzz_% fuzz/mutator.c fuzz/edits.c,$(wildcard fuzz/*.c))) \
            $(patsubst %,$(B)/spec/dfa_%.o,challenge credentials authinfo uri ext_value message)
REPLAYS  := $(patsubst fuzz/fuzz_%.c,$(B)/replay/fuzz_%,$(wildcard fuzz/fuzz_*.c))
SONAME   := libsipdigest.so.$(SOVERSION)

# The languages of spec/oracle/languages.py, for each a suite and a table.
LANGUAGES := challenge credentials authinfo uri ext_value sip_ext_value aka_nonce auts \
  quoted_string token lhex lws equal comma ldquot rdquot
ORACLE   := spec/abnf.py $(wildcard spec/oracle/*.py) spec/sip-digest.abnf
SUITES   := $(LANGUAGES:%=$(B)/spec/%.suite)
TABLES   := $(LANGUAGES:%=$(B)/spec/dfa_%.c)
APG      := $(B)/node/node_modules/.package-lock.json

# What each job needs, as packages of Debian 12.
PKG_BUILD := gcc libc6-dev libbearssl-dev libjansson-dev
PKG_TEST  := $(PKG_BUILD) make binutils libcmocka-dev python3 openssl pkg-config valgrind mandoc
PKG_CLANG := clang libclang-rt-14-dev
PKG_PROOF := frama-c-base why3 cvc4 cvc5 z3 python3
PKG_BENCH := $(PKG_BUILD) pkg-config python3 libosip2-dev libsofia-sip-ua-dev libbellesip-dev libre-dev
PKG_PAGE  := chromium python3
PKG_MATRIX := $(PKG_BUILD) pkg-config python3 python3-requests curl libosip2-dev \
  libsofia-sip-ua-dev libbellesip-dev libbctoolbox-dev libre-dev
PKG_FUZZ  := $(PKG_CLANG) llvm afl++ $(PKG_BUILD)

# A node that is no package of Debian will do.
NEED_NODE := command -v node >/dev/null || .ci/need nodejs
NEED_NPM  := command -v npm >/dev/null || .ci/need nodejs npm

.DEFAULT_GOAL := all

run: ## validate an implementation (ADAPTER='CMD'; ours if unset), then explain two exchanges
	@.ci/need $(PKG_BUILD)
	@$(MAKE) --no-print-directory -s all
	@tests/run.sh $(B) '$(ADAPTER)'

check: ## install what is missing and pass every test, proofs included
	@.ci/need $(sort $(PKG_TEST) $(PKG_PROOF) $(PKG_CLANG) $(PKG_PAGE))
	@$(NEED_NODE)
	@$(MAKE) --no-print-directory -s -j2 all $(TESTS) $(REPLAYS) $(SUITES) \
	  $(B)/spec/conformance replay-clang
	@tests/suites.sh $(B) full

test: ## the quick loop: unit tests, vectors, tool, layers, corpus replay
	@.ci/need $(PKG_TEST)
	@$(NEED_NODE)
	@$(MAKE) --no-print-directory -s all $(TESTS) $(REPLAYS) replay-clang
	@tests/suites.sh $(B) quick

all: $(B)/sipdigest $(B)/libsipdigest.a $(B)/$(SONAME) ## the library and the tool

$(B)/libsipdigest.a: $(LIB_OBJ)
	@rm -f $@
	ar rcs $@ $^

$(B)/$(SONAME): $(LIB_OBJ) src/exports.map
	$(CC) $(CFLAGS) -shared -Wl,-soname,$(SONAME) \
	  -Wl,--version-script=src/exports.map -o $@ $(LIB_OBJ) -lbearssl $(LDFLAGS)
	ln -sf $(SONAME) $(B)/libsipdigest.so

$(B)/sipdigest: $(TOOL_OBJ) $(B)/libsipdigest.a
	$(CC) $(CFLAGS) -o $@ $(TOOL_OBJ) $(B)/libsipdigest.a -lbearssl -ljansson $(LDFLAGS)

$(B)/lib/%.o: src/%.c
	@mkdir -p $(@D)
	$(COMPILE) -fPIC -c -o $@ $<

$(B)/tool/%.o: src/tool/%.c
	@mkdir -p $(@D)
	$(COMPILE) -c -o $@ $<

$(B)/tests/test_%: tests/test_%.c $(B)/libsipdigest.a $(filter-out $(B)/tool/main.o,$(TOOL_OBJ))
	@mkdir -p $(@D)
	$(COMPILE) -Isrc/tool -o $@ $< $(filter-out $(B)/tool/main.o,$(TOOL_OBJ)) \
	  $(B)/libsipdigest.a -lcmocka -lbearssl -ljansson $(LDFLAGS)

$(B)/replay/%.o: fuzz/%.c
	@mkdir -p $(@D)
	$(COMPILE) -c -o $@ $<

$(B)/replay/fuzz_%: $(B)/replay/fuzz_%.o $(FUZZ_OBJ) $(B)/libsipdigest.a
	$(CC) $(CFLAGS) -o $@ $^ -lbearssl $(LDFLAGS)

# A suite is complete: every state, every octet, and texts that tell states apart.
$(B)/spec/%.suite: $(ORACLE)
	@mkdir -p $(@D)
	python3 -B spec/abnf.py suite $* > $@.new
	@mv $@.new $@

$(B)/spec/dfa_%.c: $(ORACLE)
	@mkdir -p $(@D)
	python3 -B spec/abnf.py table $* > $@.new
	@mv $@.new $@

$(B)/spec/dfa_message.c: fuzz/message.abnf $(ORACLE)
	@mkdir -p $(@D)
	ABNF=$< python3 -B spec/abnf.py table message > $@.new
	@mv $@.new $@

$(B)/spec/dfa_%.o: $(B)/spec/dfa_%.c
	$(COMPILE) -c -o $@ $<

# The replay once more, as another compiler and its sanitizers see it.
replay-clang: $(REPLAYS)
	@if command -v clang >/dev/null; then $(MAKE) --no-print-directory -s \
	  B=$(B)/clang CC=clang CFLAGS='-O1 -g -fsanitize=address,undefined \
	  -fno-sanitize-recover=all' $(REPLAYS:$(B)/%=$(B)/clang/%); fi

$(B)/spec/conformance: $(addprefix tests/,conformance.c conformance_subjects.c conformance.h) \
  fuzz/dfa.c fuzz/dfa.h $(TABLES) $(B)/libsipdigest.a
	$(COMPILE) -o $@ $(filter %.c %.a,$^) -lbearssl $(LDFLAGS)

$(APG): spec/package.json spec/package-lock.json
	@mkdir -p $(B)/node
	@cp spec/package.json spec/package-lock.json $(B)/node/
	cd $(B)/node && npm ci --no-audit --no-fund --ignore-scripts --loglevel=error

.PRECIOUS: $(SUITES) $(TABLES)

.SECONDARY: $(FUZZ_OBJ) $(REPLAYS:=.o)

proofs: ## prove every library file; fails on an unproved goal or a missing contract
	@.ci/need $(PKG_PROOF)
	@python3 proofs/prove.py

spec: ## automata and suites of the grammar, each text judged twice; the decisions
	@.ci/need python3
	@$(NEED_NPM)
	@python3 -B spec/abnf.py sizes
	@python3 -B tests/abnf.py
	@$(MAKE) --no-print-directory -s -j2 $(SUITES) $(APG)
	@tests/apg.sh $(B)
	@python3 spec/trace.py --decisions

trace: ## every requirement is covered or excepted with a reason (after make proofs)
	@.ci/need python3
	@python3 spec/trace.py

mutants: ## mistakes in the library, and lies to prove.py: each must be noticed
	@.ci/need $(sort $(PKG_TEST) $(PKG_PROOF))
	@python3 proofs/selftest.py
	@python3 proofs/mutants.py

vectors: ## compute the vectors again and confirm every value with openssl
	@.ci/need python3 openssl
	@python3 vectors/gen/generate.py
	@python3 vectors/gen/confirm.py
	@python3 vectors/gen/confirm_grammar.py
	@python3 vectors/gen/validate.py
	@python3 vectors/gen/mutants.py

vectors-export: ## the vectors as a C header and plain files, in build/vectors
	@.ci/need python3
	@rm -rf $(B)/vectors
	@python3 vectors/gen/export.py $(B)/vectors

matrix: ## other implementations against the vectors, side by side: a table and a page
	@.ci/need $(PKG_MATRIX)
	@$(NEED_NPM)
	@$(MAKE) --no-print-directory -s all
	@CC='$(CC)' vectors/matrix/run.sh $(B)

fuzz: ## build the fuzz targets for libFuzzer
	@.ci/need $(PKG_FUZZ)
	@fuzz/build.sh libfuzzer $(B)/fuzz/libfuzzer

fuzz-run: ## fuzz every target for T seconds with libFuzzer and with AFL++
	@.ci/need $(PKG_FUZZ)
	@B=$(B) fuzz/run.sh $(T)

coverage: ## what of src/ the committed corpora reach
	@.ci/need $(PKG_BUILD)
	@$(MAKE) --no-print-directory -s B=$(B)/coverage CFLAGS='-O0 -g --coverage' \
	  $(REPLAYS:$(B)/%=$(B)/coverage/%)
	@tests/coverage.sh $(B)/coverage

bench: ## read, write, answer and judge beside other libraries: ratios, allocations, stack
	@.ci/need $(PKG_BENCH)
	@$(MAKE) --no-print-directory -s $(B)/libsipdigest.a
	@CC='$(CC)' CFLAGS='$(CFLAGS)' tests/bench/run.sh $(B)

timing: ## valgrind, with secrets marked: no branch or index depends on password, H(A1) or response
	@.ci/need valgrind clang $(PKG_BUILD)
	@tests/branchless.sh

sanitize: ## the quick loop under the address and undefined-behaviour sanitizers
	@.ci/need $(PKG_TEST)
	@$(MAKE) --no-print-directory B=$(B)/sanitize \
	  CFLAGS='-O1 -g -fsanitize=address,undefined -fno-sanitize-recover=all' test

man: $(B)/sipdigest ## write man/ again, from --help and the headers
	@.ci/need python3
	@SIPDIGEST=$(B)/sipdigest python3 man/write.py

install: all ## install library, headers, tool, manual and pkg-config file below DESTDIR PREFIX
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/lib/pkgconfig \
	  $(DESTDIR)$(PREFIX)/include/sipdigest/spec \
	  $(DESTDIR)$(PREFIX)/share/man/man1 $(DESTDIR)$(PREFIX)/share/man/man3
	install -m 755 $(B)/sipdigest $(DESTDIR)$(PREFIX)/bin/
	install -m 644 $(B)/libsipdigest.a $(DESTDIR)$(PREFIX)/lib/
	install -m 755 $(B)/$(SONAME) $(DESTDIR)$(PREFIX)/lib/
	ln -sf $(SONAME) $(DESTDIR)$(PREFIX)/lib/libsipdigest.so
	install -m 644 src/*.h $(DESTDIR)$(PREFIX)/include/sipdigest/
	install -m 644 spec/*.h $(DESTDIR)$(PREFIX)/include/sipdigest/spec/
	install -m 644 man/sipdigest.1 $(DESTDIR)$(PREFIX)/share/man/man1/
	install -m 644 man/sipdigest.3 $(DESTDIR)$(PREFIX)/share/man/man3/
	sed -e 's|@PREFIX@|$(PREFIX)|' -e 's|@VERSION@|$(VERSION)|' \
	  src/sipdigest.pc.in > $(DESTDIR)$(PREFIX)/lib/pkgconfig/sipdigest.pc

format: ## format the C sources in place
	@.ci/need clang-format
	clang-format -i src/*.[ch] src/tool/*.[ch] tests/*.c fuzz/*.[ch]

clean: ## remove everything that was built
	rm -rf $(B)

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  \1|\2/p' Makefile | \
	  awk -F'|' '{ printf "%-17s %s\n", $$1, $$2 }'

.PHONY: run check test all spec proofs trace mutants vectors vectors-export matrix \
  fuzz fuzz-run coverage bench timing sanitize man install format clean help

-include $(wildcard $(B)/*/*.d)
