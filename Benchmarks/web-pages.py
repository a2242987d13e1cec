"""Starts the web service on a copy of an archive, and measures an agreement's page made anew and kept.

    python3 Benchmarks/web-pages.py PROGRAM ARCHIVE [AGREEMENT] [PAGES]

PROGRAM is pledgeline-serve, ARCHIVE one with the shipped figures. Each page is of another month, so that none shares
its figures with another one; each is asked for twice, one after the other. Without X-13ARIMA-SEATS, whose runs the
service makes beside its answers; set PLEDGELINE_X13 to measure with what is kept of it.
"""

import datetime
import http.client
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

FIRST = datetime.date(2020, 3, 18)


def processor(process):
    """Milliseconds of processor time that a process has taken."""
    with open(f"/proc/{process.pid}/stat") as file:
        fields = file.read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) * 1000 / os.sysconf("SC_CLK_TCK")


def resident(process):
    """MiB of memory that a process holds."""
    with open(f"/proc/{process.pid}/statm") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20


def settled(process):
    """Waits until a process rests."""
    last = -1
    while processor(process) != last:
        last = processor(process)
        time.sleep(1)


def fetch(connection, address):
    """Milliseconds that an answer took, and its length."""
    start = time.perf_counter()
    connection.request("GET", address, headers={"Accept-Encoding": "gzip"})
    answer = connection.getresponse()
    length = len(answer.read())
    if answer.status != 200:
        sys.exit(f"{address} is answered with {answer.status}")
    return 1000 * (time.perf_counter() - start), length


def described(times):
    ordered = sorted(times)
    return (f"median {statistics.median(times):.1f} ms, least {ordered[0]:.1f}, "
            f"nine in ten below {ordered[int(0.9 * len(ordered))]:.1f}")


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    program, archive = sys.argv[1:3]
    agreement = sys.argv[3] if len(sys.argv) > 3 else "us-china-phase-one"
    count = int(sys.argv[4]) if len(sys.argv) > 4 else 24
    environment = {"PLEDGELINE_X13": "", **os.environ}
    with tempfile.TemporaryDirectory() as folder:
        copy = os.path.join(folder, "archive.sqlite")
        for suffix in ["", "-sums"]:
            if os.path.exists(archive + suffix):
                shutil.copy(archive + suffix, copy + suffix)
        process = subprocess.Popen(
            [program, "serve", "--port", "0", "--archive", copy], env=environment,
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        try:
            port = int(process.stderr.readline().rstrip().rstrip("/").rsplit(":", 1)[1])
            settled(process)
            connection = http.client.HTTPConnection("127.0.0.1", port)
            # A first page of the past: what all pages share is known from then on, as in a service that runs.
            fetch(connection, f"/agreements/{agreement}?as-of={FIRST - datetime.timedelta(31)}")
            cold, warm, lengths, taken = [], [], [], 0
            for number in range(count):
                day = FIRST + number * datetime.timedelta(31)
                address = f"/agreements/{agreement}?as-of={day}"
                before = processor(process)
                elapsed, length = fetch(connection, address)
                taken += processor(process) - before
                cold.append(elapsed)
                lengths.append(length)
                warm.append(fetch(connection, address)[0])
                time.sleep(0.05)
            print(f"made anew: {described(cold)}; processor time {taken / count:.0f} ms a page")
            print(f"kept: {described(warm)}")
            print(f"as gzip {min(lengths) / 1000:.1f} to {max(lengths) / 1000:.1f} KB; "
                  f"memory {resident(process):.0f} MiB")
        finally:
            process.terminate()
            process.wait()


if __name__ == "__main__":
    main()
