#!/usr/bin/env bash
# Looks at a running web service from outside: in Chromium, by axe, and by requests made from /openapi.json.
# usage: check-web.sh [SCREENSHOTS]; needs the release program, Chromium (apt-get) and Python's venv. SERVER names
# another program to look at.
set -euo pipefail

tools=.build/web-tools
archive=.build/web-check.sqlite
port=${PORT:-8091}
program=${SERVER:-.build/release/pledgeline-serve}

command -v chromium >/dev/null || { echo "error: chromium is not installed: apt-get install chromium" >&2; exit 1; }
if [[ ! -x $tools/bin/schemathesis ]]; then
  python3 -m venv "$tools"
  "$tools/bin/pip" install --quiet playwright axe-playwright-python schemathesis
fi

export PLEDGELINE_ARCHIVE=$archive
# Without X-13ARIMA-SEATS nothing is interim, and nothing that is asked for comes a minute later.
export PLEDGELINE_X13=
[[ -f $archive ]] || "$program" import >/dev/null
"$program" serve --port "$port" &
server=$!
trap 'kill "$server" 2>/dev/null || true' EXIT
for _ in $(seq 100); do
  curl --silent --fail "http://127.0.0.1:$port/healthz" >/dev/null && break
  sleep 0.1
done

"$tools/bin/python" Tests/Browser/walk.py "http://127.0.0.1:$port" ${1:+"$1"}
# What no schema can say is refused all the same: a day after today, a 'from' after the 'to'.
cd .build
web-tools/bin/schemathesis run "http://127.0.0.1:$port/openapi.json" \
  --max-examples 60 --seed 6 --no-color --exclude-checks positive_data_acceptance
