# make demo      installs what is missing, builds, checks the example drafts
# make test      installs what is missing, builds, runs every test and every check that CI runs
# make build     the program, optimised, in .build/release/presend
# make install    the program, manual pages and completions, below PREFIX (/usr/local); make uninstall takes them away
# make lint      formatting, warnings, imports between modules, rules
# make format    formats the sources
# make docs      writes the documentation of the library, for browsers, to .build/docs
# make goldens   writes the expected reports anew: look at the difference before you commit it
# make gmime-abi  compares the functions of GMime that are called with its own headers
# make schema    writes rules/schema.json anew
# make growth    measures that reading HTML and finding contacts takes time in proportion to the input
# make fuzz      fuzzes what reads bytes of others, for TIME seconds each (900); TARGETS="html mail" only those
# make bench     measures presend beside Hyperscan, YARA-X and Ruff; OPTIONS="--jsonl FILE --only 1,2" (docs/performance.md)
# make bench-instructions  compares the instructions that presend takes with the recorded ones; RECORD=1 records them
# make differential  judges COUNT (1000000) generated drafts with all filters on and off

SHELL := /bin/bash
PRESEND := .build/release/presend
PREFIX ?= /usr/local
# With Swift's standard library in it the program starts sooner, and runs where no toolchain is, or another one.
STATIC := $(if $(filter Linux,$(shell uname -s)),--static-swift-stdlib)

.PHONY: bench bench-instructions differential docs growth fuzz install uninstall test-dependencies demo test build lint format goldens schema gmime-abi dependencies

dependencies:
	@Scripts/install-dependencies

build: dependencies
	swift build -c release $(STATIC) --product presend

demo: build
	@examples/demo $(PRESEND)

install: build
	swift build -c release $(STATIC) --product write-manuals
	@Scripts/install $(PRESEND) .build/release/write-manuals $(PREFIX)

uninstall:
	@Scripts/uninstall $(PREFIX)

test-dependencies:
	@Scripts/install-dependencies libgumbo-dev groff-base git

test: test-dependencies lint
	swift test

lint: test-dependencies gmime-abi
	swift format lint --strict --recursive Package.swift Plugins Sources Tests Benchmarks examples/embedding Fuzz/Package.swift Fuzz/Sources
	@Scripts/check-build
	@Scripts/write-docs .build/docs

docs: dependencies
	@Scripts/write-docs .build/docs

format:
	swift format --in-place --recursive Package.swift Plugins Sources Tests Benchmarks examples/embedding Fuzz/Package.swift Fuzz/Sources

goldens: test-dependencies
	UPDATE_GOLDENS=1 swift test

gmime-abi:
	$(CC) -fsyntax-only -DPRESEND_WITH_GMIME_HEADERS $(shell pkg-config --cflags gmime-3.0) Sources/CGMime/gmime_functions.c

fuzz: dependencies
	Fuzz/run $(or $(TIME),900) $(TARGETS)

growth: dependencies
	swift run -c release growth

bench: dependencies
	BUILD_OPTIONS="$(STATIC)" Benchmarks/run $(OPTIONS)

bench-instructions: dependencies
	@Scripts/install-dependencies valgrind
	BUILD_OPTIONS="$(STATIC)" Benchmarks/check-instructions $(if $(RECORD),--record)

differential: test-dependencies
	PRESEND_GENERATED_DRAFTS=$(or $(COUNT),1000000) swift test -c release -Xswiftc -enable-testing --filter UnfilteredVerdictTests

schema: build
	$(PRESEND) rules schema > rules/schema.json
