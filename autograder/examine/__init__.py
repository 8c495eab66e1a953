"""Runs a suite, ordinary pytest files in the host's process, against one program after another."""
