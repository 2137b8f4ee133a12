# What a visitor needs is Python 3.10 or newer and make: every target sets up what it uses.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
RUN_STAMP := $(VENV)/.run
TEST_STAMP := $(VENV)/.test
DEV_STAMP := $(VENV)/.dev
# Those of GitHub; the others in that folder are for other servers.
WORKFLOWS := $(addprefix examples/workflows/,pull-request.yml fork-check.yml fork-comment.yml)

.PHONY: docs demo test lint types check bench bench-rules bench-conflicts clean help

help: ## Say what there is
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 16

demo: $(RUN_STAMP) ## Lint the example help centre and show the findings
	@$(BIN)/kblint check examples/acme-help --today 2026-11-20 --fail-on never

test: $(TEST_STAMP) ## Run the test suite
	$(BIN)/python -m pytest -n auto

lint: $(DEV_STAMP) ## Check style, and the workflows
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/zizmor --offline --quiet --no-progress --config .github/zizmor.yml action.yml $(WORKFLOWS)
	$(BIN)/actionlint $(WORKFLOWS)

types: $(DEV_STAMP) ## Check types
	$(BIN)/mypy

check: lint types test ## Everything that has to pass

bench: $(DEV_STAMP) ## Measure how long runs take and how that grows, in some minutes, beside other tools if they are installed
	$(BIN)/python -m bench.speed --quick

bench-rules: $(DEV_STAMP) ## Count how right each rule is, and write the figures into its page
	$(BIN)/python -m bench.rules

bench-conflicts: $(DEV_STAMP) ## Measure how conflicts are found, in labelled pairs and put into articles
	$(BIN)/python -m bench.conflicts

docs: $(DEV_STAMP) ## Build the documentation's site in build/site, offline
	$(BIN)/python -m mkdocs build

clean: ## Remove what the targets above made
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)

$(RUN_STAMP): pyproject.toml constraints.txt | $(BIN)/python
	@echo "Setting kblint up in $(VENV); this takes about a minute, once."
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable .
	@touch $@

$(TEST_STAMP): pyproject.toml constraints.txt | $(BIN)/python
	@echo "Setting kblint and its tests up in $(VENV); this takes about a minute, once."
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable '.[test]'
	@touch $@

$(DEV_STAMP): pyproject.toml constraints.txt | $(BIN)/python
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable '.[dev]'
	@touch $@
