#!/usr/bin/env python3
"""Measures Pledgeline and its peers at the same jobs, in one run; see README.md beside this file.

usage: bench.py [--sizes "S M L JSON"] [--rounds N] [--engines "pledgeline duckdb polars"]
                [--tasks "cold-S warm-M"] [--data FOLDER] [--record]

Everything that it makes lies in .build/bench. It fails if an engine fails or answers with other
bytes; never for being slow.
"""
import argparse
import json
import os
import subprocess
import sys
import venv

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
sys.path.insert(0, f"{ROOT}/Benchmarks/yardstick")

import machine  # noqa: E402
from report import Results, markdown, record  # noqa: E402
from running import Failure, Runner, size_of  # noqa: E402
from tasks import IMPORTED_SIZES, Tasks  # noqa: E402

WORK = f"{ROOT}/.build/bench"
MOST_IMPORT_ROUNDS = 3
CALIBRATION_RUNS = 3


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sizes", default="S M")
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--engines", default="pledgeline duckdb polars")
    parser.add_argument("--tasks", default="", help="names of tasks; all of them if left out")
    parser.add_argument("--data", default=f"{WORK}/data")
    parser.add_argument("--record", action="store_true",
                        help="put the report into Documentation/Performance.md")
    parser.add_argument("--program", default=f"{ROOT}/.build/release/pledgeline")
    parser.add_argument("--hot-program", default=f"{ROOT}/.build/release/pledgeline-hot")
    return parser.parse_args()


def say(text):
    print(f"bench: {text}", file=sys.stderr, flush=True)


def install_peers(engines):
    """A private environment with the pinned peers; returns its Python."""
    python = f"{WORK}/venv/bin/python"
    if not os.path.exists(python):
        say("making a virtual environment")
        venv.create(f"{WORK}/venv", with_pip=True)
    lists = ["requirements.txt"]
    if {"pandas", "clickhouse"} & engines:
        lists.append("requirements-optional.txt")
    for name in lists:
        path = f"{ROOT}/Benchmarks/{name}"
        with open(path) as file:
            wanted = file.read()
        mark = f"{WORK}/venv/installed-{name}"
        if os.path.exists(mark) and open(mark).read() == wanted:
            continue
        say(f"installing the peers of {name}")
        subprocess.run([python, "-m", "pip", "install", "--quiet", "-r", path], check=True)
        with open(mark, "w") as file:
            file.write(wanted)
    return python


def warm_page_cache(folder):
    """Reads all files once."""
    for name in os.listdir(folder):
        with open(f"{folder}/{name}", "rb", buffering=0) as file:
            while file.read(1 << 22):
                pass


def at_their_best(task, runner, environment):
    """The entries of a task, each engine with the plan that was fastest in a few runs."""
    by_engine = {}
    for entry in task.entries:
        by_engine.setdefault(entry.engine, []).append(entry)
    best = []
    for engine, plans in by_engine.items():
        times = {}
        for _ in range(CALIBRATION_RUNS if len(plans) > 1 else 0):
            for entry in plans:
                wall = runner.run(entry, environment).wall
                times[entry.plan] = min(wall, times.get(entry.plan, wall))
        if times:
            say(f"{task.name}: {engine}: " + ", ".join(
                f"{plan} {time * 1e3:.0f} ms" for plan, time in times.items()))
        best.append(min(plans, key=lambda entry: times.get(entry.plan, 0)))
    return best


def measure(task, rounds, runner, environment, results):
    """Runs the engines of a task in turn, each first once for nothing."""
    try:
        entries = at_their_best(task, runner, environment)
    except Failure as failure:
        entries = []
        note_failure(results, task, failure)
    runs = {entry.engine: [] for entry in entries}
    for number in range(rounds + 1):
        # Another engine begins each round.
        turn = number % len(entries) if entries else 0
        for entry in entries[turn:] + entries[:turn]:
            try:
                run = runner.run(entry, environment, task.writes)
            except Failure as failure:
                note_failure(results, task, failure)
                entries = [other for other in entries if other is not entry]
                continue
            if number > 0:
                runs[entry.engine].append(run)
    for entry in entries:
        results.add(task, entry, runs[entry.engine], size_of(entry.store))


def note_failure(results, task, failure):
    text = " ".join(str(failure).split())
    results.failures.append(f"{task.name}: {text}")
    say(f"FAILED: {task.name}: {failure}")


def makers(tasks, sizes, runner, environment):
    """All tasks by name, made only when their turn comes: some need the stores that others write."""
    yield from ((f"cold-{size}", lambda size=size: tasks.cold(size)) for size in sizes)
    for size in (size for size in sizes if size in IMPORTED_SIZES):
        yield f"import-{size}", lambda size=size: tasks.importing(size)
        yield f"month-{size}", lambda size=size: tasks.one_more_month(size, runner, environment)
        yield f"warm-{size}", lambda size=size: tasks.warm(size)
        yield f"hot-{size}", lambda size=size: tasks.hot(size)
    yield "brief", lambda: tasks.brief(runner, environment)


def main():
    given = arguments()
    sizes, engines = given.sizes.split(), set(given.engines.split())
    wanted = set(given.tasks.split())
    os.makedirs(f"{WORK}/home", exist_ok=True)
    python = install_peers(engines)
    generator = f"{ROOT}/Benchmarks/generate.py"
    subprocess.run([python, generator, given.data, *sizes], check=True)

    environment = {
        "PATH": os.environ["PATH"], "HOME": f"{WORK}/home", "LANG": "C.UTF-8",
        "THREADS": str(len(os.sched_getaffinity(0))),
    }
    runner = Runner(f"{WORK}/runs", f"{ROOT}/Benchmarks/yardstick/run-once.c")
    tasks = Tasks(
        ROOT, WORK, given.data, given.program, given.hot_program, python, engines)
    import_rounds = min(given.rounds, MOST_IMPORT_ROUNDS)
    run = {"sizes": sizes, "rounds": given.rounds, "import-rounds": import_rounds,
           "load-before": machine.load()}
    results = Results()
    for size in sizes:
        warm_page_cache(f"{given.data}/{size}")
    for name, make in makers(tasks, sizes, runner, environment):
        if wanted and name not in wanted:
            continue
        say(name)
        try:
            task = make()
        except Failure as failure:
            results.failures.append(f"{name}: {' '.join(str(failure).split())}")
            say(f"FAILED: {name}: {failure}")
            continue
        measure(task, import_rounds if task.writes else given.rounds, runner, environment, results)
    run["load-after"] = machine.load()

    described = machine.describe(python, given.program)
    text = markdown(results, described, run)
    with open(f"{WORK}/report.md", "w") as file:
        file.write(text)
    with open(f"{WORK}/report.json", "w") as file:
        json.dump({"machine": described, "run": run, "tasks": results.tasks,
                   "failures": results.failures}, file, indent=2)
    if given.record and not results.failures:
        record(f"{ROOT}/Documentation/Performance.md", text)
    print(text)
    say(f"reports: {WORK}/report.md, {WORK}/report.json")
    return 1 if results.failures else 0


if __name__ == "__main__":
    sys.exit(main())
