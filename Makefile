# Two commands do everything, on a machine that has Python 3.11 or newer:
#   make demo   sets up and grades a whole class
#   make test   sets up and passes the tests
PYTHON ?= python3
VENV ?= .venv
BIN = $(VENV)/bin

.PHONY: demo test test-postgresql lint bench clean

demo: $(VENV)/ready
	$(BIN)/grade demo

test: $(VENV)/ready
	$(BIN)/python -m pytest -n auto

# The gradebook on PostgreSQL too; fails where PostgreSQL is not installed.
test-postgresql: $(VENV)/ready
	$(BIN)/python -m pytest --postgresql -m postgresql

lint: $(VENV)/ready
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

bench: $(VENV)/ready
	$(BIN)/python benchmarks/all.py

$(VENV)/ready: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet --editable '.[dev]'
	touch $@

clean:
	rm -rf $(VENV) demo-report .gradekit
