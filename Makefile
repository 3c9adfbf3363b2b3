# make demo            installs into .venv and makes the documents of the sample office
# make test            the whole test suite and all static checks (what CI runs)
# make test-documents  checks that need LibreOffice, Chromium, Node and Java
# make bench           start-up and check time against bare Python; time and memory of documents
# make lock            new locked dependencies (needs the network)

PYTHON ?= python3
BIN := .venv/bin
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PYTHONUTF8 := 1
unexport PYTHONDONTWRITEBYTECODE # an editable install gets its bytecode from its first run

.PHONY: demo test lint tests test-documents bench lock clean

demo: .venv/run.done
	@$(BIN)/spodq --version
	@$(BIN)/spodq check
	@$(BIN)/spodq gaps -o out/nedostatky.docx
	@$(BIN)/spodq gaps -o out/nedostatky.html
	@$(BIN)/spodq manual -o out/manual.docx
	@$(BIN)/spodq manual -o out/manual.html
	@$(BIN)/spodq manual --public -o out/manual-verejny.html
	@echo && echo "Hotovo. Otevřete:" && ls -1 $(CURDIR)/out/*.docx $(CURDIR)/out/*.html

test: lint tests

lint: .venv/dev.done
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

tests: .venv/dev.done
	$(BIN)/python -m pytest -n auto --cov --cov-report=term-missing:skip-covered -m "not documents"

test-documents: .venv/dev.done
	$(BIN)/python tests/documents/install.py
	$(BIN)/python -m pytest -m documents -rs tests/documents

bench: .venv/run.done
	$(BIN)/python benchmarks/startup.py
	$(BIN)/python benchmarks/documents.py

lock: .venv/dev.done
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-header --no-strip-extras \
		--python-version 3.11 --extra pages --extra pdf --extra xlsx pyproject.toml requirements/build.in -o requirements/run.txt
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-header --no-strip-extras \
		--python-version 3.11 --extra pages --extra pdf --extra xlsx --group dev -c requirements/run.txt \
		pyproject.toml requirements/build.in -o requirements/dev.txt

clean:
	rm -rf .venv out build dist .coverage* .mypy_cache .ruff_cache .pytest_cache .import_linter_cache

.venv/bin/python:
	$(PYTHON) -m venv .venv

.venv/run.done: .venv/bin/python requirements/run.txt pyproject.toml
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements/run.txt
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation -e .
	@touch $@

.venv/dev.done: .venv/bin/python requirements/dev.txt pyproject.toml
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements/dev.txt
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation -e .
	@touch $@ .venv/run.done
