#!/usr/bin/env bash
# Installs the system libraries that the build needs and that are not there yet.
# Everything it says goes to standard error, so that 'make run' prints only the brief.
set -euo pipefail
exec >&2

if ! command -v swift >/dev/null; then
  echo "error: there is no 'swift' on the PATH; Swift $(<.swift-version) is needed:" \
    "https://www.swift.org/install/linux/"
  exit 1
fi

# Package of Debian and Ubuntu for each name that pkg-config knows.
declare -A packages=(
  [sqlite3]=libsqlite3-dev [yaml-0.1]=libyaml-dev [libcrypto]=libssl-dev [zlib]=zlib1g-dev
  [expat]=libexpat1-dev [libcurl]=libcurl4-openssl-dev [libmicrohttpd]=libmicrohttpd-dev
  [xlsxwriter]=libxlsxwriter-dev)

missing=()
# The package manager of Swift asks pkg-config where the libraries are.
command -v pkg-config >/dev/null || missing+=(pkg-config)
for module in "${!packages[@]}"; do
  pkg-config --exists "$module" 2>/dev/null \
    || [[ "$(dpkg-query -W -f='${db:Status-Status}' "${packages[$module]}" 2>/dev/null)" == installed ]] \
    || missing+=("${packages[$module]}")
done
((${#missing[@]})) || exit 0

if ! command -v apt-get >/dev/null; then
  echo "error: missing: ${missing[*]} (as Debian names them), and there is no apt-get here;" \
    "install the development files of SQLite 3, libyaml, OpenSSL, zlib, expat, libcurl, libmicrohttpd and libxlsxwriter, and pkg-config"
  exit 1
fi

as_root=()
if ((EUID != 0)); then
  if ! command -v sudo >/dev/null; then
    echo "error: missing: ${missing[*]}; as root, run: apt-get install ${missing[*]}"
    exit 1
  fi
  as_root=(sudo)
fi

echo "Installing with apt-get${as_root:+, through sudo}: ${missing[*]}"
"${as_root[@]}" apt-get update --quiet
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
  apt-get install --yes --quiet --no-install-recommends "${missing[@]}"
