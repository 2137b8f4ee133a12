#!/bin/sh
# Lints articles on any CI server: run it in the checkout. Exit status 1 means findings, 2 that nothing could be checked.
# BASE is the branch that a change goes into, if only what it changes is to be told; the checkout then needs its history.
set -eu
python3 -m venv .kblint-environment
.kblint-environment/bin/pip install --quiet kblint==0.1.0
if [ -n "${BASE:-}" ]; then
  exec .kblint-environment/bin/kblint check --since "$BASE" --format concise -o junit=kblint.xml
fi
exec .kblint-environment/bin/kblint check --format concise -o junit=kblint.xml
