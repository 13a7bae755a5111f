# make setup | demo | test | lint | format | generate | lock | package | clean
PYTHON ?= python3
STAGE  ?= dev
BIN    := .venv/bin
# Into the environment, whether or not ensurepip is there to put a pip into it. Twice quiet: errors alone
# are said, not what pip thinks of the places it was told to look in.
PIP    := $(PYTHON) -m pip --python $(BIN)/python --disable-pip-version-check --quiet --quiet
export PYTHONDONTWRITEBYTECODE := 1

.PHONY: setup demo test lint format generate lock package clean

setup: .venv/.ready
	@:

# The stamp is newer than what decides the environment, so a second run does nothing.
.venv/.ready: pyproject.toml requirements-dev.txt
	@$(PYTHON) -c 'import sys; sys.exit(None if sys.version_info >= (3, 11) else "Python 3.11 or newer is needed: make PYTHON=python3.11")'
	@echo "Setting up .venv (once, a minute or two)"
	@$(PYTHON) -m venv --without-pip .venv
	@$(PIP) install -r requirements-dev.txt
	@$(PIP) install --no-deps --no-build-isolation -e .
	@touch $@

demo: setup
	@$(BIN)/tendercheck demo

test: lint
	$(BIN)/pytest -n auto

lint: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: setup
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

# Everything that is generated and committed; the tests compare it byte for byte.
generate: setup
	$(BIN)/python -m scripts.generate

# The newest versions that pyproject.toml allows, all pinned; no address of an index is written down.
lock: setup
	$(BIN)/pip-compile --quiet --upgrade --all-extras --strip-extras --allow-unsafe --no-annotate --no-header \
	    --no-emit-index-url --no-emit-find-links --no-emit-trusted-host --no-emit-options \
	    --output-file requirements-dev.txt pyproject.toml

package: setup
	$(BIN)/python -m scripts.package --stage $(STAGE) build/$(STAGE)

clean:
	rm -rf build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
