# make demo      installs what is missing, builds, checks the example drafts
# make test      installs what is missing, builds, runs every test and every check that CI runs
# make build     the program, optimised, in .build/release/presend
# make lint      formatting, warnings, imports between modules, rules
# make format    formats the sources
# make goldens   writes the expected reports anew: look at the difference before you commit it
# make schema    writes rules/schema.json anew

SHELL := /bin/bash
PRESEND := .build/release/presend

.PHONY: demo test build lint format goldens schema dependencies

dependencies:
	@Scripts/install-dependencies

build: dependencies
	swift build -c release --product presend

demo: build
	@examples/demo $(PRESEND)

test: dependencies lint
	swift test

lint: dependencies
	swift format lint --strict --recursive Package.swift Plugins Sources Tests
	@Scripts/check-build

format:
	swift format --in-place --recursive Package.swift Plugins Sources Tests

goldens: dependencies
	UPDATE_GOLDENS=1 swift test

schema: build
	$(PRESEND) rules schema > rules/schema.json
