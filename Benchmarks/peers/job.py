"""What all peers share: the reference tables, the choice of vintages, and the last small step."""
import csv
import os

DIGITS = (2, 4, 6, 8, 10)
THREADS = int(os.environ.get("THREADS", os.cpu_count() or 1))
# The query plan to use, of those that a peer offers; see each peer's file.
PLAN = os.environ.get("PLAN", "")


def rows(path):
    """The records of a CSV file, by column name."""
    with open(path, newline="") as file:
        return list(csv.DictReader(file))


def newest(manifest, as_of):
    """The newest vintage of each month released not later than a day: {month: record of the manifest}."""
    chosen = {}
    for record in manifest:
        month = record["month"]
        if record["release"] <= as_of:
            if month not in chosen or record["release"] > chosen[month]["release"]:
                chosen[month] = record
    return dict(sorted(chosen.items()))


def chosen_files(folder, as_of):
    """The months and the paths of their newest vintages."""
    chosen = newest(rows(f"{folder}/manifest.csv"), as_of)
    return list(chosen), [f"{folder}/{record['file']}" for record in chosen.values()]


def prefixes(reference):
    """The prefixes and their groups: {digits: [(prefix as a number, group)]}."""
    table = {digits: [] for digits in DIGITS}
    for record in rows(f"{reference}/prefixes.csv"):
        table[len(record["prefix"])].append((int(record["prefix"]), int(record["group"])))
    return table


def write_table(reference, months, sums, path):
    """Writes month x flow x (groups, categories, total) with cumulative values and prorated targets.

    sums: {(month, flow, group): USD}. Cumulation runs over the years that have targets; a twelfth of
    the annual target is due each month, for exports only.
    """
    categories = {
        int(record["group"]): int(record["category"]) for record in rows(f"{reference}/groups.csv")
    }
    annual = {
        (int(record["group"]), record["year"]): int(record["annual"])
        for record in rows(f"{reference}/targets.csv")
    }
    target_years = {year for _, year in annual}
    lines = [("G", group) for group in sorted(categories)]
    lines += [("C", category) for category in sorted(set(categories.values()))] + [("T", 0)]
    so_far, due = {}, {}
    with open(path, "w") as file:
        file.write("month,flow,level,id,value,cum,target\n")
        for month in months:
            year = month[:4]
            counts = year in target_years
            for flow in "EI":
                values, targets = dict.fromkeys(lines, 0), dict.fromkeys(lines, 0)
                for group, category in categories.items():
                    value = sums.get((month, flow, group), 0)
                    target = annual[group, year] // 12 if counts and flow == "E" else 0
                    for line in (("G", group), ("C", category), ("T", 0)):
                        values[line] += value
                        targets[line] += target
                for line in lines:
                    key = (flow, *line)
                    if counts:
                        so_far[key] = so_far.get(key, 0) + values[line]
                        due[key] = due.get(key, 0) + targets[line]
                    file.write(
                        f"{month},{flow},{line[0]},{line[1]},"
                        f"{values[line]},{so_far.get(key, 0)},{due.get(key, 0)}\n")
