#!/usr/bin/env python3
"""The Census Bureau's monthly bulk file in DuckDB: unpacked, cut into fields, added up over districts, kept sorted.

usage: bulk_duckdb.py EXDB.ZIP STORE

It keeps the sums by country and commodity that Pledgeline keeps, and checks them against EXP_COMM.TXT likewise.
"""
import os
import sys
import tempfile
import zipfile

import duckdb

LINES = """read_csv('{file}', header=false, auto_detect=false, delim='\\x01', quote='', escape='',
  columns={{'line': 'VARCHAR'}}, strict_mode=false)"""


def amount(start):
    return f"substr(line, {start}, 15)::BIGINT"


def main(archive, store):
    if os.path.exists(store):
        os.unlink(store)
    with tempfile.TemporaryDirectory(dir=os.path.dirname(store) or ".") as folder:
        with zipfile.ZipFile(archive) as members:
            members.extractall(folder)
        connection = duckdb.connect(store)
        connection.execute(f"""create table sums as
          select substr(line, 12, 4) cty, substr(line, 2, 10) commodity,
            sum({amount(69)})::BIGINT val, sum({amount(39)})::BIGINT qty
          from {LINES.format(file=folder + '/EXP_DETL.TXT')} where substr(line, 22, 2) <> '00'
          group by all order by all""")
        wrong = connection.execute(f"""select count(*) from
            (select commodity, sum(val) val from sums group by all) a full join
            (select substr(line, 2, 10) commodity, sum({amount(119)}) val
              from {LINES.format(file=folder + '/EXP_COMM.TXT')} group by all) b using (commodity)
          where a.val is distinct from b.val""").fetchone()[0]
        if wrong:
            sys.exit(f"{wrong} commodities do not add up")
        print(*connection.execute(
            "select count(*), sum(val)::BIGINT, sum(val) filter (cty = '5700')::BIGINT from sums").fetchone())
        connection.execute("checkpoint")
        connection.close()
    descriptor = os.open(store, os.O_RDONLY)
    os.fsync(descriptor)


if __name__ == "__main__":
    main(*sys.argv[1:])
