# Two commands set everything up: `make serve` shows the site, `make test` proves it. `make help` lists the rest.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
ADDRESS ?= 127.0.0.1:8000

# "Today" is the date of the commit, so that two builds of one commit are the same, byte for byte.
export SOURCE_DATE_EPOCH ?= $(shell git log -1 --format=%ct 2>/dev/null || echo 1795305600)
export NO_MKDOCS_2_WARNING = 1

.PHONY: help serve build check test bench parity overdue schemas lock clean
.DEFAULT_GOAL := help

help: ## list the commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "make %-9s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

$(VENV)/.ready: requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "error: Python 3.11 or later is needed; set PYTHON=..." >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(PIP) install --require-hashes -r requirements.lock
	$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.ready-test: tests/requirements.lock tests/package-lock.json $(VENV)/.ready
	$(PIP) install --require-hashes -r tests/requirements.lock
	cd tests && PATH="$(abspath $(BIN)):$$PATH" npm ci --ignore-scripts --silent
	@touch $@

# The font is made from an installed package and never committed. One rule, so that serving causes no rebuild loop.
docs/assets/fonts/.made: $(VENV)/.ready src/evidence_site/fonts.py
	$(BIN)/evidence fonts
	@touch $@

serve: docs/assets/fonts/.made ## show the site at http://127.0.0.1:8000 and reload it on every change
	$(BIN)/evidence downloads
	$(BIN)/mkdocs serve --dev-addr $(ADDRESS)

build: docs/assets/fonts/.made ## check, build and finish the site, and only then put it in site/
	$(BIN)/evidence check
	$(BIN)/evidence downloads
	rm -rf .build && mkdir .build
	$(BIN)/mkdocs build --strict --site-dir .build/site
	$(BIN)/evidence finish .build/site
	rm -rf .build/old && { [ ! -d site ] || mv site .build/old; } && mv .build/site site
	rm -rf .build

check: $(VENV)/.ready-test docs/assets/fonts/.made ## data, content rules and unit tests (under a minute)
	$(BIN)/evidence check
	$(BIN)/ruff check --quiet src tests
	$(BIN)/ruff format --quiet --check src tests
	$(BIN)/pytest -q -n 2 -m "not site and not browser"

test: check ## everything: the checks above, then the built site in a browser
	@$(BIN)/python tests/browser.py
	$(BIN)/pytest -q -n 2 --dist worksteal -m "site or browser"

bench: $(VENV)/.ready-test docs/assets/fonts/.made ## how our own time grows with pages and records, and the time of a filter
	$(BIN)/python tests/bench.py
	@$(BIN)/python tests/browser.py >/dev/null
	$(BIN)/python tests/bench_explorer.py

parity: $(VENV)/.ready-test docs/assets/fonts/.made ## build with the second builder and compare page by page
	$(BIN)/pytest -q tests/site/test_parity.py

# The one command that looks at the clock, for a job that runs by itself every week. No build and no test does.
overdue: $(VENV)/.ready ## list the pages that are due for another look today (fails if there are any)
	@SOURCE_DATE_EPOCH=$$(date +%s) $(BIN)/evidence check --overdue

schemas: $(VENV)/.ready ## write the JSON Schemas that editors use
	$(BIN)/evidence schemas

lock: $(VENV)/.ready-test ## pin the newest allowed versions, with hashes and without addresses
	$(PIP) install uv
	$(BIN)/uv pip compile --upgrade --universal --python-version 3.11.5 --generate-hashes --no-header --no-emit-index-url --no-annotate -q pyproject.toml -o requirements.lock
	$(BIN)/uv pip compile --upgrade --universal --python-version 3.11.5 --generate-hashes --no-header --no-emit-index-url --no-annotate -q --extra test -c requirements.lock pyproject.toml -o tests/requirements.lock

clean: ## remove what was built and installed
	rm -rf $(VENV) .build .evidence site docs/assets/fonts docs/assets/downloads tests/node_modules .pytest_cache .ruff_cache
