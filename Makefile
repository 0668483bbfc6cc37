# Recruit: `make help` tells what there is.
SHELL := /bin/bash
PYTHON ?= python3.11
VENV := .venv
BIN := $(VENV)/bin
PORT ?= 8000
export RECRUIT_BASE_URL ?= http://127.0.0.1:$(PORT)

.PHONY: help install install-dev run test check fix e2e bench train evaluate worker fuzz lock clean

help:  ## say what there is
	@grep -hE '^[a-z0-9-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

install: $(VENV)/.installed  ## make .venv with the locked dependencies and the recruit command

$(VENV)/.installed: requirements.lock pyproject.toml
	@command -v $(PYTHON) >/dev/null || { echo "Recruit needs Python 3.11 as '$(PYTHON)'. Name another: make PYTHON=/path/to/python3.11"; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo "Installing the locked dependencies (a minute or two the first time)."
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

install-dev: $(VENV)/.installed-dev  ## the same, with everything that tests and checks need

$(VENV)/.installed-dev: requirements-dev.lock $(VENV)/.installed
	@echo "Installing what the tests need."
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@touch $@

run: install  ## load the demo agency (the first time), then serve it; PORT=8000
	@$(BIN)/python -m recruit.jobs.demo
	@PORT=$(PORT) exec $(BIN)/python -m recruit.jobs.serve

worker: install  ## one more worker, for an installation that is served elsewhere
	@$(BIN)/python -m recruit.jobs.worker

test: install-dev  ## everything: unit, web, both databases, real-browser journeys; says what it skips
	@scripts/test

check: install-dev  ## lint, types, arrows, templates, unit tests: about a minute
	@scripts/check

fix: install-dev  ## format, and mend what can be mended
	@$(BIN)/ruff check --fix --quiet . ; $(BIN)/ruff format --quiet .

e2e: install-dev  ## the real-browser journeys alone
	@scripts/test journeys

bench: install  ## the performance figures, each beside its anchor
	@$(BIN)/recruit bench

evaluate: install  ## the shipped models against their held-out files
	@$(BIN)/recruit evaluate

train: install-dev  ## make every trained model again, with its card
	@$(BIN)/python -m recruit.training

fuzz: install-dev  ## 20,000 damaged files through the reader
	@$(BIN)/python -m tests.documents.fuzz 20000

lock: install-dev  ## pin the newest dependencies that pyproject.toml allows
	@$(BIN)/uv pip compile --quiet --upgrade --generate-hashes --no-emit-index-url --no-header --python-version 3.11 pyproject.toml -o requirements.lock
	@$(BIN)/uv pip compile --quiet --upgrade --generate-hashes --no-emit-index-url --no-header --python-version 3.11 --extra dev pyproject.toml -c requirements.lock -o requirements-dev.lock

clean:  ## forget the demo's database and everything entered into it
	@rm -rf var
