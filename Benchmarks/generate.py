#!/usr/bin/env python3
"""Writes synthetic data in the shape of US monthly merchandise-trade statistics (HS10 code x month).

usage: generate.py FOLDER [S] [M] [L] [JSON]

FOLDER/ref/     prefixes.csv   prefix,group           the longest prefix wins (2, 4, 6, 8, 10 digits)
                groups.csv     group,category,name    23 groups in 3 categories
                targets.csv    group,year,annual      USD, multiples of 12; exports only; target years
FOLDER/SIZE/    YYYY-MM.r1.csv                        a file a month, as first released
                YYYY-MM.r2.csv                        the revised vintage, for 6 of the 60 months
                manifest.csv   file,month,release     release = day of publication, ISO 8601
FOLDER/JSON/    the files of S as the Census API answers: an array of arrays, every value a string

S has 1 partner (1.15 M rows, 47 MB), M has 20 (16.5 M, 681 MB), L has 100 (55.5 M, 2.26 GB). The rows
of partner 5700 are the same in all of them. Rows are ordered by flow, commodity and partner.

The same numpy gives the same bytes. A size that is there already is left alone: its manifest is
written last.
"""
import json
import os
import sys

import numpy as np
import polars as pl

SEED = 20260101
YEARS = range(2020, 2025)
MONTHS = [f"{year}-{month:02d}" for year in YEARS for month in range(1, 13)]
# Numbers of the months that get a second vintage.
REVISED = [5, 14, 25, 33, 41, 47]
TARGET_YEARS = (2022, 2023)
DIGITS = (2, 4, 6, 8, 10)
PARTNER_COUNT = {"S": 1, "M": 20, "L": 100}

# Census codes of the 20 largest partners, the largest first.
LARGEST_PARTNERS = [
    5700, 1220, 2010, 5880, 4280, 4120, 5800, 5830, 5330, 5520,
    4210, 4279, 4759, 3510, 4190, 4419, 5590, 5570, 5490, 5600,
]
UNITS = np.array(["KG", "NO", "X", "DOZ", "M2", "L", "T", "PRS", "M3", "GM"])
UNIT_SHARES = [0.42, 0.28, 0.1, 0.06, 0.05, 0.03, 0.02, 0.02, 0.01, 0.01]
# 'X' means that no quantity is counted.
WITHOUT_QUANTITY = 2


def partners():
    """The codes of all 100 partners."""
    shuffled = np.random.default_rng(SEED).permutation(np.arange(2020, 7999))
    others = [int(code) for code in shuffled if code not in LARGEST_PARTNERS]
    return np.array(LARGEST_PARTNERS + others[:80])


def commodity_codes():
    """The HS10 codes of exports and of imports, each sorted, in a tree of chapters and headings."""
    draw = np.random.default_rng([SEED, 1])
    subheadings = []
    for chapter in (number for number in range(1, 98) if number != 77):
        for heading in range(1, 1 + int(draw.integers(4, 22))):
            count = min(60, 1 + int(draw.geometric(0.24)))
            tails = np.sort(draw.choice(np.arange(10, 100), size=count, replace=False))
            subheadings += [(chapter * 100 + heading) * 100 + int(tail) for tail in tails]
    flows = []
    for mean in (1.62, 3.24):
        counts = draw.geometric(1 / mean, size=len(subheadings))
        codes = []
        for subheading, count in zip(subheadings, counts):
            size = int(min(count, 60))
            tails = np.sort(draw.choice(np.arange(0, 10000, 5), size=size, replace=False))
            codes += [subheading * 10000 + int(tail) for tail in tails]
        flows.append(np.array(codes, dtype=np.int64))
    return flows


def write_reference(folder, export_codes, import_codes):
    """Writes the groups, their prefixes and their targets."""
    draw = np.random.default_rng([SEED, 2])
    every = np.union1d(export_codes, import_codes)
    parents = {digits: np.unique(every // 10 ** (10 - digits)) for digits in DIGITS}
    groups = {}
    for digits, count in zip(DIGITS, (4, 350, 120, 48, 28)):
        for prefix in np.sort(draw.choice(parents[digits], size=count, replace=False)):
            # Neighbouring chapters share a group; some longer prefixes stray.
            group = 1 + int(prefix // 10 ** (digits - 2)) * 23 // 100
            if digits > 4 and draw.random() < 0.4:
                group = 1 + int(draw.integers(0, 23))
            groups[str(int(prefix)).zfill(digits)] = group
    os.makedirs(folder, exist_ok=True)
    with open(f"{folder}/prefixes.csv", "w") as file:
        file.write("prefix,group\n")
        file.writelines(f"{prefix},{group}\n" for prefix, group in sorted(groups.items()))
    with open(f"{folder}/groups.csv", "w") as file:
        file.write("group,category,name\n")
        for group in range(1, 24):
            category = 1 if group <= 11 else 2 if group <= 19 else 3
            file.write(f"{group},{category},Product group {group}\n")
    with open(f"{folder}/targets.csv", "w") as file:
        file.write("group,year,annual\n")
        for year in TARGET_YEARS:
            for group in range(1, 24):
                file.write(f"{group},{year},{12 * int(draw.lognormal(18.5, 0.7))}\n")


def code_traits(codes, flow):
    """What stays the same of a code for all partners and months."""
    draw = np.random.default_rng([SEED, 3, flow])
    count = len(codes)
    return {
        "popularity": draw.beta(1.1, 0.9, size=count),
        "size": draw.normal(0, 1.3, size=count),
        "unit": draw.choice(len(UNITS), p=UNIT_SHARES, size=count).astype(np.uint8),
        "price": draw.lognormal(2, 1.2, size=count),
        "phase": draw.uniform(0, 2 * np.pi, size=count),
    }


def partner_month(partner, flow, month, is_revised, codes, traits):
    """The numbers of the codes traded, values and quantities of one partner, flow and month."""
    # Traits of the pair, the same in all months.
    draw = np.random.default_rng([SEED, 4, partner, flow])
    breadth = 1.15 if partner == 0 else max(0.42, 0.86 - 0.012 * partner)
    spread = draw.uniform(0.4, 1.6, size=len(codes))
    chance = np.clip(breadth * traits["popularity"] * spread, 0, 0.99)
    size = traits["size"] + draw.normal(0, 1.0, size=len(codes)) + 12.2 - 0.02 * partner

    draw = np.random.default_rng([SEED, 5, partner, flow, month])
    index = np.nonzero(draw.random(len(codes)) < chance)[0]
    noise = draw.normal(0, 0.6, size=len(codes))[index]
    season = 0.25 * np.sin(2 * np.pi * month / 12 + traits["phase"][index])
    logarithm = size[index] + season + 0.004 * month + noise
    if is_revised:
        draw = np.random.default_rng([SEED, 6, partner, flow, month])
        kept = draw.random(len(index)) > 0.005
        change = draw.normal(0, 0.02, size=len(logarithm))
        changed = draw.random(len(logarithm)) < 0.3
        index, logarithm = index[kept], (logarithm + change * changed)[kept]
    value = np.maximum(2501, np.exp(logarithm)).astype(np.int64)
    counted = np.maximum(1, value / traits["price"][index])
    quantity = np.where(traits["unit"][index] == WITHOUT_QUANTITY, 0, counted).astype(np.int64)
    return index, value, quantity


def month_table(partner_codes, month, is_revised, codes, traits):
    """The rows of one file."""
    flows = []
    for flow in (0, 1):
        parts = [
            partner_month(partner, flow, month, is_revised, codes[flow], traits[flow])
            for partner in range(len(partner_codes))
        ]
        index, value, quantity = (np.concatenate([part[k] for part in parts]) for k in range(3))
        partner = np.repeat(partner_codes, [len(part[0]) for part in parts])
        order = np.lexsort((partner, index))
        flows.append(
            pl.DataFrame({
                "flow": np.full(len(order), "EI"[flow]),
                "partner": partner[order],
                "code": codes[flow][index[order]],
                "value": value[order],
                "quantity": quantity[order],
                "unit": UNITS[traits[flow]["unit"][index[order]]],
            }))
    return pl.concat(flows).select(
        pl.lit(MONTHS[month]).alias("time"),
        pl.col("flow"),
        pl.col("partner").cast(pl.String).alias("CTY_CODE"),
        pl.col("code").cast(pl.String).str.zfill(10).alias("COMMODITY"),
        pl.col("value").alias("ALL_VAL_MO"),
        pl.col("quantity").alias("QTY_1_MO"),
        pl.col("unit").alias("UNIT_QY1"),
    )


def release_day(month, is_revised):
    """The day of publication: the 5th of the second month after, or the 10th of June of the next year."""
    year, number = int(MONTHS[month][:4]), int(MONTHS[month][5:])
    if is_revised:
        return f"{year + 1}-06-10"
    number += 2
    return f"{year + (number > 12)}-{(number - 1) % 12 + 1:02d}-05"


def write_json(table, path):
    """Writes a table as the Census API answers: the names first, then a row a line."""
    rows = [table.columns] + [[str(cell) for cell in row] for row in table.iter_rows()]
    with open(path, "w") as file:
        file.write("[" + ",\n".join(json.dumps(row, separators=(",", ":")) for row in rows) + "]")


def write_size(folder, size, codes, traits):
    """Writes all files of one size, the manifest last."""
    is_json = size == "JSON"
    partner_codes = partners()[: PARTNER_COUNT["S" if is_json else size]]
    os.makedirs(folder, exist_ok=True)
    manifest, row_count = [], 0
    for month in range(len(MONTHS)):
        for is_revised in [False, True] if month in REVISED else [False]:
            table = month_table(partner_codes, month, is_revised, codes, traits)
            name = f"{MONTHS[month]}.r{2 if is_revised else 1}.{'json' if is_json else 'csv'}"
            if is_json:
                write_json(table, f"{folder}/{name}")
            else:
                table.write_csv(f"{folder}/{name}", line_terminator="\n", quote_style="never")
            manifest.append(f"{name},{MONTHS[month]},{release_day(month, is_revised)}\n")
            row_count += len(table)
    with open(f"{folder}/manifest.csv", "w") as file:
        file.write("file,month,release\n")
        file.writelines(manifest)
    print(f"{size}: {row_count} rows in {len(manifest)} files", file=sys.stderr)


def main():
    folder, sizes = sys.argv[1], sys.argv[2:] or ["S", "M"]
    missing = [size for size in sizes if not os.path.exists(f"{folder}/{size}/manifest.csv")]
    if not missing:
        return
    codes = commodity_codes()
    traits = [code_traits(codes[flow], flow) for flow in (0, 1)]
    write_reference(f"{folder}/ref", *codes)
    for size in missing:
        write_size(f"{folder}/{size}", size, codes, traits)


if __name__ == "__main__":
    main()
