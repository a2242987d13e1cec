#!/usr/bin/env python3
"""The as-of question asked again and again inside one process: no start, no imports, the map at hand.

usage: hot.py duckdb|polars REFERENCE STORE PARTNER AS-OF REPETITIONS

Prints the median time of one evaluation in milliseconds.
"""
import statistics
import sys
import time


def duckdb_question(reference, store, partner, as_of):
    import duckdb
    import duckdb_job
    import job

    connection = duckdb.connect(store, read_only=True, config={"threads": job.THREADS})
    duckdb_job.load_prefixes(connection, reference)
    duckdb_job.load_map(connection)

    def ask():
        chosen = ",".join(str(fid) for _, fid in duckdb_job.chosen_vintages(connection, as_of))
        return connection.execute(f"""select time, flow, g, sum(ALL_VAL_MO)::BIGINT
          from figures join mapped on c = COMMODITY
          where CTY_CODE = {int(partner)} and fid in ({chosen}) group by all""").fetchall()

    return ask


def polars_question(reference, store, partner, as_of):
    import polars_job

    pl = polars_job.pl
    codes = pl.scan_parquet(store).select(pl.col("COMMODITY").unique()).collect()
    groups = polars_job.mapping(codes, reference)

    def ask():
        _, figures = polars_job.stored_figures(store, as_of)
        return (
            figures.filter(pl.col("CTY_CODE") == int(partner)).join(groups.lazy(), on="COMMODITY")
            .group_by("time", "flow", "g").agg(pl.col("ALL_VAL_MO").sum()).collect().rows())

    return ask


def main():
    peer, *question, repetitions = sys.argv[1:]
    ask = {"duckdb": duckdb_question, "polars": polars_question}[peer](*question)
    times, answers = [], set()
    for _ in range(int(repetitions)):
        start = time.perf_counter()
        answer = ask()
        times.append(time.perf_counter() - start)
        answers.add(tuple(sorted(answer)))
    if len(answers) != 1:
        sys.exit("the same question was answered differently")
    print(f"{statistics.median(times) * 1e3:.4f}")


if __name__ == "__main__":
    main()
