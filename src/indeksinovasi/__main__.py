"""
``python -m indeksinovasi``.
"""

from indeksinovasi.cli import main

main()
