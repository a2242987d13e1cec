#!/usr/bin/env bash
# Installs the program with its data, manual and completions below $DESTDIR$PREFIX.
# PROGRAM names the program to install; the default is the release build. pledgeline-fetch, pledgeline-serve and pledgeline-report lie beside it.
set -euo pipefail

program=${PROGRAM:-.build/release/pledgeline}
prefix=${PREFIX:-/usr/local}
root=${DESTDIR:-}$prefix
share=$root/share

if [[ "$prefix" != /* ]]; then
  echo "error: PREFIX must be an absolute path such as /usr/local, not '$prefix'" >&2
  exit 1
fi

generated=$(mktemp -d)
trap 'rm -rf "$generated"' EXIT
"$program" manual > "$generated/manual"
for shell in bash zsh fish; do
  "$program" completions "$shell" > "$generated/$shell"
done

# The program looks for agreements and figures in ../share/pledgeline, seen from its own folder.
install -D -m 755 "$program" "$root/bin/pledgeline"
# 'pledgeline fetch' looks for this one in its own folder.
install -D -m 755 "$(dirname "$program")/pledgeline-fetch" "$root/bin/pledgeline-fetch"
# And 'pledgeline serve' for this one.
install -D -m 755 "$(dirname "$program")/pledgeline-serve" "$root/bin/pledgeline-serve"
# 'pledgeline report' looks for this one there too.
install -D -m 755 "$(dirname "$program")/pledgeline-report" "$root/bin/pledgeline-report"
# The program looks for this one in ../libexec/pledgeline; without it STL stands in.
if [[ -x .build/x13/x13as_html ]]; then
  install -D -m 755 .build/x13/x13as_html "$root/libexec/pledgeline/x13as_html"
fi
find Agreements Figures Registry -type f -print0 | while IFS= read -r -d '' file; do
  install -D -m 644 "$file" "$share/pledgeline/$file"
done
install -D -m 644 LICENSE "$share/doc/pledgeline/LICENSE"
install -D -m 644 "$generated/manual" "$share/man/man1/pledgeline.1"
install -D -m 644 "$generated/bash" "$share/bash-completion/completions/pledgeline"
install -D -m 644 "$generated/zsh" "$share/zsh/site-functions/_pledgeline"
install -D -m 644 "$generated/fish" "$share/fish/vendor_completions.d/pledgeline.fish"
echo "Installed $root/bin/pledgeline"
