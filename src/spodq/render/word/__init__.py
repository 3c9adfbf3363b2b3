"""Word: the office's own file as the shell, chapters as real Word blocks, one finishing pass."""
