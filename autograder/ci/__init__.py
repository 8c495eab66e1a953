"""What a CI job shows of `grade check`: a summary, lines at fault, files that platforms read."""
