"""Nothing below these folders is a test of this repository: they are a course and its attackers."""

collect_ignore = ["course", "forging", "reading", "harming", "exhausting", "poisoning"]
