"""The pictures, one module an assignment, each drawn from a student's own program.

`picture` and `panel` hold what they share, `gradient_check` the map of wrong gradients, `style` and
`fonts` their looks; `svg` turns a figure into a page's picture, `cells` and `terminal` into text.
"""
