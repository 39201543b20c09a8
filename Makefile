# Two commands matter: `make run` and `make test`. Both set up what they need first.

PYTHON ?= $(shell for python in python3.11 python3 python3.12 python3.13 python3.14; do \
	$$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
	&& { echo $$python; break; }; done)
OURS := .venv/bin/python
SET_UP = $(or $(PYTHON),python3) packaging/set_up.py
# Enough to keep a laptop's cores busy without starving what is being measured.
WORKERS ?= 4
SIZES ?= 1000 100000
PYTEST := QT_QPA_PLATFORM=offscreen $(OURS) -m pytest

.PHONY: python run test set-up set-up-tests lint soak bench bench-million bench-evidence screenshots locks licences clean
.NOTPARALLEL:

run: python
	@$(SET_UP) run

# A worker that crashes ends the run: with files kept together, pytest-xdist (3.8) would
# otherwise wait for ever for the tests of the one that is gone.
test: lint
	@$(PYTEST) --numprocesses=auto --maxprocesses=$(WORKERS) --dist=loadfile \
		--max-worker-restart=0

set-up: python
	@$(SET_UP) run --only-set-up

set-up-tests: python
	@$(SET_UP) test

lint: set-up-tests
	@$(OURS) -m ruff check .
	@$(OURS) -m ruff format --check .
	@$(OURS) -m mypy
	@.venv/bin/lint-imports

soak: set-up-tests
	@$(PYTEST) -m soak

# Logbooks are made once and kept under build/bench; that of a million entries takes
# some minutes and 1.2 GB.
bench: set-up-tests
	@QT_QPA_PLATFORM=offscreen SIZES="$(SIZES)" $(OURS) -m tests.bench

bench-million:
	@$(MAKE) bench SIZES="1000 100000 1000000"

# Ten gibibytes of nothing take up none, but sealed they do: there must be room.
bench-evidence: set-up-tests
	@EVIDENCE_GIB=10 $(OURS) -c "from tests.bench import rounds, taking_in; rounds.print_table(taking_in.rows())"

screenshots: set-up
	@QT_QPA_PLATFORM=offscreen $(OURS) -m ui.screenshots build/screenshots

# Needs uv on the path and a package index; only a maintainer runs it.
locks: set-up-tests
	@$(OURS) packaging/write_locks.py
	@$(MAKE) --no-print-directory licences

licences: set-up-tests
	@$(OURS) packaging/write_licences.py

clean:
	@rm -rf .venv build dist *.egg-info .pytest_cache .mypy_cache .ruff_cache \
		.import_linter_cache .hypothesis .coverage
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +

python:
	@command -v $(firstword $(SET_UP)) >/dev/null || { \
		echo "Incident Logbook needs Python 3.11 or later." >&2; \
		echo "On Debian 12: sudo apt-get install python3 python3-venv" >&2; exit 3; }
