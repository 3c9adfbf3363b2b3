"""`spodq export`."""

HELP = """Vydá data úřadu k vyplnění mimo složku.

Příklad: spodq export matrix -o hodnoceni.xlsx
"""
SUBCOMMANDS = ("matrix",)
