"""Reads values with their sources from a gateway, with nothing but Python: python3 read-values.py http://localhost:4000"""

import csv
import io
import sys
import urllib.request

GATEWAY = sys.argv[1] if len(sys.argv) > 1 else "http://localhost:4000"
ADDRESS = f"{GATEWAY}/export/values.csv?indicator=poverty-rate&areas=20,VN&from=2021&to=2025"

with urllib.request.urlopen(ADDRESS) as response:
    rows = list(csv.DictReader(io.TextIOWrapper(response, encoding="utf-8", newline="")))

# Codes stay text: 01 is not 1. A value that is missing is empty, which is not 0.
values = {
    (row["area"], row["period"]): float(row["value"]) if row["value"] else None for row in rows
}

for row in rows:
    value = values[row["area"], row["period"]]
    shown = f"{100 * value:.2f}%" if value is not None else row["missing"]
    print(row["area_name"], row["period"], shown, row["kind"], row["source"] or "-", sep=" | ")

# A difference of shares is in points. A break between the two years would forbid it.
between = [row for row in rows if row["area"] == "20" and row["period"] in ("2024", "2025")]
if not between[1]["breaks"]:
    print(f"{100 * (values['20', '2024'] - values['20', '2025']):.2f} points less in 2025")
