# Builds, checks and installs Pledgeline. 'make help' lists what there is.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
MAKEFLAGS += --no-builtin-rules
.DELETE_ON_ERROR:

PREFIX ?= /usr/local
DESTDIR ?=
export PREFIX DESTDIR

PROGRAM := .build/release/pledgeline
FETCH_PROGRAM := .build/release/pledgeline-fetch
SERVE_PROGRAM := .build/release/pledgeline-serve
REPORT_PROGRAM := .build/release/pledgeline-report
SWIFT_SOURCES := Package.swift Sources Tests Fuzzing Benchmarks

.PHONY: help
help: ## List the targets (the default)
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' Makefile

.PHONY: run
run: $(PROGRAM) ## Build, import the shipped figures, print the Phase One brief of 10 March 2020
	@$(PROGRAM) import >&2
	@$(PROGRAM) brief us-china-phase-one --as-of 2020-03-10

.PHONY: build
build: $(PROGRAM) $(FETCH_PROGRAM) $(SERVE_PROGRAM) $(REPORT_PROGRAM) ## Build the release programs in .build/release

# 'swift build' takes over a second to find that nothing changed, so make compares the times itself.
# Folders are listed beside the files in them: that is how a deleted file is noticed.
$(PROGRAM): Package.swift Scripts/build-release.sh $(shell find Sources)
	@Scripts/install-dependencies.sh
	@Scripts/install-x13.sh
	@Scripts/build-release.sh

# The program that asks the offices' servers; figures by hand need no network, so 'make run' does without.
$(FETCH_PROGRAM): $(PROGRAM)
	@Scripts/build-release.sh pledgeline-fetch

# The program that writes workbooks and loads a library for it, which no other command should wait for.
$(REPORT_PROGRAM): $(PROGRAM)
	@Scripts/build-release.sh pledgeline-report

# The program that answers requests.
$(SERVE_PROGRAM): $(PROGRAM)
	@Scripts/build-release.sh pledgeline-serve

PORT ?= 8080

.PHONY: serve
serve: $(SERVE_PROGRAM) ## Build, import the shipped figures, serve pages at http://localhost:8080/ (PORT)
	@$(PROGRAM) import >&2
	@$(SERVE_PROGRAM) serve --port $(PORT)

.PHONY: check-web
check-web: $(SERVE_PROGRAM) ## Look at the web service in Chromium, by axe and schemathesis
	Scripts/check-web.sh $(SCREENSHOTS)

.PHONY: deps
deps: ## Install system libraries that are missing (apt-get; sudo where not root), and X-13 (pip)
	@Scripts/install-dependencies.sh
	@Scripts/install-x13.sh

.PHONY: test
test: deps ## Run the whole test suite, and try an installation in a temporary folder
	swift build --build-tests
	Scripts/check-install.sh
	swift test --skip-build --disable-xctest

.PHONY: lint
lint: ## Check the format of the sources
	swift format lint --strict --recursive --parallel $(SWIFT_SOURCES)
	for script in Scripts/*.sh .ci/run; do bash -n "$$script"; done
	python3 -m compileall -q Benchmarks Tests/Browser

.PHONY: format
format: ## Format the sources in place
	swift format format --in-place --recursive --parallel $(SWIFT_SOURCES)

.PHONY: docs
docs: deps ## Build the documentation into .build/documentation; a dead link fails
	Scripts/check-links.sh
	Scripts/build-docs.sh

# Sizes are S, M, L and JSON; engines are pledgeline, duckdb, polars, pandas, clickhouse.
SIZES ?= S M
ROUNDS ?= 7
ENGINES ?= pledgeline duckdb polars
BENCH_OPTIONS ?=

.PHONY: bench
bench: $(PROGRAM) ## Measure against DuckDB and Polars (SIZES="S M L JSON", ROUNDS=7)
	@Scripts/build-release.sh pledgeline-hot
	@python3 Benchmarks/bench.py --sizes "$(SIZES)" --rounds $(ROUNDS) --engines "$(ENGINES)" $(BENCH_OPTIONS)

.PHONY: sanitize
sanitize: deps ## Test readers and codec under AddressSanitizer and ThreadSanitizer
	Scripts/sanitize.sh address thread

REPORT ?= .build/report

.PHONY: check-workbook
check-workbook: build ## Recalculate a report's workbook with LibreOffice and compare it (REPORT=FOLDER)
	@$(PROGRAM) import --archive .build/report.sqlite >/dev/null
	@$(PROGRAM) report us-china-phase-one --as-of 2020-06-10 --archive .build/report.sqlite --out $(REPORT)
	@python3 Scripts/check-workbook.py $(REPORT)

SECONDS ?= 600
TARGETS ?= csv json fixed-width block gzip zip official workbook china-customs export-sales

.PHONY: fuzz
fuzz: deps ## Give the decoders made-up bytes (SECONDS=600 each, TARGETS="csv json ...")
	Scripts/fuzz.sh $(SECONDS) $(TARGETS)

.PHONY: install
install: $(PROGRAM) $(FETCH_PROGRAM) $(SERVE_PROGRAM) $(REPORT_PROGRAM) ## Install programs, agreements, figures, manual, completions (PREFIX, DESTDIR)
	@Scripts/install.sh

.PHONY: uninstall
uninstall: ## Remove what 'make install' put in place (PREFIX, DESTDIR)
	@Scripts/uninstall.sh

.PHONY: clean
clean: ## Remove everything that was built
	rm -rf .build
