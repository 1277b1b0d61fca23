#!/bin/sh
# Writes the lock files: exact versions, no addresses. Usage: lock.sh PIP_COMPILE
set -eu
compile="$1 --quiet --no-header --no-annotate --strip-extras --no-emit-index-url --no-emit-find-links --no-emit-trusted-host --no-emit-options"
cd "$(dirname "$0")/.."
$compile --output-file requirements.lock pyproject.toml
$compile --extra dev --constraint requirements.lock --output-file requirements-dev.lock pyproject.toml
$compile --extra bench --constraint requirements.lock --output-file requirements-bench.lock pyproject.toml
