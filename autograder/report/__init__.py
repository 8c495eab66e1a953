"""Grades for people and for programs: terminal, HTML, JSON, JUnit."""
