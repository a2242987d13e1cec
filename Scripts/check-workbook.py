#!/usr/bin/env python3
"""Recalculates a report's workbook with LibreOffice and compares it with its cached values and with brief.json.

usage: check-workbook.py REPORT-FOLDER
Needs openpyxl (pip) and LibreOffice Calc (Debian: libreoffice-calc-nogui); exit code 1 where a number differs.
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
        year = next(year for year in score["years"] if year["period"] == str(row[2]))
        part = next(iter(year["prorated"]), None)
        ours = {"Target": year["target"], "Bought to date": year["actual"], "Share of target": year["shareOfTarget"]}
        if score.get("baseline"):
            ours["Baseline"] = score["baseline"]
        if part:
            ours |= {"Due to date": part["target"], "Progress": part["progress"], "On top": part["increment"]}
        if year["through"] is None:
            ours = {name: ours[name] for name in ours if name in ("Target", "Baseline")}
        for name, figure in ours.items():
            if figure is None or "value" not in figure:
                continue
            count += 1
            if not same(float(figure["value"]), row[heads[name]]):
                wrong.append(f"{row[0]}, {row[1]}, {row[2]}, {name}: brief {figure['value']}, workbook {row[heads[name]]}")
    return count, wrong


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    if not shutil.which("soffice"):
        sys.exit("check-workbook.py: there is no soffice; install LibreOffice Calc (Debian: libreoffice-calc-nogui)")
    report = Path(sys.argv[1])
    path = report / "brief.xlsx"
    with tempfile.TemporaryDirectory() as folder:
        fresh = recalculated(path, folder)
    cached = openpyxl.load_workbook(path, data_only=True)
    brief = json.loads((report / "brief.json").read_text())
    results = {"formulas": formulas(path, fresh, cached), "figures of brief.json": pledges(fresh, brief)}
    for name, (count, wrong) in results.items():
        print(f"{name}: {count} compared, {len(wrong)} differ")
        for line in wrong[:40]:
            print("  " + line)
    sys.exit(1 if any(wrong for _, wrong in results.values()) or not all(count for count, _ in results.values()) else 0)


if __name__ == "__main__":
    main()
