"""Cells that are no texts; how texts are made harmless is tested with the formats of `export`."""

from pathlib import Path

from autograder.report.cells import write_csv


def test_numbers_stay_numbers(tmp_path: Path):
    # A negative number behind an apostrophe is a text that no spreadsheet sorts by.
    path = tmp_path / "table.csv"
    write_csv(path, [[-0.25, 3, None, "-0.25", ""]], mark=True)
    assert path.read_bytes() == "\ufeff-0.25,3,,'-0.25,\r\n".encode()
