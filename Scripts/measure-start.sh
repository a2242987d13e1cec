#!/usr/bin/env bash
# Measures how long the program takes to start, against empty programs and against other ways to
# link it. Needs hyperfine; takes several minutes for the two further builds.
set -euo pipefail

work=.build/measure
mkdir -p "$work"

echo 'int main(void) { return 0; }' > "$work/empty.c"
echo '' > "$work/empty.swift"
clang -O2 "$work/empty.c" -o "$work/empty-c"
swiftc -O "$work/empty.swift" -o "$work/empty-swift"
swiftc -O -static-executable -use-ld=lld "$work/empty.swift" -o "$work/empty-swift-static"

make build
swift build --configuration release --product pledgeline --scratch-path "$work/dynamic"
swift build --configuration release --product pledgeline --scratch-path "$work/static-runtime" \
  --static-swift-stdlib

hyperfine --shell=none --warmup 30 --runs 1000 --export-markdown "$work/start.md" \
  "$work/empty-c" "$work/empty-swift" "$work/empty-swift-static" \
  ".build/release/pledgeline --version" \
  "$work/static-runtime/release/pledgeline --version" \
  "$work/dynamic/release/pledgeline --version"
cat "$work/start.md"
