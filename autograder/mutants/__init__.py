"""Proof by mutation: each small change of a solution is caught by its suite, or explained."""
