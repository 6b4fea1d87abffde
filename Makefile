# GNU make.  Everything is built in build/; sources are found by pattern, so a
# new file needs no edit here.  "make help" tells what there is.

CC = cc
CFLAGS = -O2 -g
CC_FOR_BUILD = $(CC)
AR = ar
INSTALL = install
PREFIX = /usr/local
bindir = $(PREFIX)/bin
mandir = $(PREFIX)/share/man
docdir = $(PREFIX)/share/doc/cn-toolkit
bashdir = $(PREFIX)/share/bash-completion/completions
zshdir = $(PREFIX)/share/zsh/site-functions
fishdir = $(PREFIX)/share/fish/vendor_completions.d
VERSION = 0.1
BUILD = build
# where the generated tables are; another BUILD can share them
GEN = $(BUILD)

WARNINGS = -Wall -Wextra -Wpedantic -Wshadow -Wstrict-prototypes \
	-Wmissing-prototypes -Wpointer-arith -Wwrite-strings -Wvla -Wformat=2
ifeq ($(WERROR),1)
WARNINGS += -Werror
endif

.DEFAULT_GOAL := all
.DELETE_ON_ERROR:
.SUFFIXES:
MAKEFLAGS += --no-builtin-rules

# ---- what is there ---------------------------------------------------------

lib_src := $(filter-out common/data/%, $(wildcard common/*/*.c common/*/*/*.c))
tool_src := $(wildcard tools/*.c)
unit_src := $(wildcard tests/unit/test_*.c)
table := $(wildcard common/data/*.tsv)

lib_obj := $(lib_src:%.c=$(BUILD)/%.o)
tool_obj := $(tool_src:%.c=$(BUILD)/%.o)
tools := $(tool_src:tools/%.c=$(BUILD)/bin/%)
helpers := $(patsubst tests/property/%.c,$(BUILD)/test/%,$(wildcard tests/property/*.c))
units := $(unit_src:tests/unit/%.c=$(BUILD)/test/%)
gate := $(wildcard common/data/*.gate)
generated := $(foreach t,$(table:common/data/%.tsv=$(GEN)/data/%),$(t).inc $(t).trie) \
	$(gate:common/data/%=$(GEN)/data/%.inc)

# ---- what it needs ---------------------------------------------------------
# These are asked when a recipe first needs them, and then kept: `make check`
# and `make demo` install what is missing before they come to a recipe.

comma := ,
once = $(eval $(1) := $(2))$($(1))
# the first of the libraries $(2) with which .ci/probe/$(1).c links
links_with = $(shell mkdir -p $(BUILD); for lib in $(2); do $(CC) -D_GNU_SOURCE \
	-Werror=implicit-function-declaration -o $(BUILD)/probe .ci/probe/$(1).c \
	$$lib 2>/dev/null && echo $$lib && break; done)

iconv_libs = $(call once,iconv_libs,$(filter-out -lc,$(call links_with,iconv,-lc -liconv)))
# the BSDs have err, strtonum and their kin in the C library
packages = $(call once,packages,libpcre2-8 uchardet \
	$(if $(call links_with,bsd,-lc),,libbsd-overlay))
pkg_cflags = $(call once,pkg_cflags,$(shell pkg-config --cflags $(packages) || echo -DRUN_MAKE_DEPS))
pkg_libs = $(call once,pkg_libs,$(shell pkg-config --libs $(packages)))
# a tool is linked only with the libraries that it uses: each costs start-up
as_needed = $(call once,as_needed,$(if $(filter Darwin,$(shell uname)),\
	-Wl$(comma)-dead_strip_dylibs,-Wl$(comma)--as-needed))

# uchardet is C++, whose run time takes longer to load than a page to read: the
# programs hold it where there are archives of both (UCHARDET=-luchardet: never)
UCHARDET = $(call once,UCHARDET,$(or $(call links_with,uchardet,$(static_cxx)),-luchardet))
static_cxx = -Wl$(comma)-Bstatic$(comma)-luchardet$(comma)-lstdc++$(comma)-lgcc_eh$(comma)-Bdynamic$(comma)-lm

compile = $(CC) -std=c11 $(WARNINGS) -D_GNU_SOURCE -Icommon -I$(GEN) \
	$(pkg_cflags) $(CPPFLAGS) $(CFLAGS)
link = $(CC) $(CFLAGS) $(LDFLAGS) $(as_needed)
libs = $(pkg_libs) $(iconv_libs) $(LDLIBS)

# ---- programs --------------------------------------------------------------

all: $(tools)

$(BUILD)/bin/%: $(BUILD)/tools/%.o $(BUILD)/libcn.a
	@mkdir -p $(@D)
	$(link) -o $@ $^ $(filter-out -luchardet,$(libs)) $(UCHARDET)

$(BUILD)/libcn.a: $(lib_obj) $(BUILD)/members
	@rm -f $@
	$(AR) rcs $@ $(lib_obj)

$(BUILD)/%.o: %.c $(BUILD)/flags | $(generated)
	@mkdir -p $(@D)
	$(compile) -MMD -MP -c -o $@ $<

$(BUILD)/common/io/opt.o: CPPFLAGS += -DCN_VERSION='"$(VERSION)"'

$(BUILD)/test/%.o: tests/unit/%.c $(BUILD)/flags | $(generated)
	@mkdir -p $(@D)
	$(compile) -Itests/unit -MMD -MP -c -o $@ $<

$(BUILD)/test/test_%: $(BUILD)/test/test_%.o $(BUILD)/libcn.a
	$(link) -o $@ $(filter %.o %.a,$^) $(libs)

# against a parser of others, where it is there
gumbo_libs := $(shell pkg-config --libs gumbo 2>/dev/null)
oracles := $(if $(gumbo_libs),$(BUILD)/test/test_gumbo)
$(BUILD)/test/test_gumbo: tests/oracle/test_gumbo.c $(BUILD)/libcn.a $(BUILD)/flags | $(generated)
	@mkdir -p $(@D)
	$(compile) -Itests/unit -MMD -MP -MF $@.d $(LDFLAGS) -o $@ $< \
		$(BUILD)/libcn.a $(gumbo_libs) $(libs)

$(BUILD)/test/%: tests/property/%.c $(BUILD)/flags
	@mkdir -p $(@D)
	$(compile) -o $@ $< $(LDFLAGS) $(libs)

$(BUILD)/test/fuzz_%: tests/fuzz/fuzz_%.c $(BUILD)/libcn.a $(BUILD)/flags | $(generated)
	@mkdir -p $(@D)
	$(compile) -fsanitize=fuzzer -MMD -MP -MF $@.d $(LDFLAGS) $(as_needed) \
		-o $@ $< $(BUILD)/libcn.a $(libs)

$(GEN)/tsv2c: common/data/tsv2c.c common/lex/gate.h common/text/utf8.h
	@mkdir -p $(@D)
	$(CC_FOR_BUILD) -std=c11 $(WARNINGS) -D_GNU_SOURCE -Icommon -O2 -o $@ $<

$(GEN)/data/%.inc: common/data/%.tsv $(GEN)/tsv2c
	@mkdir -p $(@D)
	$(GEN)/tsv2c rows $< >$@

$(GEN)/data/%.trie: common/data/%.tsv $(GEN)/tsv2c
	@mkdir -p $(@D)
	$(GEN)/tsv2c trie $< >$@

$(GEN)/data/%.gate.inc: common/data/%.gate $(gate) $(table) $(GEN)/tsv2c
	@mkdir -p $(@D)
	$(GEN)/tsv2c gate $< >$@

# Files that change only when what they hold changes: other flags compile
# everything anew, and a source that is gone leaves the library.
define hold
@mkdir -p $(@D)
@printf '%s\n' '$(1)' | cmp -s - $@ || printf '%s\n' '$(1)' >$@
endef
$(BUILD)/flags: always
	$(call hold,$(compile) $(LDFLAGS) $(libs))
$(BUILD)/members: always
	$(call hold,$(lib_obj))

-include $(wildcard $(lib_obj:.o=.d) $(tool_obj:.o=.d) $(units:=.d) \
	$(BUILD)/test/*.d)

# ---- tests -----------------------------------------------------------------
# `check` and `demo` first install what is missing, then begin again: what
# pkg-config says can only be asked then.

jobs = $(shell nproc 2>/dev/null || echo 2)
golden := $(sort $(patsubst tests/golden/%/,%,$(filter %/,$(wildcard tests/golden/*/))))
tests = $(units) $(oracles) \
	$(golden:%='tests/golden/run.sh %') \
	$(patsubst %,'%',$(wildcard tests/property/run.sh tests/io/run.sh)) \
	tests/lint/layers.sh tests/lint/tables.sh tests/lint/words.sh \
	tests/lint/top.sh

check demo: deps
	@$(MAKE) --no-print-directory $@-now

check-now: $(tools) $(units) $(oracles) $(helpers)
	@BIN=$(BUILD)/bin tests/tap.sh -j $(jobs) -l $(BUILD)/tap $(tests)

demo-now: $(tools)
	@PATH="$$PWD/$(BUILD)/bin:$$PATH"; cd tests/demo && \
	cn-strip briefing.html | cn-split | cn-dates | cn-speakers | cn-nums --only | \
		LC_ALL=C awk -f table.awk

golden-update: $(tools)
	BIN=$(BUILD)/bin tests/golden/run.sh -u
	BIN=$(BUILD)/bin tests/lint/examples.sh -u

# everything again with the sanitizers
asan:
	@$(MAKE) --no-print-directory check-now BUILD=$(BUILD)/asan GEN=$(GEN) \
		CFLAGS='-O1 -g -fno-omit-frame-pointer -fno-sanitize-recover=all \
		-fsanitize=address,undefined'

# what takes foreign bytes is given odd ones, FUZZ_SECONDS each, by libFuzzer;
# seeds are the inputs of the golden tests
FUZZ_SECONDS = 30
FUZZ_CC = clang
fuzz:
	@$(MAKE) --no-print-directory fuzz-now BUILD=$(BUILD)/fuzz GEN=$(GEN) \
		CC=$(FUZZ_CC) CC_FOR_BUILD=$(CC_FOR_BUILD) \
		CFLAGS='-O1 -g -fno-omit-frame-pointer -fsanitize=fuzzer-no-link,address,undefined'

fuzzers := $(patsubst tests/fuzz/%.c,$(BUILD)/test/%,$(wildcard tests/fuzz/fuzz_*.c))
fuzz-now: $(fuzzers)
	@rm -rf $(BUILD)/seeds && mkdir -p $(BUILD)/seeds
	@n=0; for in in tests/golden/*/*.in tests/demo/briefing.html; do \
		test -f "$$in" && n=$$((n + 1)) && cp "$$in" $(BUILD)/seeds/$$n; done; :
	@LC_ALL=C awk -f tests/fuzz/dict.awk tests/fuzz/zh.dict >$(BUILD)/zh.dict
	@for fuzzer in $(fuzzers); do \
		mkdir -p $$fuzzer.corpus; \
		$$fuzzer -entropic=0 -max_total_time=$(FUZZ_SECONDS) -timeout=10 -dict=$(BUILD)/zh.dict \
			-print_final_stats=1 -artifact_prefix=$$fuzzer- \
			$$fuzzer.corpus $(BUILD)/seeds >$$fuzzer.log 2>&1 || \
			{ tail -n 40 $$fuzzer.log; echo "failed: $$fuzzer"; exit 1; }; \
		echo "$$(sed -n 's/^stat::number_of_executed_units: *//p' $$fuzzer.log) inputs: $$fuzzer"; \
	done

# the table of goals and what was measured, as Markdown
bench: $(tools)
	@CC='$(CC)' BIN=$(BUILD)/bin tests/bench/run.sh

# what a reader would find, found by programs; clang's tools where they are
lint: $(lib_obj) $(tools) $(helpers)
	@TEST_SECONDS=1800 BIN=$(BUILD)/bin tests/tap.sh -j $(jobs) -l $(BUILD)/tap-lint \
		tests/lint/layers.sh tests/lint/size.sh tests/lint/options.sh \
		tests/lint/examples.sh "tests/lint/headers.sh $(compile)" \
		"tests/lint/static.sh clang-tidy $(compile)" \
		"tests/lint/static.sh cppcheck $(compile)"

format:
	clang-format -i $(wildcard common/*/*.[ch] tools/*.c tests/*/*.[ch])

# lines that the tests run, by file
cover:
	@rm -rf $(BUILD)/cover
	@$(MAKE) --no-print-directory check-now BUILD=$(BUILD)/cover GEN=$(GEN) \
		CFLAGS='-O0 -g --coverage'
	@cd $(BUILD)/cover && find . -name '*.gcda' -exec gcov -n {} + 2>/dev/null | \
		awk -f $(CURDIR)/tests/lint/cover.awk

deps:
	@CC='$(CC)' .ci/deps

# ---- installing ------------------------------------------------------------

pages1 := $(wildcard man/*.1)
pages5 := $(wildcard man/*.5)
pages7 := $(wildcard man/*.7)
names := $(notdir $(tools))

install: all
	$(INSTALL) -d $(addprefix $(DESTDIR),$(bindir) $(mandir)/man1 $(mandir)/man5 \
		$(mandir)/man7 $(docdir) $(bashdir) $(zshdir) $(fishdir))
	$(INSTALL) -m 755 $(tools) $(DESTDIR)$(bindir)
	$(INSTALL) -m 644 $(pages1) $(DESTDIR)$(mandir)/man1
	$(INSTALL) -m 644 $(pages5) $(DESTDIR)$(mandir)/man5
	$(INSTALL) -m 644 $(pages7) $(DESTDIR)$(mandir)/man7
	$(INSTALL) -m 644 LICENSE README.md $(DESTDIR)$(docdir)
	$(INSTALL) -m 644 completions/_cn-toolkit $(DESTDIR)$(zshdir)
	@# bash and fish look for a file of the command's name
	for name in $(names); do \
		$(INSTALL) -m 644 completions/cn-toolkit.bash $(DESTDIR)$(bashdir)/$$name && \
		$(INSTALL) -m 644 completions/cn-toolkit.fish $(DESTDIR)$(fishdir)/$$name.fish || \
			exit 1; \
	done

uninstall:
	cd $(DESTDIR)$(bindir) && rm -f $(names)
	cd $(DESTDIR)$(mandir) && rm -f $(pages1:man/%=man1/%) \
		$(pages5:man/%=man5/%) $(pages7:man/%=man7/%)
	rm -f $(DESTDIR)$(zshdir)/_cn-toolkit \
		$(names:%=$(DESTDIR)$(bashdir)/%) $(names:%=$(DESTDIR)$(fishdir)/%.fish)
	rm -rf $(DESTDIR)$(docdir)

# what git holds, as a tarball
dist:
	@mkdir -p $(BUILD)
	git archive --prefix=cn-toolkit-$(VERSION)/ -o $(BUILD)/cn-toolkit-$(VERSION).tar.gz HEAD
	@echo $(BUILD)/cn-toolkit-$(VERSION).tar.gz

clean:
	rm -rf $(BUILD)

help:
	@echo 'all           the programs, in $(BUILD)/bin'
	@echo 'demo          a sample briefing, as a table of its figures'
	@echo 'check         every test'
	@echo 'asan          every test with AddressSanitizer and UBSan'
	@echo 'lint          layers, sizes, headers, options, pages, clang-tidy, cppcheck'
	@echo 'fuzz bench    libFuzzer; speed and memory against the goals'
	@echo 'cover         lines that the tests run'
	@echo 'golden-update recorded outputs anew (read the diff)'
	@echo 'format        clang-format'
	@echo 'deps          install what the build needs'
	@echo 'install uninstall dist clean'
	@echo 'PREFIX DESTDIR CC CFLAGS CPPFLAGS LDFLAGS BUILD WERROR=1'

.PHONY: all check check-now demo demo-now asan fuzz fuzz-now bench lint format \
	cover golden-update deps install uninstall dist clean help always
.SECONDARY:
