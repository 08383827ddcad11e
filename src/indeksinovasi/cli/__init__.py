"""
The command line: one file for each command; it parses, calls, prints, exits.
"""

from indeksinovasi.cli.main import main

__all__ = ["main"]
