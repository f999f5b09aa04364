"""Measurements: how fast brochure is beside other ways to make the same pages, how it grows, how large its files are.

They are not tests and not part of the installed program. `python -m benchmarks` runs them.
"""
