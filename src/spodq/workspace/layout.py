"""Names of what a workspace consists of."""

SETTINGS = "spodq.yaml"
FOLDERS = ("evidence", "standards", "templates")
"""Folders the program reads; other files do not change its documents."""
