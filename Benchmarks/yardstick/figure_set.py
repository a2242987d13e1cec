"""Describes the synthetic files as a figure set that Pledgeline imports (Documentation/FigureSets.md)."""
import csv
import os
import shutil

# Census codes of the partners of size M, and whom they stand for.
PARTNERS = {
    5700: "CHN", 1220: "CAN", 2010: "MEX", 5880: "JPN", 4280: "DEU", 4120: "GBR", 5800: "KOR",
    5830: "TWN", 5330: "IND", 5520: "VNM", 4210: "NLD", 4279: "FRA", 4759: "ITA", 3510: "BRA",
    4190: "IRL", 4419: "CHE", 5590: "SGP", 5570: "MYS", 5490: "THA", 5600: "IDN",
}
HEADER = """figure-set: 1
id: {id}
title: Synthetic trade of the United States by partner and HS10 product
licence: Synthetic figures, made by Benchmarks/generate.py.

tables:
  us-trade: {{source: census, reporter: USA, basis: customs, classification: HS2017, level: HS10,
    adjustment: none, currency: USD}}

files:
"""
FILE = """  - file: {file}
    title: US trade by partner and HS10 product, {month}
    origin: Benchmarks/generate.py
    table: us-trade
    layout: long
    columns: {{period: time, flow: flow, partner: CTY_CODE, code: COMMODITY, value: ALL_VAL_MO,
      quantity: QTY_1_MO, quantity-unit: UNIT_QY1}}
    partners: [{partners}]
    flows: [E=export/total/FAS, I=import/general/customs-value]
    without-quantity: X
    unit: 1 USD
    published: {release}
"""


def manifest(data):
    """The files of a size, with month and day of release."""
    with open(f"{data}/manifest.csv", newline="") as file:
        return list(csv.DictReader(file))


def write(folder, data, records):
    """Makes a folder with links to some files of a size, their manifest and their description."""
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder)
    partners = ", ".join(f"{code}={name}" for code, name in PARTNERS.items())
    with open(f"{folder}/releases.yaml", "w") as description, \
            open(f"{folder}/manifest.csv", "w") as listing:
        description.write(HEADER.format(id=os.path.basename(folder).lower()))
        listing.write("file,month,release\n")
        for record in records:
            os.symlink(os.path.abspath(f"{data}/{record['file']}"), f"{folder}/{record['file']}")
            description.write(FILE.format(partners=partners, **record))
            listing.write(f"{record['file']},{record['month']},{record['release']}\n")
