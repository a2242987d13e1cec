#!/usr/bin/env bash
# Installs the debug build in a temporary folder, uses it there as a user would, and removes it.
set -euo pipefail

sandbox=$(mktemp -d)
trap 'rm -rf "$sandbox"' EXIT

fail() {
  echo "error: installation: $1" >&2
  exit 1
}

export DESTDIR=$sandbox PREFIX=/opt/pledgeline
root=$DESTDIR$PREFIX
PROGRAM=.build/debug/pledgeline Scripts/install.sh >/dev/null

# Nothing of this folder or of the caller may help it: another folder, another home.
installed() {
  (cd / && env -i HOME="$sandbox/home" PATH="$PATH" "$root/bin/pledgeline" "$@")
}
installed import >/dev/null || fail "the shipped figures cannot be imported"
installed check "$root"/share/pledgeline/Agreements/* >/dev/null \
  || fail "the shipped agreements are not valid"
installed brief us-china-phase-one --as-of 2020-03-10 > "$sandbox/first"
installed brief us-china-phase-one --as-of 2020-03-10 > "$sandbox/second"
cmp "$sandbox/first" "$sandbox/second" || fail "the same brief twice differs"
[[ -f "$sandbox/home/.local/share/pledgeline/archive.sqlite" ]] \
  || fail "the archive is not in the data folder of the home"

# Fetching is planned without a network, and handed to the second program, which has one: without a
# key it refuses by itself.
installed fetch --for us-china-phase-one --dry-run 2>/dev/null | grep -q '^https://' \
  || fail "what is missing for an agreement is not worked out"
question=(fetch census --exports --partner CHN --from 2030-01 --through 2030-01)
refusal=$(installed "${question[@]}" 2>&1) && fail "figures came without a key"
[[ "$refusal" == *key_signup* ]] || fail "pledgeline-fetch is not reached: $refusal"
rm "$root/bin/pledgeline-fetch"
refusal=$(installed "${question[@]}" 2>&1) && fail "figures came without pledgeline-fetch"
[[ "$refusal" == *"not beside this program"* ]] || fail "no word of the missing program: $refusal"

# Serving is handed to a program of its own.
rm "$root/bin/pledgeline-serve"
refusal=$(installed serve 2>&1) && fail "something was served without pledgeline-serve"
[[ "$refusal" == *"not beside this program"* ]] || fail "no word of the missing program: $refusal"
# Workbooks are written by a program of its own.
installed report us-china-phase-one --as-of 2020-03-10 --out "$sandbox/report" >/dev/null \
  || fail "pledgeline-report is not reached"
[[ -s "$sandbox/report/brief.xlsx" ]] || fail "a report without a workbook"

# Each shell reads its own script; a shell that is not on this machine is left out.
share=$root/share
bash -n "$share/bash-completion/completions/pledgeline"
! command -v zsh >/dev/null || zsh -n "$share/zsh/site-functions/_pledgeline"
! command -v fish >/dev/null || fish --no-execute "$share/fish/vendor_completions.d/pledgeline.fish"
if command -v groff >/dev/null; then
  complaints=$(groff -man -ww -z "$share/man/man1/pledgeline.1" 2>&1)
  [[ -z "$complaints" ]] || fail "the manual page: $complaints"
fi

Scripts/uninstall.sh >/dev/null
left=$(find "$root" -type f)
[[ -z "$left" ]] || fail "left behind by the removal: $left"
echo "Installation: works from another folder, and leaves nothing behind."
