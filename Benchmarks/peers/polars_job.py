#!/usr/bin/env python3
"""The job in Polars.

usage: polars_job.py cold REFERENCE FOLDER PARTNER AS-OF OUT             from the files
       polars_job.py import FOLDER STORE.parquet                         into a sorted Parquet file
       polars_job.py warm REFERENCE STORE.parquet PARTNER AS-OF OUT      from that file

PLAN (environment): by-code (sum by code, then map; the default) or direct (collect the rows, then map),
each with -streaming (the default engine here) or -in-memory.
"""
import os
import sys

import job

os.environ["POLARS_MAX_THREADS"] = str(job.THREADS)
import polars as pl  # noqa: E402  (reads its environment when imported)

SCHEMA = {
    "time": pl.String, "flow": pl.String, "CTY_CODE": pl.Int16, "COMMODITY": pl.Int64,
    "ALL_VAL_MO": pl.Int64, "QTY_1_MO": pl.Int64, "UNIT_QY1": pl.String,
}
LARGE_FILE = 20_000_000


def scan(files, **options):
    """Reading CSV at its fastest: types given, no quotes to look for."""
    return pl.scan_csv(files, schema=SCHEMA, quote_char=None, low_memory=False, **options)


def mapping(codes, reference):
    """The group of each distinct code, the longest prefix first."""
    mapped = codes.with_columns(g=pl.lit(None, dtype=pl.Int32))
    for digits, pairs in reversed(job.prefixes(reference).items()):
        table = pl.DataFrame(
            {"p": [prefix for prefix, _ in pairs], "h": [group for _, group in pairs]},
            schema={"p": pl.Int64, "h": pl.Int32})
        mapped = (
            mapped.with_columns(p=pl.col("COMMODITY") // 10 ** (10 - digits))
            .join(table, on="p", how="left")
            .with_columns(g=pl.coalesce("g", "h"))
            .select("COMMODITY", "g"))
    return mapped.filter(pl.col("g").is_not_null())


def sums(figures, reference, partner):
    """Sums by month, flow and group."""
    keys = ["time", "flow", "COMMODITY"]
    figures = figures.filter(pl.col("CTY_CODE") == int(partner))
    if job.PLAN.startswith("direct"):
        figures = figures.select(*keys, "ALL_VAL_MO")
    else:
        figures = figures.group_by(*keys).agg(pl.col("ALL_VAL_MO").sum())
    figures = figures.collect(engine="in-memory" if job.PLAN.endswith("in-memory") else "streaming")
    groups = mapping(figures.select(pl.col("COMMODITY").unique()), reference)
    table = (
        figures.lazy().join(groups.lazy(), on="COMMODITY").group_by("time", "flow", "g")
        .agg(pl.col("ALL_VAL_MO").sum()).collect())
    return {(time, flow, group): value for time, flow, group, value in table.iter_rows()}


def cold(reference, folder, partner, as_of, out):
    months, files = job.chosen_files(folder, as_of)
    job.write_table(reference, months, sums(scan(files), reference, partner), out)


def import_files(folder, store):
    manifest = job.rows(f"{folder}/manifest.csv")
    files = [f"{folder}/{record['file']}" for record in manifest]
    numbers = pl.DataFrame(
        {"path": files, "fid": range(len(files))}, schema={"path": pl.String, "fid": pl.Int16})
    figures = (
        scan(files, include_file_paths="path").join(numbers.lazy(), on="path").drop("path")
        .sort("CTY_CODE", "fid", "flow", "COMMODITY"))
    if os.path.getsize(files[0]) > LARGE_FILE:
        figures.sink_parquet(store, compression="zstd", row_group_size=500_000)
    else:
        figures.collect().write_parquet(store, compression="zstd", row_group_size=500_000)
    pl.DataFrame(manifest).with_columns(
        fid=pl.int_range(len(manifest), dtype=pl.Int16)).write_csv(manifest_of(store))
    for path in (store, manifest_of(store)):
        descriptor = os.open(path, os.O_RDONLY)
        os.fsync(descriptor)
        os.close(descriptor)


def manifest_of(store):
    """The file beside a store that says which vintage each file number is."""
    return store + ".manifest.csv"


def stored_figures(store, as_of):
    """The months, and the rows of their newest vintages."""
    chosen = job.newest(job.rows(manifest_of(store)), as_of)
    numbers = [int(record["fid"]) for record in chosen.values()]
    return list(chosen), pl.scan_parquet(store).filter(pl.col("fid").is_in(numbers))


def warm(reference, store, partner, as_of, out):
    months, figures = stored_figures(store, as_of)
    job.write_table(reference, months, sums(figures, reference, partner), out)


def main():
    {"cold": cold, "import": import_files, "warm": warm}[sys.argv[1]](*sys.argv[2:])


if __name__ == "__main__":
    main()
