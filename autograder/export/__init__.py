"""Grades for other systems: a sheet of what counts, and one file for each format."""

from autograder.export.formats import FORMATS, Format
from autograder.export.sheet import Row, Sheet, blocking, make_sheet, whole_sheet

__all__ = ["FORMATS", "Format", "Row", "Sheet", "blocking", "make_sheet", "whole_sheet"]
