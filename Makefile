# make setup | demo | test | lint | format | generate | package
PYTHON ?= python3
STAGE  ?= dev
BIN    := .venv/bin
export PYTHONDONTWRITEBYTECODE := 1

.PHONY: setup demo test lint format generate package clean

setup: .venv/.ready

# The stamp is newer than what decides the environment, so a second run does nothing.
.venv/.ready: pyproject.toml requirements-dev.txt
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $@

demo: setup
	$(BIN)/tendercheck demo

test: setup lint
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

package: setup
	$(BIN)/python -m scripts.package --stage $(STAGE) build/$(STAGE)

clean:
	rm -rf build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
