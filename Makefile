# GNU make.  Everything is built in build/; sources are found by pattern, so a
# new file needs no edit here.  "make help" tells what there is.

CC = cc
CFLAGS = -O2 -g
CC_FOR_BUILD = $(CC)
AR = ar
PREFIX = /usr/local
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
generated := $(foreach t,$(table:common/data/%.tsv=$(GEN)/data/%),$(t).inc $(t).trie)

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

compile = $(CC) -std=c11 $(WARNINGS) -D_GNU_SOURCE -Icommon -I$(GEN) \
	$(pkg_cflags) $(CPPFLAGS) $(CFLAGS)
link = $(CC) $(CFLAGS) $(LDFLAGS) $(as_needed)
libs = $(pkg_libs) $(iconv_libs) $(LDLIBS)

# ---- programs --------------------------------------------------------------

all: $(tools)

$(BUILD)/bin/%: $(BUILD)/tools/%.o $(BUILD)/libcn.a
	@mkdir -p $(@D)
	$(link) -o $@ $^ $(libs)

$(BUILD)/libcn.a: $(lib_obj) $(BUILD)/members
	@rm -f $@
	$(AR) rcs $@ $(lib_obj)

$(BUILD)/%.o: %.c $(BUILD)/flags | $(generated)
	@mkdir -p $(@D)
	$(compile) -MMD -MP -c -o $@ $<

$(BUILD)/test/%: tests/unit/%.c $(BUILD)/libcn.a $(BUILD)/flags | $(generated)
	@mkdir -p $(@D)
	$(compile) -Itests/unit -MMD -MP -MF $@.d $(LDFLAGS) $(as_needed) \
		-o $@ $< $(BUILD)/libcn.a $(libs)

$(BUILD)/test/%: tests/property/%.c $(BUILD)/flags
	@mkdir -p $(@D)
	$(compile) -o $@ $< $(LDFLAGS) $(libs)

$(GEN)/tsv2c: common/data/tsv2c.c
	@mkdir -p $(@D)
	$(CC_FOR_BUILD) -std=c11 $(WARNINGS) -D_GNU_SOURCE -O2 -o $@ $<

$(GEN)/data/%.inc: common/data/%.tsv $(GEN)/tsv2c
	@mkdir -p $(@D)
	$(GEN)/tsv2c rows $< >$@

$(GEN)/data/%.trie: common/data/%.tsv $(GEN)/tsv2c
	@mkdir -p $(@D)
	$(GEN)/tsv2c trie $< >$@

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

-include $(wildcard $(lib_obj:.o=.d) $(tool_obj:.o=.d) $(units:=.d))

# ---- tests -----------------------------------------------------------------
# `check` and `demo` first install what is missing, then begin again: what
# pkg-config says can only be asked then.

jobs = $(shell nproc 2>/dev/null || echo 2)
golden := $(sort $(patsubst tests/golden/%/,%,$(filter %/,$(wildcard tests/golden/*/))))
tests = $(units) \
	$(golden:%='tests/golden/run.sh %') \
	$(patsubst %,'%',$(wildcard tests/property/run.sh tests/io/run.sh)) \
	tests/lint/layers.sh tests/lint/tables.sh

check demo: deps
	@$(MAKE) --no-print-directory $@-now

check-now: $(tools) $(units) $(helpers)
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

# what a reader would find, found by programs; clang's tools where they are
lint: $(lib_obj) $(tools) $(helpers)
	@BIN=$(BUILD)/bin tests/tap.sh -j $(jobs) -l $(BUILD)/tap-lint \
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
	@if test -x .ci/deps; then .ci/deps; fi

clean:
	rm -rf $(BUILD)

.PHONY: all check check-now demo demo-now golden-update deps clean always
.SECONDARY:
