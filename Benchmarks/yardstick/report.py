"""The results as data, as JSON and as Markdown."""
import statistics

from goals import GOALS
from tasks import OURS


class Results:
    """What was measured: {task: {engine: {plan, runs, stored}}}."""

    def __init__(self):
        self.tasks = {}
        self.failures = []

    def add(self, task, entry, runs, stored):
        kept = self.tasks.setdefault(task.name, {"title": task.title, "engines": {}})
        kept["engines"][entry.engine] = {
            "plan": entry.plan,
            "inside": entry.is_inside,
            "runs": [vars(run) for run in runs],
            "stored": stored,
        }

    def engine(self, task, engine):
        return self.tasks[task]["engines"][engine]

    def times(self, task, engine):
        kept = self.engine(task, engine)
        if kept["inside"]:
            return [run["inside_ms"] / 1e3 for run in kept["runs"]]
        return [run["wall"] for run in kept["runs"]]

    def median(self, task, engine):
        return statistics.median(self.times(task, engine))

    def peak(self, task, engine):
        return max(run["peak_mib"] for run in self.engine(task, engine)["runs"])

    def stored(self, task, engine):
        return self.engine(task, engine)["stored"]

    def cpu(self, task, engine):
        return statistics.median(run["cpu"] for run in self.engine(task, engine)["runs"])


def milliseconds(seconds):
    """Three digits that matter."""
    value = seconds * 1e3
    return f"{value:,.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def megabytes(count):
    return f"{count / 1e6:.1f}"


def task_lines(results, name):
    """One table: an engine a line, with its ratio to ours."""
    task = results.tasks[name]
    engines = task["engines"]
    ours = [engine for engine in engines if engine.startswith(OURS)]
    base = results.median(name, ours[0]) if ours else None
    is_inside = any(kept["inside"] for kept in engines.values())
    is_stored = any(kept["stored"] for kept in engines.values())
    # Of a program that asks the same question many times, only the time inside says anything.
    columns = ["", "Median, ms", "Least, ms"]
    columns += [] if is_inside else ["CPU, ms", "Peak, MiB"]
    columns += ["Kept, MB"] if is_stored else []
    columns += ["Times ours"] if base else []
    lines = [f"### {task['title']}", "", "| " + " | ".join(columns) + " |",
             "|---" * len(columns) + "|"]
    for engine, kept in engines.items():
        title = f"{engine} ({kept['plan']})" if kept["plan"] else engine
        cells = [f"**{title}**" if engine in ours else title,
                 milliseconds(results.median(name, engine)),
                 milliseconds(min(results.times(name, engine)))]
        if not is_inside:
            cells += [milliseconds(results.cpu(name, engine)), f"{results.peak(name, engine):.0f}"]
        if is_stored:
            cells.append(megabytes(kept["stored"]))
        if base:
            ratio = results.median(name, engine) / base
            cells.append("" if engine == ours[0] else f"{ratio:.1f}")
        lines.append("| " + " | ".join(cells) + " |")
    return lines + [""]


def goal_lines(results):
    """How far the goals are reached, of those that were measured."""
    lines = ["### Goals", "", "| Goal | Must | Reach for | Measured | |", "|---|---|---|---|---|"]
    count = len(lines)
    for goal in GOALS:
        try:
            value = goal.value(results)
        except KeyError:
            continue
        verdict = (
            "reached" if goal.is_met(value, goal.reach) else
            "met" if goal.is_met(value, goal.must) else "**not met**")
        lines.append(f"| {goal.text} | {goal.shown_limit(goal.must)} | "
                     f"{goal.shown_limit(goal.reach)} | {goal.shown(value)} | {verdict} |")
    return lines + [""] if len(lines) > count else []


def markdown(results, machine, run):
    """The part of Documentation/Performance.md that a run gives, ready to be pasted."""
    versions = machine["versions"]
    peers = ", ".join(
        f"{title} {versions[name]}" for title, name in
        (("DuckDB", "duckdb"), ("Polars", "polars"), ("pandas", "pandas"), ("chdb", "chdb"))
        if name in versions)
    lines = [
        f"{versions['pledgeline']} (commit {versions['commit']}) and {peers}, "
        f"Python {versions['python']}, {versions['swift']}.",
        f"{machine['processor']}, {machine['cores']} cores, {machine['memory-gib']} GiB; "
        f"{machine['system']}. Page cache warm; load average before "
        f"{run['load-before'][0]:.2f}, after {run['load-after'][0]:.2f}.",
        f"Medians of {run['rounds']} interleaved rounds (imports: {run['import-rounds']}); "
        "every answer was compared byte for byte.",
        "",
    ]
    for name in results.tasks:
        lines += task_lines(results, name)
    lines += goal_lines(results)
    if results.failures:
        lines += ["### Failures", ""] + [f"- {text}" for text in results.failures] + [""]
    lines.append(f"Repeat with `make bench SIZES=\"{' '.join(run['sizes'])}\" ROUNDS={run['rounds']}`.")
    return "\n".join(lines) + "\n"


HEADING = "## Against DuckDB and Polars"


def record(path, text):
    """Puts the report into a page, in place of the last one, or before the first section."""
    with open(path) as file:
        page = file.read()
    section = f"{HEADING}\n\n{text}\n"
    start = page.find(f"{HEADING}\n")
    if start >= 0:
        end = page.find("\n## ", start)
        page = page[:start] + section + (page[end + 1:] if end >= 0 else "")
    else:
        start = page.find("\n## ") + 1
        page = page[:start] + section + page[start:]
    with open(path, "w") as file:
        file.write(page.rstrip("\n") + "\n")
