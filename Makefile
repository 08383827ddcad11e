# Needs only make, Python 3.11 or newer, and the package index.

VENV     ?= .venv
BIN      := $(VENV)/bin
VERSIONS := 3.11 3.12 3.13
EXAMPLE  := examples/kabupaten-sumbawa-2026.json
LOCALE   := src/indeksinovasi/locale
DOMAIN   := indeksinovasi

# An interpreter that really runs, is new enough, and can make an environment.
PROBE   := import ensurepip, sys; sys.exit(sys.version_info < (3, 11))
first    = $(shell for python in $(1); do "$$python" -c '$(PROBE)' >/dev/null 2>&1 \
             && { echo "$$python"; break; }; done)
PYTHON  ?= $(call first,python3.13 python3.12 python3.11 python3)
version  = $(call first,python$(1) $${PYENV_ROOT:-$$HOME/.pyenv}/versions/$(1).*/bin/python)

PIP      = $(BIN)/python -m pip install --quiet --disable-pip-version-check \
             --constraint constraints.txt
INSTALL  = $(PIP) setuptools && $(PIP) --no-build-isolation --editable
SETTINGS = pyproject.toml constraints.txt
PYTEST   = $(BIN)/pytest --numprocesses auto --maxprocesses 4 --dist worksteal

.DELETE_ON_ERROR:
.PHONY: help demo test test-all test-others lint bench mutation docs messages \
	messages-update readme wheel-check constraints

help: ## say what there is to make
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-16s %s\n", $$1, $$2 }' Makefile

demo: $(VENV)/.runtime ## score the example
	$(BIN)/indeksinovasi score $(EXAMPLE)

test: $(VENV)/.dev ## run the whole suite; ARGS="-k predikat" goes to pytest
	$(PYTEST) $(ARGS)

test-all: test test-others ## run the suite on every Python there is

test-others: $(VENV)/.dev ## run the suite on every Python but the one of .venv
	@set -e; for version in $(VERSIONS); do \
	  if $(BIN)/python -c "import sys; sys.exit(sys.version.startswith('$$version.'))"; \
	  then $(MAKE) --no-print-directory test-$$version; fi; \
	done

test-3.%: # one Python, in an environment of its own: make test-3.12
	@python="$(call version,3.$*)"; \
	if [ -n "$$python" ]; \
	then $(MAKE) --no-print-directory test VENV=.venv-3.$* PYTHON="$$python"; \
	else echo "Python 3.$* is not on this machine: not tested"; fi

lint: $(VENV)/.dev ## check style, types, imports and docstrings
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy --strict
	$(BIN)/lint-imports --no-logo
	$(BIN)/interrogate src tests

bench: $(VENV)/.dev ## print how the ways of scoring compare
	$(BIN)/python benchmarks/run.py $(ARGS)

mutation: $(VENV)/.mutation ## break the arithmetic on purpose, and count what the tests see
	rm -rf mutants
	TESTS=mutation $(BIN)/mutmut run --max-children 2
	$(BIN)/python tools/mutation_score.py

docs: $(VENV)/.docs ## build the documents; a broken link is an error
	$(BIN)/sphinx-build --fail-on-warning --keep-going -q --isolated \
	  -D extensions=myst_parser -D myst_heading_anchors=4 \
	  -D project=indeksinovasi docs build/docs
	@echo "build/docs/index.html"

messages: $(VENV)/.dev ## compile the translations
	$(BIN)/pybabel compile --domain $(DOMAIN) --directory $(LOCALE) --statistics

messages-update: $(VENV)/.dev ## bring the messages of the code into the translations
	mkdir -p build
	$(BIN)/pybabel extract --no-location --sort-output --project $(DOMAIN) \
	  --output-file build/$(DOMAIN).pot src
	$(BIN)/pybabel update --no-fuzzy-matching --ignore-pot-creation-date \
	  --input-file build/$(DOMAIN).pot --domain $(DOMAIN) --output-dir $(LOCALE)

readme: $(VENV)/.dev ## put into README what its examples print
	$(BIN)/python tools/make_readme.py

wheel-check: $(VENV)/.dev ## build the wheel, install it elsewhere, and run it
	$(BIN)/python tools/check_wheel.py $(foreach each,$(VERSIONS),$(call version,$(each)))

constraints: ## pin the newest releases anew, on the oldest Python
	$(call version,$(firstword $(VERSIONS))) -m venv --clear .venv-pins
	.venv-pins/bin/python -m pip install --quiet --upgrade setuptools
	.venv-pins/bin/python -m pip install --quiet --no-build-isolation \
	  --editable '.[dev,docs,mutation]'
	{ grep '^#' constraints.txt; .venv-pins/bin/python -m pip freeze --all \
	  --exclude pip --exclude-editable; } > .venv-pins/constraints.txt
	mv .venv-pins/constraints.txt constraints.txt
	rm -r .venv-pins

# The stamps below make a second run start at once.
$(BIN)/python:
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed" >&2; exit 1; }
	@echo "Making $(VENV) with $(PYTHON)"
	@$(PYTHON) -m venv --clear $(VENV)

$(VENV)/.runtime: $(SETTINGS) | $(BIN)/python
	@echo "Installing indeksinovasi into $(VENV)"
	@$(INSTALL) .
	@touch $@

$(VENV)/.dev: $(SETTINGS) | $(BIN)/python
	@echo "Installing indeksinovasi, its tests and its linters into $(VENV)"
	@$(INSTALL) '.[dev]'
	@touch $(VENV)/.runtime $@

$(VENV)/.mutation: $(SETTINGS) $(VENV)/.dev | $(BIN)/python
	@echo "Installing what breaks the arithmetic into $(VENV)"
	@$(INSTALL) '.[mutation]'
	@touch $@

$(VENV)/.docs: $(SETTINGS) | $(BIN)/python
	@echo "Installing what builds the documents into $(VENV)"
	@$(INSTALL) '.[docs]'
	@touch $(VENV)/.runtime $@
