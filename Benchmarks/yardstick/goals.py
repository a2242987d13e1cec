"""What the project wants to reach, and how far it is. Information only: nothing fails for being slow."""
import dataclasses
import typing

from tasks import DUCKDB, OURS, OURS_AFRESH, OURS_KEPT, POLARS

TIMES, AT_MOST, MS = "times", "share", "ms"


@dataclasses.dataclass
class Goal:
    text: str
    # How it is told: times faster (at least), share of the peer (at most), milliseconds (at most).
    kind: str
    must: float
    reach: float
    # The measured value out of the results; raises KeyError where it was not measured.
    value: typing.Callable

    def is_met(self, value, limit):
        return value >= limit if self.kind == TIMES else value <= limit

    def shown(self, value):
        if self.kind == TIMES:
            return f"{value:.1f}×"
        return f"{value:.2f}" if self.kind == AT_MOST else f"{value:.1f} ms"

    def shown_limit(self, value):
        if self.kind == TIMES:
            return f"≥ {value:g}×"
        return f"≤ {value:g}" if self.kind == AT_MOST else f"≤ {value:g} ms"


def faster(task, peer, ours=OURS):
    return lambda results: results.median(task, peer) / results.median(task, ours)


def peak(task):
    return lambda results: results.peak(task, OURS) / results.peak(task, DUCKDB)


def size(task):
    return lambda results: results.stored(task, OURS) / results.stored(task, DUCKDB)


GOALS = [
    *(Goal(f"cold CSV to table, {name}, against DuckDB", TIMES, must, reach,
           faster(f"cold-{name}", DUCKDB))
      for name, must, reach in (("S", 15, 20), ("M", 10, 15), ("L", 10, 15))),
    *(Goal(f"cold CSV to table, {name}, against Polars", TIMES, 6, 9, faster(f"cold-{name}", POLARS))
      for name in ("M", "L")),
    Goal("cold JSON to table, rows of S, against DuckDB", TIMES, 15, 20, faster("cold-JSON", DUCKDB)),
    Goal("durable import of all columns, M, against DuckDB's sorted table", TIMES, 4, 7,
         faster("import-M", DUCKDB)),
    Goal("size of the archive as a share of DuckDB's file, M", AT_MOST, 0.6, 0.5, size("import-M")),
    Goal("table from the archive, M, whole process, against DuckDB", TIMES, 25, 25,
         faster("warm-M", DUCKDB)),
    Goal("table from the archive, M, whole process", MS, 12, 5,
         lambda results: results.median("warm-M", OURS) * 1e3),
    Goal("brief, whole process, against the table of pledges in DuckDB", TIMES, 25, 25,
         faster("brief", DUCKDB)),
    Goal("brief, whole process", MS, 12, 5, lambda results: results.median("brief", OURS) * 1e3),
    Goal("hot evaluation, M, blocks decoded afresh, against DuckDB", TIMES, 10, 50,
         faster("hot-M", DUCKDB, OURS_AFRESH)),
    Goal("hot evaluation, M, sums kept, against DuckDB", TIMES, 10, 50,
         faster("hot-M", DUCKDB, OURS_KEPT)),
    *(Goal(f"peak memory as a share of DuckDB's, {text}", AT_MOST, 0.5, 0.5, peak(task))
      for text, task in (("cold S", "cold-S"), ("cold M", "cold-M"), ("cold L", "cold-L"),
                         ("import M", "import-M"))),
]
