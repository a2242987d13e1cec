#!/usr/bin/env python3
"""The job in pandas: a file at a time, filtered early.

usage: pandas_job.py cold REFERENCE FOLDER PARTNER AS-OF OUT

PLAN (environment): c (the default parser) or pyarrow.
"""
import sys

import job
import pandas as pd

TYPES = {
    "time": "str", "flow": "str", "CTY_CODE": "int16", "COMMODITY": "int64", "ALL_VAL_MO": "int64",
}
KEYS = ["time", "flow", "COMMODITY"]


def read(path):
    if job.PLAN == "pyarrow":
        numbers = {name: kind for name, kind in TYPES.items() if kind != "str"}
        return pd.read_csv(path, usecols=list(TYPES), engine="pyarrow", dtype=numbers)
    return pd.read_csv(path, usecols=list(TYPES), dtype=TYPES, engine="c", na_filter=False)


def mapping(codes, reference):
    """The group of each code; longer prefixes overrule shorter ones."""
    groups = pd.Series(float("nan"), index=codes)
    for digits, pairs in job.prefixes(reference).items():
        found = pd.Series(codes // 10 ** (10 - digits), index=codes).map(dict(pairs))
        groups = found.fillna(groups)
    return groups.dropna().astype(int)


def cold(reference, folder, partner, as_of, out):
    months, files = job.chosen_files(folder, as_of)
    parts = []
    for path in files:
        figures = read(path)
        figures = figures[figures.CTY_CODE == int(partner)]
        parts.append(figures.groupby(KEYS, sort=False).ALL_VAL_MO.sum())
    figures = pd.concat(parts).reset_index()
    figures["g"] = figures.COMMODITY.map(mapping(figures.COMMODITY.unique(), reference))
    figures = figures[figures.g.notna()]
    table = figures.groupby(["time", "flow", "g"]).ALL_VAL_MO.sum()
    sums = {(time, flow, int(group)): int(value) for (time, flow, group), value in table.items()}
    job.write_table(reference, months, sums, out)


if __name__ == "__main__":
    {"cold": cold}[sys.argv[1]](*sys.argv[2:])
