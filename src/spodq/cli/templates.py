"""`spodq templates`."""

HELP = """Vlastní šablony úřadu: založí je a zkontroluje.

Příklad: spodq templates check
"""
SUBCOMMANDS = ("new", "check")
