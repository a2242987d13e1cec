#!/usr/bin/env bash
# Runs the tests of the readers and of the codec under AddressSanitizer and ThreadSanitizer, each in
# a build of its own. usage: sanitize.sh [address|thread]...
set -euo pipefail

export PLEDGELINE_PURPOSE=sanitize
# What a sanitizer finds ends the program; the crash reporter would only hide its report.
export SWIFT_BACKTRACE=enable=no
export ASAN_OPTIONS=abort_on_error=0:detect_leaks=1
export LSAN_OPTIONS=suppressions=$PWD/Scripts/leaks-of-others.txt:print_suppressions=0
export TSAN_OPTIONS=halt_on_error=1

for sanitizer in "${@:-address thread}"; do
  for kind in $sanitizer; do
    options=(--sanitize="$kind" --scratch-path ".build/$kind")
    # The older linker prints a warning for each symbol of the sanitizer; none of them matters.
    swift build --build-tests "${options[@]}" 2>&1 \
      | { grep -v 'warning: Cannot export local symbol' || true; }
    swift test --skip-build --disable-xctest --quiet "${options[@]}"
    echo "No finding of the $kind sanitizer in the tests of readers and codec."
  done
done
