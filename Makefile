# make book   set up, build the sample edition, print where its two PDFs are
# make test   set up, run the whole suite
# make lint   set up, check format, style, types and the direction of imports
# make setup  only the set-up: system libraries, .venv, fonts
# make docs   write docs/cli.md from the commands, and the pictures of the README
# make specimen  a page for each thing that the lines can do, in build/specimen.pdf
# make bench  measure all, and write docs/performance.md (METER=script, TEXT=page)

python := .venv/bin/python

.PHONY: book test lint setup docs specimen bench clean

book: setup
	@$(python) -m printbook build
	@ls build/spread.pdf build/booklet.pdf

test: setup
	@$(python) -m pytest

lint: setup
	@$(python) -m ruff format --check
	@$(python) -m ruff check
	@$(python) -m mypy
	@.venv/bin/lint-imports

setup:
	@scripts/setup

docs: book
	@$(python) -m printbook.cli.manual docs/cli.md
	@$(python) scripts/pictures

specimen: setup
	@$(python) -m printbook specimen -o build/specimen.pdf

bench: setup
	@$(python) bench/write_up.py $(if $(METER),--meter $(METER)) $(if $(TEXT),--text $(TEXT))

clean:
	rm -rf build dist
