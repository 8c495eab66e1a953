"""The class page's charts: drawn by matplotlib, coloured by the page's own style sheet.

A chart holds marks and numbers only. Words stand beside it on the page, so that no machine's
fonts matter, neither the one that draws nor the one that reads.
"""

from autograder.report.html.charts.drawing import Chart
from autograder.report.html.charts.histogram import histogram
from autograder.report.html.charts.item_map import item_map
from autograder.report.html.charts.term import term

__all__ = ["Chart", "histogram", "item_map", "term"]
