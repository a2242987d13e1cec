#!/usr/bin/env bash
# Removes what Scripts/install.sh put below $DESTDIR$PREFIX. Archives are the user's and stay.
set -euo pipefail

root=${DESTDIR:-}${PREFIX:-/usr/local}
share=$root/share

find Agreements Figures Registry -type f -print0 | while IFS= read -r -d '' file; do
  rm -f "$share/pledgeline/$file"
done
rm -f "$root/bin/pledgeline" \
  "$root/bin/pledgeline-fetch" \
  "$root/bin/pledgeline-serve" \
  "$root/bin/pledgeline-report" \
  "$root/libexec/pledgeline/x13as_html" \
  "$share/doc/pledgeline/LICENSE" \
  "$share/man/man1/pledgeline.1" \
  "$share/bash-completion/completions/pledgeline" \
  "$share/zsh/site-functions/_pledgeline" \
  "$share/fish/vendor_completions.d/pledgeline.fish"
# Folders of our own, unless somebody keeps something of theirs in them.
for folder in "$share/pledgeline" "$share/doc/pledgeline" "$root/libexec/pledgeline"; do
  [[ ! -d "$folder" ]] || find "$folder" -depth -type d -empty -delete
done
echo "Removed pledgeline from $root"
