#!/usr/bin/env bash
# Records the beginning of the brief and the chart that README.md shows, from the release program.
set -euo pipefail

sandbox=$(mktemp -d)
trap 'rm -rf "$sandbox"' EXIT
export PLEDGELINE_ARCHIVE=$sandbox/archive.sqlite
make build >&2
.build/release/pledgeline import >&2

.build/release/pledgeline chart pledge-line us-china-phase-one --as-of 2020-12-10 --theme auto \
  --out Documentation/Images/pledge-line.svg >&2

# The first screen: up to the details, which begin with the sub-categories.
.build/release/pledgeline brief us-china-phase-one --as-of 2020-03-10 > "$sandbox/brief"
sed '/^SUB-CATEGORIES/,$d' "$sandbox/brief" | sed -e :a -e '/^\n*$/{$d;N;ba' -e '}' > "$sandbox/first"

{
  sed '/^<!-- brief -->$/q' README.md
  echo '```'
  cat "$sandbox/first"
  echo '```'
  sed -n '/^<!-- \/brief -->$/,$p' README.md
} > "$sandbox/README.md"
cp "$sandbox/README.md" README.md
