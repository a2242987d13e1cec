#!/usr/bin/env bash
# Builds one documentation archive of all modules; a dead link or a malformed comment is an error.
set -euo pipefail

output=.build/documentation
graphs=.build/symbol-graphs

swift build
rm -rf "$graphs" "$output"
mkdir -p "$graphs"

# 'swift package dump-symbol-graph' also asks for the graphs of test bundles and fails on them, so
# the graph of each module is extracted here. A folder without Swift files wraps a C library.
triple=$(swift -print-target-info | sed -nE 's/^ *"triple": "(.*)",?$/\1/p' | head -n 1)
wrappers=()
for map in Sources/*/module.modulemap; do
  wrappers+=(-Xcc "-fmodule-map-file=$map")
done
for folder in Sources/*/; do
  module=$(basename "$folder")
  [[ "$module" != pledgeline && "$module" != pledgeline-fetch && "$module" != pledgeline-serve && "$module" != pledgeline-report && ! -f "$folder/module.modulemap" ]] || continue
  swift symbolgraph-extract -module-name "$module" -target "$triple" -I .build/debug/Modules \
    "${wrappers[@]}" -minimum-access-level public -skip-synthesized-members \
    -output-dir "$graphs"
done

# Comments name the parameters that need a word, not all of them; so that check is off.
docc=$(command -v docc || echo "$(dirname "$(readlink -f "$(command -v swift)")")/docc")
"$docc" convert Documentation/Pledgeline.docc \
  --additional-symbol-graph-dir "$graphs" \
  --fallback-default-module-kind Module \
  --disable-parameters-and-returns-validation \
  --warnings-as-errors \
  --output-path "$output"
echo "Documentation: $output"
