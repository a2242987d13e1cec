#!/usr/bin/env python3
"""The job in DuckDB.

usage: duckdb_job.py cold|json REFERENCE FOLDER PARTNER AS-OF OUT     from the files
       duckdb_job.py import FOLDER STORE                              into a sorted table
       duckdb_job.py month FOLDER STORE                               one more file into that table
       duckdb_job.py warm REFERENCE STORE PARTNER AS-OF OUT           from the table

PLAN (environment):
  direct   five small hash joins on every row (the default)
  by-code  sum by code first, then map the codes
  map      warm only: map the distinct codes, kept in a table of their own, then one join
"""
import os
import sys

import duckdb
import job

COLUMNS = """{'time': 'VARCHAR', 'flow': 'VARCHAR', 'CTY_CODE': 'SMALLINT', 'COMMODITY': 'BIGINT',
  'ALL_VAL_MO': 'BIGINT', 'QTY_1_MO': 'BIGINT', 'UNIT_QY1': 'VARCHAR'}"""
GROUP = "coalesce(p10.g, p8.g, p6.g, p4.g, p2.g)"
JOINS = " ".join(
    f"left join p{digits} on p{digits}.p = t.COMMODITY // {10 ** (10 - digits)}"
    for digits in job.DIGITS)


def csv_source(files, more=""):
    """Reading CSV at its fastest: types given, nothing sniffed, no quotes to look for."""
    return f"""read_csv({files}, header=true, auto_detect=false, delim=',', quote='', escape='',
      new_line='\\n', columns={COLUMNS}{more})"""


def json_source(files):
    """Arrays of arrays of strings; the first one holds the names."""
    return f"""(select j[1] as time, j[2] as flow, try_cast(j[3] as SMALLINT) as CTY_CODE,
        try_cast(j[4] as BIGINT) as COMMODITY, try_cast(j[5] as BIGINT) as ALL_VAL_MO
      from read_json({files}, format='array', columns={{'json': 'VARCHAR[]'}}, records=false) x(j)
      where j[1] <> 'time')"""


def load_prefixes(connection, reference):
    """Makes a small table of the prefixes of each length."""
    for digits, pairs in job.prefixes(reference).items():
        connection.execute(f"create temp table p{digits}(p BIGINT, g INT)")
        if pairs:
            values = ",".join(f"({prefix},{group})" for prefix, group in pairs)
            connection.execute(f"insert into p{digits} values {values}")


def load_map(connection):
    """Makes a table of the group of each code in the store."""
    connection.execute(f"""create temp table mapped as
      select t.COMMODITY c, {GROUP} g from codes t {JOINS} where {GROUP} is not null""")


def sums(connection, source, partner):
    """Sums by month, flow and group."""
    which = f"CTY_CODE = {int(partner)}"
    if job.PLAN == "by-code":
        query = f"""with a as (
            select time, flow, COMMODITY, sum(ALL_VAL_MO)::BIGINT v from {source}
            where {which} group by all)
          select t.time, t.flow, {GROUP} g, sum(v)::BIGINT from a t {JOINS}
          where {GROUP} is not null group by all"""
    elif job.PLAN == "map":
        load_map(connection)
        query = f"""select t.time, t.flow, g, sum(ALL_VAL_MO)::BIGINT
          from {source} t join mapped on c = t.COMMODITY where {which} group by all"""
    else:
        query = f"""select t.time, t.flow, {GROUP} g, sum(ALL_VAL_MO)::BIGINT
          from {source} t {JOINS} where {which} and {GROUP} is not null group by all"""
    return {(time, flow, group): value for time, flow, group, value in
            connection.execute(query).fetchall()}


def cold(source_of, reference, folder, partner, as_of, out):
    connection = duckdb.connect(config={"threads": job.THREADS})
    load_prefixes(connection, reference)
    months, files = job.chosen_files(folder, as_of)
    job.write_table(reference, months, sums(connection, source_of(files), partner), out)


def insert_files(connection, folder, how):
    """Puts the files of a manifest into the table, sorted so that one partner's rows lie together."""
    manifest = job.rows(f"{folder}/manifest.csv")
    first = connection.execute("select count(*) from manifest").fetchone()[0]
    connection.executemany(
        "insert into manifest values (?, ?, ?, ?)",
        [(record["file"], record["month"], record["release"], first + number)
         for number, record in enumerate(manifest)])
    files = [f"{folder}/{record['file']}" for record in manifest]
    connection.execute(f"""{how}
      select m.fid, s.time, s.flow, s.CTY_CODE, s.COMMODITY, s.ALL_VAL_MO, s.QTY_1_MO, s.UNIT_QY1
      from {csv_source(files, ', filename=true')} s
      join manifest m on m.file = parse_filename(s.filename)
      order by CTY_CODE, time, fid, flow, COMMODITY""")


def import_files(folder, store):
    """A new database with everything in the files; closing it writes it to disk."""
    if os.path.exists(store):
        os.unlink(store)
    connection = duckdb.connect(
        store, config={"threads": job.THREADS, "preserve_insertion_order": True})
    connection.execute("create table manifest(file VARCHAR, month VARCHAR, release DATE, fid SMALLINT)")
    insert_files(connection, folder, "create table figures as")
    connection.execute("create table codes as select distinct COMMODITY from figures")
    connection.close()


def import_month(folder, store):
    """What one more file costs in a database that holds the others."""
    connection = duckdb.connect(
        store, config={"threads": job.THREADS, "preserve_insertion_order": True})
    connection.execute("begin")
    insert_files(connection, folder, "insert into figures")
    connection.execute("""insert into codes select distinct COMMODITY from figures
      where fid = (select max(fid) from manifest) and COMMODITY not in (select * from codes)""")
    connection.execute("commit")
    connection.close()


def chosen_vintages(connection, as_of):
    """Pairs of month and file number."""
    return connection.execute(
        """select month, arg_max(fid, release) from manifest where release <= ?
           group by month order by month""", [as_of]).fetchall()


def warm(reference, store, partner, as_of, out):
    connection = duckdb.connect(store, read_only=True, config={"threads": job.THREADS})
    load_prefixes(connection, reference)
    chosen = chosen_vintages(connection, as_of)
    source = f"(select * from figures where fid in ({','.join(str(fid) for _, fid in chosen)}))"
    job.write_table(
        reference, [month for month, _ in chosen], sums(connection, source, partner), out)


def main():
    mode, arguments = sys.argv[1], sys.argv[2:]
    if mode == "cold":
        cold(csv_source, *arguments)
    elif mode == "json":
        cold(json_source, *arguments)
    else:
        {"import": import_files, "month": import_month, "warm": warm}[mode](*arguments)


if __name__ == "__main__":
    main()
