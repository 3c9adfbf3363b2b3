"""Overviews of records: one file one subject, each with a title and a function that tells it."""
