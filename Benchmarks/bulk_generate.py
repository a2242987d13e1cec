#!/usr/bin/env python3
"""Writes a month of US exports in the shape of the Census Bureau's bulk file, of realistic size.

usage: bulk_generate.py OUT.ZIP [RECORDS]

EXP_DETL.TXT has a record of 323 bytes for each origin, commodity, country and district, EXP_COMM.TXT one of 373 bytes for
each origin and commodity, whose amounts are the sums. The same numpy gives the same bytes. Figures are made up.
"""
import re
import sys
import zipfile

import numpy

YEAR, MONTH = 2024, 1
COMMODITIES, DISTRICTS = 9_000, 45
SEED = 20_240_101
AMOUNTS = 10  # of the month; the year to date has as many
QUANTITY, VALUE = 1, 3
UNITS = (b"KG ", b"NO ", b"X  ", b"M2 ", b"T  ")


def countries(root):
    """The codes of the Bureau's schedule of countries that the program knows."""
    text = open(f"{root}/Sources/TradeStatistics/CodeScheme+ScheduleC.swift", encoding="utf-8").read()
    return sorted(set(re.findall(r'"[A-Z]{3}": "(\d{4})"', text)))


def digits(numbers, width):
    """Numbers as columns of digits, zeros before them."""
    cells = numpy.empty((len(numbers), width), dtype=numpy.uint8)
    rest = numbers.copy()
    for place in range(width - 1, -1, -1):
        cells[:, place] = rest % 10 + ord("0")
        rest //= 10
    return cells


def records(columns):
    """Columns of bytes side by side, a line for each row."""
    count = len(columns[0])
    end = numpy.tile(numpy.frombuffer(b"\r\n", dtype=numpy.uint8), (count, 1))
    return numpy.hstack([*columns, end]).tobytes()


def text(value, count):
    return numpy.tile(numpy.frombuffer(value, dtype=numpy.uint8), (count, 1))


def amounts(quantity, value):
    """All amounts of a record: those of the month, and a year to date that is the same in January."""
    month = [numpy.zeros(len(value), dtype=numpy.int64) for _ in range(AMOUNTS)]
    month[0] += 1
    month[QUANTITY], month[VALUE] = quantity, value
    month[4] = month[6] = value // 2
    month[5] = month[7] = quantity // 2
    cells = [digits(column, 15) for column in month]
    return cells + cells


def main(out, count, root):
    random = numpy.random.default_rng(SEED)
    known = numpy.array([int(code) for code in countries(root)], dtype=numpy.int64)
    commodity_codes = numpy.sort(
        random.choice(numpy.arange(101_000_000, 9_800_000_000, 10_007), COMMODITIES, replace=False))
    # Few commodities and countries have most of the records, as in trade.
    commodity = (COMMODITIES * random.random(count) ** 1.6).astype(numpy.int64)
    country = (len(known) * random.random(count) ** 2.2).astype(numpy.int64)
    district = random.integers(1, DISTRICTS, count)
    origin = 1 + (random.random(count) < 0.15)
    key = numpy.unique(((origin * COMMODITIES + commodity) * 1000 + country) * 100 + district)
    district, rest = key % 100, key // 100
    country, rest = rest % 1000, rest // 1000
    commodity, origin = rest % COMMODITIES, rest // COMMODITIES
    value = numpy.exp(random.normal(10, 2, len(key))).astype(numpy.int64) + 1
    unit = commodity % len(UNITS)
    quantity = numpy.where(UNITS.index(b"X  ") == unit, 0, value // (1 + commodity % 97) + 1)

    when = b"%04d%02d" % (YEAR, MONTH)
    detail = records([
        digits(origin, 1), digits(commodity_codes[commodity], 10), digits(known[country], 4),
        digits(district, 2), text(when, len(key)), *amounts(quantity, value)])
    pairs, place = numpy.unique(origin * COMMODITIES + commodity, return_inverse=True)
    sums = [numpy.zeros(len(pairs), dtype=numpy.int64) for _ in range(2)]
    numpy.add.at(sums[0], place, quantity)
    numpy.add.at(sums[1], place, value)
    units = numpy.array([numpy.frombuffer(unit, dtype=numpy.uint8) for unit in UNITS])
    totals = records([
        digits(pairs // COMMODITIES, 1), digits(commodity_codes[pairs % COMMODITIES], 10),
        text(b"MADE UP".ljust(50), len(pairs)), units[pairs % COMMODITIES % len(UNITS)],
        text(b"   ", len(pairs)), text(when, len(pairs)), *amounts(*sums)])
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("EXP_COMM.TXT", totals)
        archive.writestr("EXP_DETL.TXT", detail)
    print(f"{out}: {len(key)} records of {len(known)} countries, {len(detail)} bytes unpacked")


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 1_400_000,
         __file__.rsplit("/", 2)[0] if "/" in __file__ else "..")
