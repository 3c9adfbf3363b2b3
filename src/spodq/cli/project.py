"""`spodq project`."""

HELP = """Zprávy o projektu úřadu, sestavené ze záznamů.

Příklad: spodq project report -o zprava.docx
"""
SUBCOMMANDS = ("report",)
