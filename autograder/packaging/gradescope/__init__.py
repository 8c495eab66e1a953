"""Gradescope: the zip that it builds an image from, and what runs inside for each submission."""
