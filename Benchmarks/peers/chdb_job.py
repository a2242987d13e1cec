#!/usr/bin/env python3
"""The job in ClickHouse as a library (chdb).

usage: chdb_job.py cold REFERENCE FOLDER PARTNER AS-OF OUT
"""
import os
import sys

import chdb
import job

COLUMNS = (
    "time String, flow String, CTY_CODE Int16, COMMODITY Int64, ALL_VAL_MO Int64, "
    "QTY_1_MO Int64, UNIT_QY1 String")


def group_expression(reference):
    """The group of a code, the longest prefix first; 0 where there is none."""
    branches = []
    for digits, pairs in reversed(job.prefixes(reference).items()):
        prefix = f"intDiv(COMMODITY, {10 ** (10 - digits)})"
        known = ",".join(str(number) for number, _ in pairs)
        groups = ",".join(str(group) for _, group in pairs)
        found = f"transform({prefix}, [{known}], [{groups}], 0)"
        branches.append(f"{found} != 0, {found}")
    return f"multiIf({', '.join(branches)}, 0)"


def cold(reference, folder, partner, as_of, out):
    months, files = job.chosen_files(folder, as_of)
    names = ",".join(os.path.basename(path) for path in files)
    result = chdb.query(
        f"""select time, flow, g, sum(v) from (
              select time, flow, {group_expression(reference)} as g, ALL_VAL_MO as v
              from file('{os.path.abspath(folder)}/{{{names}}}', 'CSVWithNames', '{COLUMNS}')
              where CTY_CODE = {int(partner)})
            where g != 0 group by time, flow, g settings max_threads={job.THREADS}""", "TSV")
    sums = {}
    for line in str(result).splitlines():
        time, flow, group, value = line.split("\t")
        sums[time, flow, int(group)] = int(value)
    job.write_table(reference, months, sums, out)


if __name__ == "__main__":
    {"cold": cold}[sys.argv[1]](*sys.argv[2:])
