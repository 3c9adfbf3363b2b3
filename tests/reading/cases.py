"""The corpus of bad and odd files: every input of the reliability table and what the check must say about it."""

from reading.cases_bytes import ENCODINGS, LINE_ENDS, POSITIVE
from reading.cases_types import TYPES
from reading.cases_yaml import YAML

CASES = POSITIVE + ENCODINGS + LINE_ENDS + YAML + TYPES
