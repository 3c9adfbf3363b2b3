"""Indicators computed from records: definition + office + period → a value, or what is missing to it."""
