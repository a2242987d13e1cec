#!/usr/bin/env bash
# Gives the decoders bytes that libFuzzer makes up, for some seconds each (CONTRIBUTING.md, "Fuzzing").
# usage: fuzz.sh SECONDS DECODER...
set -euo pipefail

seconds=$1
shift
work=.build/fuzz
program=$work/release/pledgeline-fuzz

# The older linker fails on the program with its debugging information.
PLEDGELINE_PURPOSE=fuzz swift build --configuration release --product pledgeline-fuzz \
  --sanitize=address --scratch-path "$work" \
  -Xswiftc -sanitize=fuzzer -Xswiftc -enable-testing -Xswiftc -use-ld=lld

# The crash reporter would hide libFuzzer's own, which says which input it was.
export SWIFT_BACKTRACE=enable=no
failed=()
for decoder in "$@"; do
  seeds=Fuzzing/Seeds/$decoder
  if [[ ! -d "$seeds" ]]; then
    echo "error: no decoder '$decoder'; there are: $(ls Fuzzing/Seeds | xargs)" >&2
    exit 2
  fi
  # What is found goes on where the last run ended; only small, telling inputs become seeds.
  mkdir -p "$work/corpus/$decoder" "$work/findings"
  echo "fuzz: $decoder, $seconds s"
  PLEDGELINE_FUZZ_DECODER=$decoder "$program" \
    -max_total_time="$seconds" -max_len=2048 -timeout=10 -rss_limit_mb=2048 -print_final_stats=1 \
    -artifact_prefix="$work/findings/$decoder-" "$work/corpus/$decoder" "$seeds" \
    > "$work/$decoder.log" 2>&1 || failed+=("$decoder")
  tail -n 5 "$work/$decoder.log" | grep -E 'stat::number_of|Test unit' || tail -n 20 "$work/$decoder.log"
done

if ((${#failed[@]})); then
  echo "error: findings in: ${failed[*]}; the inputs are in $work/findings, the reports in $work/*.log" >&2
  exit 1
fi
echo "No finding."
