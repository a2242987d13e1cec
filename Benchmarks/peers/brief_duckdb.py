#!/usr/bin/env python3
"""The heart of the Phase One brief in DuckDB, on the figures that Pledgeline ships.

usage: brief_duckdb.py load FIGURES STORE              the vintages of US exports by HS6, once
       brief_duckdb.py brief AGREEMENT STORE AS-OF     the table of pledges, as CSV

A subset of what 'pledgeline brief' does: the choice of vintages as of the day, the mapping of the
agreement's codes by longest prefix, what was bought to date by sector, the base year, the target
prorated by both rules. Left out: the gauge, records, mirror data, claims, obligations, coverage, price
and volume, conversions, citations, and what cannot be told and why.
"""
import os
import sys

import duckdb
import job

BASE_YEAR = "2017"
# Amounts on top of the base year, in USD: Annex 6.1, 2020.
PLEDGED = {"manufactured": 32_900_000_000, "agriculture": 12_500_000_000, "energy": 18_500_000_000}
YEAR = "2020"
# As in Figures/us-china/releases.yaml: ranges of months, and the day on which they were known; none
# stands for the day of the first print.
FILES = {
    "us-exports-hs6-2020-05-05.csv": [("2017-01", "2018-12", "2019-06-06"), ("2019-01", "2020-03", None)],
    "us-exports-hs6-2020-06-04.csv": [("2017-01", "2019-12", "2020-06-04"), ("2020-04", "2020-04", None)],
    "us-exports-hs6-first-prints.csv": [("2020-05", "2021-01", None)],
}


def load(folder, store):
    if os.path.exists(store):
        os.unlink(store)
    connection = duckdb.connect(store)
    first_prints = {
        record["period"]: record["day"] for record in job.rows(f"{folder}/calendar-ft900.csv")
    }
    connection.execute("create table vintages(vintage INT, period VARCHAR, published DATE)")
    connection.execute("create table figures(vintage INT, period VARCHAR, code VARCHAR, value BIGINT)")
    for vintage, (file, rules) in enumerate(FILES.items()):
        connection.execute(f"""insert into figures select {vintage}, period, code, value from (
          unpivot (from read_csv('{folder}/{file}', header=true, types={{'code': 'VARCHAR'}}))
          on columns(* exclude code) into name period value value)""")
        for first, last, day in rules:
            periods = connection.execute(
                "select distinct period from figures where vintage = ? and period between ? and ?",
                [vintage, first, last]).fetchall()
            connection.executemany(
                "insert into vintages values (?, ?, ?)",
                [(vintage, period, day or first_prints[period]) for (period,) in periods])
    connection.close()


def brief(agreement, store, as_of):
    connection = duckdb.connect(store, read_only=True, config={"threads": job.THREADS})
    products = job.rows(f"{agreement}/products.csv")
    connection.execute("create temp table products(prefix VARCHAR, sector VARCHAR)")
    values = ",".join(f"('{record['code']}','{record['sector']}')" for record in products)
    connection.execute(f"insert into products values {values}")
    table = connection.execute("""
      with chosen as (
        select period, arg_max(vintage, published) vintage from vintages
        where published <= ? group by period),
      mapped as (
        select code, coalesce(p6.sector, p4.sector) sector
        from (select distinct code from figures) c
        left join products p6 on p6.prefix = c.code
        left join products p4 on p4.prefix = left(c.code, 4))
      select sector, period, sum(value)::BIGINT
      from figures join chosen using (period, vintage) join mapped using (code)
      where sector is not null group by all order by all""", [as_of]).fetchall()
    sums = {(sector, period): value for sector, period, value in table}
    print("sector,base,pledged,target,bought,due-seasonal,due-equal")
    for sector, pledged in PLEDGED.items():
        months = [period for key, period in sums if key == sector and period.startswith(YEAR)]
        base = sum(value for (key, period), value in sums.items()
                   if key == sector and period.startswith(BASE_YEAR))
        bought = sum(sums[sector, month] for month in months)
        same_months = sum(sums.get((sector, BASE_YEAR + month[4:]), 0) for month in months)
        target = base + pledged
        print(f"{sector},{base},{pledged},{target},{bought},"
              f"{target * same_months // base},{target * len(months) // 12}")


if __name__ == "__main__":
    {"load": load, "brief": brief}[sys.argv[1]](*sys.argv[2:])
