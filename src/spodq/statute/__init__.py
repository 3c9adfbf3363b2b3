"""Text of an annex as a person copied it: which lines are standards and criteria, and which nobody understood."""

from spodq.statute.lines import Line, Unused
from spodq.statute.recognising import FoundCriterion, FoundStandard, Known, Recognised, recognised

__all__ = ["FoundCriterion", "FoundStandard", "Known", "Line", "Recognised", "Unused", "recognised"]
