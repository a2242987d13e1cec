#!/usr/bin/env python3
"""Recalculates reports' workbooks with LibreOffice and compares them with their cached values and with brief.json.

usage: check-workbook.py REPORT-FOLDER ...
Needs openpyxl (pip) and LibreOffice Calc (Debian: libreoffice-calc-nogui); where frictionless (pip) is installed too,
datapackage.json and its tables are validated. Exit code 1 where a number differs, where figures of the brief have no
cell to be compared with, or where a package is not valid. A brief without a figure has none to compare: that is right.
"""
import json
import math
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import openpyxl

# Ours are exact to six decimal places, a program's are binary.
RELATIVE, ABSOLUTE = 1e-6, 2e-6


def same(left, right):
    if isinstance(left, (int, float)) and isinstance(right, (int, float)):
        return math.isclose(left, right, rel_tol=RELATIVE, abs_tol=ABSOLUTE)
    return left == right


def recalculated(path, folder):
    """The workbook after LibreOffice formed every formula anew: the copy that it reads has no values."""
    bare = Path(folder) / "bare.xlsx"
    openpyxl.load_workbook(path).save(bare)
    out = Path(folder) / "out"
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "xlsx",
         "--outdir", str(out), str(bare)],
        check=True, stdout=subprocess.DEVNULL, timeout=300)
    return openpyxl.load_workbook(out / "bare.xlsx", data_only=True)


def formulas(path, fresh, cached):
    """Every formula: what LibreOffice makes of it against the value beside it."""
    count, wrong = 0, []
    for sheet in openpyxl.load_workbook(path):
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type != "f":
                    continue
                count += 1
                values = [book[sheet.title][cell.coordinate].value for book in (fresh, cached)]
                if not same(*values):
                    wrong.append(f"{sheet.title}!{cell.coordinate}: recalculated {values[0]}, cached {values[1]}: {cell.value}")
    return count, wrong


def pledges(fresh, brief):
    """The rows of the pledges against the brief's own figures."""
    sheet = fresh["Pledges"]
    heads = {cell.value: index for index, cell in enumerate(sheet[3])}
    count, wrong = 0, []
    scores = {(score["title"], score["measure"]): score for score in brief["pledges"]}
    for row in sheet.iter_rows(min_row=4, values_only=True):
        if row[0] is None or (row[0], row[1]) not in scores:
            continue
        score = scores[row[0], row[1]]
        year = next((year for year in score["years"] if year["period"] == str(row[2])), None)
        if year is None:
            continue
        part = next(iter(year["prorated"]), None)
        ours = {"Target": year["target"], "Bought to date": year["actual"], "Share of target": year["shareOfTarget"]}
        if score.get("baseline"):
            ours["Baseline"] = score["baseline"]
        if part:
            ours |= {"Due to date": part["target"], "Progress": part["progress"], "On top": part["increment"]}
        if year["through"] is None:
            ours = {name: ours[name] for name in ours if name in ("Target", "Baseline")}
        for name, figure in ours.items():
            if figure is None or figure.get("value") is None:
                continue
            count += 1
            if not same(float(figure["value"]), row[heads[name]]):
                wrong.append(f"{row[0]}, {row[1]}, {row[2]}, {name}: brief {figure['value']}, workbook {row[heads[name]]}")
    return count, wrong


def claims(book, brief):
    """What was found for each claim: the brief's number, and not shown as per cent of per cent."""
    found = [claim for claim in brief["claims"] if claim.get("found") and claim["found"].get("value") is not None]
    cells = [row[6] for row in book["Claims"].iter_rows(min_row=4) if row[6].value is not None]
    wrong = []
    if len(found) != len(cells):
        wrong.append(f"{len(found)} found in the brief, {len(cells)} in the workbook")
    for claim, cell in zip(found, cells):
        if not same(float(claim["found"]["value"]), cell.value) or "%" in cell.number_format:
            wrong.append(f"Claims!{cell.coordinate}: {cell.value} as {cell.number_format}, brief {claim['found']['value']}")
    return len(cells), wrong


def is_counted(brief):
    """Whether some pledge has months that are out: then the workbook must have numbers to compare."""
    return any(year["through"] and (year["actual"] or {}).get("value") is not None
               for score in brief["pledges"] for year in score["years"])


def package(report):
    """What frictionless finds wrong with the tables; None where it is not installed."""
    try:
        from frictionless import Package
    except ImportError:
        return None
    found = Package(str(report / "datapackage.json")).validate()
    return [" ".join(map(str, line)) for line in found.flatten(["name", "type", "message"])]


def check(report):
    """Prints what was compared of one report, and says whether all is well."""
    path = report / "brief.xlsx"
    with tempfile.TemporaryDirectory() as folder:
        fresh = recalculated(path, folder)
    cached = openpyxl.load_workbook(path, data_only=True)
    brief = json.loads((report / "brief.json").read_text())
    results = {"formulas": formulas(path, fresh, cached), "figures of brief.json": pledges(fresh, brief)}
    print(report)
    count, wrong = claims(cached, brief)
    print(f"  claims: {count} compared, {len(wrong)} differ")
    for line in wrong[:40]:
        print("    " + line)
    is_well = not wrong
    for name, (count, wrong) in results.items():
        print(f"  {name}: {count} compared, {len(wrong)} differ")
        for line in wrong[:40]:
            print("    " + line)
        is_well = is_well and not wrong
        if not count and is_counted(brief):
            print(f"    the brief has figures, and none of the {name} was compared")
            is_well = False
    wrong = package(report)
    if wrong is None:
        print("  datapackage.json: not validated, frictionless is not installed")
    else:
        print(f"  datapackage.json: {len(wrong)} findings")
        for line in wrong[:40]:
            print("    " + line)
        is_well = is_well and not wrong
    return is_well


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    if not shutil.which("soffice"):
        sys.exit("check-workbook.py: there is no soffice; install LibreOffice Calc (Debian: libreoffice-calc-nogui)")
    results = [check(Path(folder)) for folder in sys.argv[1:]]
    sys.exit(0 if all(results) else 1)


if __name__ == "__main__":
    main()
