"""
The version of the engine, for every result to name.
"""

__version__ = "0.1.0"
