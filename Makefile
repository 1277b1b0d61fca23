# Everything a developer or a fresh machine needs; `make help` lists the targets.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
# All but the core. Many of its tests wait (for an engine, a time-out, a disk), so there is one process
# more than cores. Web engines and sandboxes side by side may starve one another: what fails is run
# once more, alone.
REST = QT_QPA_PLATFORM=offscreen $(BIN)/pytest tests --ignore=tests/core
XVFB := xvfb-run -a -s "-screen 0 1920x1080x24"

.DEFAULT_GOAL := help
.PHONY: help run test lint format bench build screenshots system lock clean

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: $(STAMP) ## Set everything up and open the window
	$(BIN)/yandu

test: $(STAMP) ## Run all tests (set-up included)
	$(BIN)/pytest tests/core -n 2 --dist worksteal --cov=reader.core --cov-report=term:skip-covered --cov-fail-under=100
	$(REST) -n 3 --dist loadfile || $(REST) --last-failed --last-failed-no-failures none

lint: $(STAMP) ## Check formatting, style, types and layers
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(STAMP) ## Format the code and mend what can be mended
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: $(STAMP) ## Print every budget's figure and its ratio to a baseline
	$(BIN)/pip install --quiet -r requirements-bench.lock
	$(XVFB) $(BIN)/python -m tests.bench

build: $(STAMP) ## Build the wheel and the source archive into dist/
	$(BIN)/python -m build

screenshots: $(STAMP) ## Take the pictures of the README and the guide anew
	$(XVFB) $(BIN)/python packaging/screenshots

system: ## Install (Debian, Ubuntu) or name (elsewhere) the system libraries Qt needs
	@PYTHON=$(PYTHON) sh packaging/system-libraries.sh

$(STAMP): pyproject.toml requirements.lock requirements-dev.lock packaging/build_hook.py packaging/web_assets.py resources/web/package-lock.json packaging/system-libraries.txt
	@PYTHON=$(PYTHON) sh packaging/system-libraries.sh
	$(PYTHON) -m venv --clear $(VENV)
	$(BIN)/pip install --quiet -r requirements.lock -r requirements-dev.lock
	$(BIN)/pip install --quiet --no-deps -e .
	@touch $(STAMP)

lock: ## Pin the newest versions that pyproject.toml admits
	$(BIN)/pip install --quiet pip-tools
	sh packaging/lock.sh $(BIN)/pip-compile

clean: ## Remove what was built and the virtual environment
	rm -rf $(VENV) build dist resources/web/dist node_modules .coverage
