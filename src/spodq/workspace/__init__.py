"""The folder: where it begins, which files it has, what git knows of them, how files are written."""
