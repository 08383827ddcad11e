"""
The made-up scheme of a made-up province, as a plugin of indeksinovasi.
"""

from importlib.resources import files

from indeksinovasi.plugins import Plugin
from indeksinovasi_contoh_provinsi.rules import HalvedBonus

plugin = Plugin(
    api=1,
    rulebooks=[files(__name__) / "contoh-provinsi-2026.toml"],
    rules={"indeksinovasi-contoh-provinsi:halved-bonus": HalvedBonus},
)
