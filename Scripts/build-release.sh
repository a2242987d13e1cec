#!/usr/bin/env bash
# Builds .build/release/pledgeline: one file that loads no library at start, where this machine has
# the static libraries for it (Documentation/Decisions/0004-static-linking.md).
# usage: build-release.sh [PRODUCT]; another product is built in the same way.
set -euo pipefail
exec >&2

product=${1:-pledgeline}

compiler=$(command -v clang || command -v cc || true)
absent=()
for library in libsqlite3.a libyaml.a libcrypto.a libz.a libexpat.a libc.a; do
  # A compiler prints the bare name of a file that it cannot find.
  path=$([[ -n "$compiler" ]] && "$compiler" -print-file-name="$library" || echo "$library")
  [[ "$path" == */* ]] || absent+=("$library")
done

# Modules see each other's code, so that generic code of one is made for the types of another.
options=(
  --configuration release --product "$product" --static-swift-stdlib
  -Xswiftc -cross-module-optimization
)
if [[ "$product" == pledgeline-fetch || "$product" == pledgeline-serve || "$product" == pledgeline-report ]]; then
  # libcurl and libmicrohttpd are loaded from the system, which keeps them and certificates up to date; of
  # libxlsxwriter Debian ships no static library.
  :
elif ((${#absent[@]})); then
  echo "note: no ${absent[*]}: linking the system libraries dynamically; the program starts slower"
else
  # The default linker warns of every dlopen in a static program: of SQLite's, for extensions that
  # are never loaded, and of the Swift runtime's, for a debugging aid. lld comes with the toolchain.
  options+=(-Xswiftc -static-executable -Xswiftc -use-ld=lld)
fi

swift build "${options[@]}"
# Changes that leave the program as it was would otherwise be built again each time.
touch ".build/release/$product"
