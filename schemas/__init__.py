"""
The JSON Schemas of every document read or written.

Installed as ``indeksinovasi.schemas``, so that ``importlib.resources`` finds them.
"""
