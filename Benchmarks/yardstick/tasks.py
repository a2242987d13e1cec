"""The jobs, and how each engine does them."""
import os
import shutil
import subprocess

import figure_set
from running import Entry, Failure, Task, md5

# What every engine must answer, byte for byte, of data of every size.
ANSWER = "671ae670b7f572b8093821404f7451f6"
PARTNER, PARTNER_CODE, AS_OF = "5700", "CHN", "2024-09-15"
# The file that is imported last where the work of one more month is measured: it counts as of that day.
LAST_MONTH = "2024-07"
BRIEF_DAY = "2020-03-10"
IMPORTED_SIZES = ("S", "M")
REPETITIONS = "25"
DUCKDB, POLARS, PANDAS, CHDB = "DuckDB", "Polars", "pandas", "ClickHouse (chdb)"
OURS = "Pledgeline"
OURS_AFRESH, OURS_KEPT = "Pledgeline, blocks decoded afresh", "Pledgeline, sums kept"


class Tasks:
    """Makes the tasks; everything they write lies below one folder."""

    def __init__(self, root, work, data, program, hot_program, python, engines):
        self.root, self.work, self.data = root, work, data
        self.program, self.hot_program = program, hot_program
        self.python, self.engines = python, engines
        self.peers = f"{root}/Benchmarks/peers"
        self.reference = f"{data}/ref"
        self.out = f"{work}/out.csv"
        os.makedirs(f"{work}/stores", exist_ok=True)

    def has(self, engine):
        return engine.split(" ")[0].split(",")[0].lower() in self.engines

    def peer(self, script, *arguments):
        return [self.python, f"{self.peers}/{script}", *arguments]

    def store(self, engine, size):
        return f"{self.work}/stores/{size}.{engine}"

    def tally(self, *where):
        """Our command for the job; the sources go at the end."""
        return [
            self.program, "tally", "--map", f"{self.reference}/prefixes.csv",
            "--groups", f"{self.reference}/groups.csv",
            "--targets", f"{self.reference}/targets.csv", "--as-of", AS_OF, *where,
        ]

    def forget_answer(self):
        if os.path.exists(self.out):
            os.unlink(self.out)

    def expect_answer(self, path):
        if not os.path.exists(path) or md5(path) != ANSWER:
            raise Failure(f"{path}: the answer is not the one that all engines must give ({ANSWER})")

    def entry(self, engine, command, **options):
        """An engine that writes its answer to a file (peers) or to standard output (ours)."""
        if command[0] == self.program:
            return Entry(engine, command, check=self.expect_answer, **options)
        return Entry(
            engine, command, prepare=self.forget_answer,
            check=lambda _: self.expect_answer(self.out), **options)

    def only_present(self, entries):
        return [entry for entry in entries if self.has(entry.engine)]

    def cold(self, size):
        """From the files to the answer."""
        folder = f"{self.data}/{size}"
        question = (self.reference, folder, PARTNER, AS_OF, self.out)
        entries = [self.entry(OURS, self.tally("--partner", PARTNER, folder))]
        mode = "json" if size == "JSON" else "cold"
        for plan in ("direct", "by-code"):
            entries.append(
                self.entry(DUCKDB, self.peer("duckdb_job.py", mode, *question), plan=plan))
        if size != "JSON":
            for plan in ("by-code-streaming", "direct-streaming", "by-code-in-memory",
                         "direct-in-memory"):
                entries.append(
                    self.entry(POLARS, self.peer("polars_job.py", "cold", *question), plan=plan))
            for plan in ("c", "pyarrow"):
                entries.append(
                    self.entry(PANDAS, self.peer("pandas_job.py", "cold", *question), plan=plan))
            entries.append(self.entry(CHDB, self.peer("chdb_job.py", "cold", *question)))
        kind = "JSON (rows of S)" if size == "JSON" else f"CSV, {size}"
        return Task(f"cold-{size}", f"Files to table: {kind}", self.only_present(entries))

    def warm_command(self, engine, size):
        store = self.store(engine, size)
        question = (self.reference, store, PARTNER, AS_OF, self.out)
        if engine == "sqlite":
            return self.tally(
                "--archive", store, "--reporter", "USA", "--partner", PARTNER_CODE)
        script = {"duckdb": "duckdb_job.py", "parquet": "polars_job.py"}[engine]
        return self.peer(script, "warm", *question)

    def warm(self, size):
        """From what each engine keeps to the answer, in a process of its own."""
        entries = [self.entry(OURS, self.warm_command("sqlite", size))]
        for plan in ("map", "direct", "by-code"):
            entries.append(self.entry(DUCKDB, self.warm_command("duckdb", size), plan=plan))
        for plan in ("by-code-streaming", "direct-streaming"):
            entries.append(self.entry(POLARS, self.warm_command("parquet", size), plan=plan))
        return Task(f"warm-{size}", f"Store to table: {size}", self.only_present(entries))

    def files_of(self, engine, store):
        """All files that a store consists of."""
        ends = {"sqlite": ("", "-wal", "-shm", "-journal"), "duckdb": ("", ".wal"),
                "parquet": ("", ".manifest.csv")}
        return tuple(store + end for end in ends[engine])

    def remove(self, engine, store):
        for path in self.files_of(engine, store):
            if os.path.exists(path):
                os.unlink(path)

    def expect_kept(self, engine, size):
        """Asks a store that was just written."""
        self.forget_answer()
        command = self.warm_command(engine, size)
        plan = "map" if engine == "duckdb" else ""
        with open(f"{self.work}/kept.csv", "wb") as output:
            result = subprocess.run(
                command, stdout=output, stderr=subprocess.PIPE, env={**os.environ, "PLAN": plan})
        if result.returncode:
            raise Failure(f"{' '.join(command)}\n{result.stderr.decode(errors='replace')}")
        self.expect_answer(f"{self.work}/kept.csv" if engine == "sqlite" else self.out)

    def import_entry(self, engine, kind, size, folder, base=None):
        """Puts files into a fresh store, or into a copy of one."""
        name = size if base is None else f"{size}-month"
        store = self.store(kind, name)

        def prepare():
            self.remove(kind, store)
            if base is not None:
                shutil.copyfile(base, store)

        mode = "import" if base is None else "month"
        command = (
            [self.program, "import", folder, "--archive", store] if kind == "sqlite" else
            self.peer({"duckdb": "duckdb_job.py", "parquet": "polars_job.py"}[kind],
                      mode, folder, store))
        return Entry(
            engine, command, prepare=prepare, check=lambda _: self.expect_kept(kind, name),
            store=self.files_of(kind, store))

    def importing(self, size):
        """From the files to a durable store with all columns."""
        folder = f"{self.work}/sets/{size}"
        data = f"{self.data}/{size}"
        figure_set.write(folder, data, figure_set.manifest(data))
        entries = [
            self.import_entry(OURS, "sqlite", size, folder),
            self.import_entry(DUCKDB, "duckdb", size, folder),
            self.import_entry(POLARS, "parquet", size, folder),
        ]
        return Task(
            f"import-{size}", f"Files to durable store: {size}", self.only_present(entries), True)

    def one_more_month(self, size, runner, environment):
        """One file into a store that holds the others, which are put there first."""
        data = f"{self.data}/{size}"
        records = figure_set.manifest(data)
        others = [record for record in records if record["month"] != LAST_MONTH]
        last = [record for record in records if record["month"] == LAST_MONTH]
        figure_set.write(f"{self.work}/sets/{size}-others", data, others)
        figure_set.write(f"{self.work}/sets/{size}-last", data, last)
        entries = []
        for engine, kind in ((OURS, "sqlite"), (DUCKDB, "duckdb")):
            if not self.has(engine):
                continue
            base = self.store(kind, f"{size}-others")
            first = self.import_entry(engine, kind, f"{size}-others", f"{self.work}/sets/{size}-others")
            first.check = None
            runner.run(first, environment, writes=True)
            if any(os.path.exists(path) and os.path.getsize(path) for path in first.store[1:2]):
                raise Failure(f"{base}: the write-ahead log was not taken in at the end of the import")
            entries.append(
                self.import_entry(engine, kind, size, f"{self.work}/sets/{size}-last", base))
        return Task(f"month-{size}", f"One more month into the store: {size}", entries, True)

    def hot(self, size):
        """The question again and again inside one process; milliseconds inside."""
        store = self.store("sqlite", size)
        question = (store, self.reference, AS_OF, "USA", PARTNER_CODE, REPETITIONS)
        # A program of its own, which links the library; not part of every build.
        entries = [] if not os.path.exists(self.hot_program) else [
            Entry(OURS_KEPT, [self.hot_program, *question, "kept"], is_inside=True),
            Entry(OURS_AFRESH, [self.hot_program, *question, "afresh"], is_inside=True),
        ]
        for engine, kind in (("duckdb", "duckdb"), ("polars", "parquet")):
            name = {"duckdb": DUCKDB, "polars": POLARS}[engine]
            entries.append(
                Entry(name, self.peer(
                    "hot.py", engine, self.reference, self.store(kind, size), PARTNER, AS_OF,
                    REPETITIONS), is_inside=True))
        return Task(f"hot-{size}", f"Evaluation inside one process: {size}", self.only_present(entries))

    def brief(self, runner, environment):
        """The brief on the shipped figures; the peer does the heart of it only."""
        archive = self.store("sqlite", "shipped")
        database = self.store("duckdb", "shipped")
        agreement = f"{self.root}/Agreements/us-china-phase-one"
        figures = f"{self.root}/Figures/us-china"
        entries = []
        if self.has(OURS):
            self.remove("sqlite", archive)
            runner.run(
                Entry(OURS, [self.program, "import", figures, "--archive", archive]), environment)
            entries.append(
                Entry(OURS, [
                    self.program, "brief", agreement, "--as-of", BRIEF_DAY, "--archive", archive]))
        if self.has(DUCKDB):
            runner.run(
                Entry(DUCKDB, self.peer("brief_duckdb.py", "load", figures, database)), environment)
            entries.append(
                Entry(DUCKDB, self.peer("brief_duckdb.py", "brief", agreement, database, BRIEF_DAY)))
        return Task(
            "brief", "Phase One brief as of 10 March 2020 (DuckDB: only the table of pledges)",
            entries)
