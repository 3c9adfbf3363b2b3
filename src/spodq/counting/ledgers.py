"""What indicators can be counted from; each ledger is one word of the key `records`."""

from collections.abc import Mapping
from types import MappingProxyType

from spodq.counting import state, work
from spodq.counting.row import Ledger

LEDGERS: Mapping[str, Ledger] = MappingProxyType({**work.LEDGERS, **state.LEDGERS})
"""A new one is an entry here and a word in `model/indicator.py`; a test compares them."""
