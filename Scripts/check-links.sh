#!/usr/bin/env bash
# Checks that every relative link of the Markdown files leads to a file, and to a heading of it where
# the link names one. Addresses on the web are not asked.
set -euo pipefail

# Prints the targets of the links of a file, one a line, with the line number; code is left out.
links_of() {
  awk '
    /^ *```/ { fenced = !fenced; next }
    fenced { next }
    {
      line = $0
      gsub(/`[^`]*`/, "", line)
      while (match(line, /\]\([^) ]+/)) {
        print FNR "\t" substr(line, RSTART + 2, RLENGTH - 2)
        line = substr(line, RSTART + RLENGTH)
      }
    }' "$1"
}

# Prints the anchors of the headings of a file, as code hosts make them.
anchors_of() {
  awk '/^ *```/ { fenced = !fenced } !fenced && /^#+ / { sub(/^#+ +/, ""); print }' "$1" \
    | tr '[:upper:]' '[:lower:]' | sed -E 's/[^[:alnum:] _-]//g; s/ /-/g'
}

failures=0
complain() {
  echo "$1: error: $2" >&2
  failures=$((failures + 1))
}

while IFS= read -r -d '' page; do
  while IFS=$'\t' read -r line target; do
    case $target in
      http://* | https://* | mailto:* | doc:*) continue ;;
    esac
    file=${target%%#*}
    place=$page:$line
    destination=$page
    if [[ -n "$file" ]]; then
      destination=$(dirname "$page")/$file
      if [[ ! -e "$destination" ]]; then
        complain "$place" "the link '$target' leads nowhere: there is no $destination"
        continue
      fi
    fi
    if [[ "$target" == *#* ]] && ! anchors_of "$destination" | grep -qxF -- "${target#*#}"; then
      complain "$place" "the link '$target' names no heading of $destination"
    fi
  done < <(links_of "$page")
done < <(find . -name .build -prune -o -name '*.md' -print0)

((failures == 0)) || exit 1
echo "Links: all lead somewhere."
