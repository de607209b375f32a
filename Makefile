# make run · make test · make test-fast · make tour · make content · make numbers · make bench · make simulate · make eval · make examples · make replicas · make words · make fuzz · make faults · make access · make firefox · make constraints. Needs Python 3.11 or newer, git and make.

PYTHON ?= python3
PORT ?= 8501
BIN := .venv/bin

# Containers often set it; then each of the many processes that the tests start compiles the app anew.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: run setup test test-fast tour lint types content numbers bench simulate eval examples replicas words fuzz faults access firefox constraints format clean

run: .venv/.run
	$(BIN)/streamlit run app.py --server.address=127.0.0.1 --server.port=$(PORT)

setup: .venv/.dev
	$(BIN)/python -m tests.browser.chromium
	@$(BIN)/python -m tests.browser.nginx

test: setup lint types content
	$(BIN)/pytest -n auto --dist worksteal

test-fast: setup lint types content
	$(BIN)/pytest -n auto --dist worksteal --ignore=tests/browser

tour: setup
	$(BIN)/python -m tests.tour

lint: .venv/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: .venv/.dev
	$(BIN)/mypy --num-workers auto

content: .venv/.run
	$(BIN)/python -m lib.content

numbers: .venv/.run
	$(BIN)/python -m lib.content.numbers

bench: setup
	$(BIN)/python -m tests.bench.guide
	$(BIN)/python -m tests.bench
	$(BIN)/python -m tests.bench.growing
	$(BIN)/python -m tests.bench.slow
	$(BIN)/python -m tests.bench.peer

simulate: .venv/.dev
	$(BIN)/python -m tests.bench.simulate

eval: .venv/.dev
	$(BIN)/python -m tests.eval

examples: .venv/.dev
	$(BIN)/python -m tests.bench.make_examples
	$(BIN)/python -m tests.bench.make_worksheet

replicas: setup
	$(BIN)/python -m tests.bench.replicas

words: setup
	$(BIN)/python -m tests.proof.words

fuzz: setup
	$(BIN)/python -m tests.proof.fuzz

faults: setup
	$(BIN)/python -m tests.proof.faults

access: setup
	$(BIN)/python -m tests.proof.access

firefox: setup
	$(BIN)/python -m tests.proof.firefox

constraints: | .venv/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check uv
	grep -hv '^-' requirements.txt requirements-dev.txt | $(BIN)/uv pip compile - --universal --python-version 3.11 --upgrade \
		--no-header --no-annotate --quiet --output-file constraints.txt

format: .venv/.dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed; try: make $(MAKECMDGOALS) PYTHON=python3.11"; exit 1; }
	@$(PYTHON) -m venv .venv || { rm -rf .venv; echo "Python's venv is missing; on Debian and Ubuntu: apt install python3-venv"; exit 1; }

.venv/.run: requirements.txt constraints.txt | .venv/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	@touch $@

.venv/.dev: requirements-dev.txt .venv/.run
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	@touch $@

clean:
	rm -rf .venv .venv-peer .nginx .mypy_cache .ruff_cache .pytest_cache .hypothesis
