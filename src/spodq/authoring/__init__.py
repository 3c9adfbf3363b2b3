"""New files and scores: what to ask for, how answers become a file, and whether it would pass the check."""
