"""Every input of the reliability table: what is said of it, where, in which words, and that nothing is touched."""

import contextlib
import re
import shutil
import time
from dataclasses import dataclass
from operator import attrgetter
from pathlib import Path

import pytest

from reading.case import CLEAN, NOT_CHECKED, TODAY
from reading.cases import CASES
from reading.czech import english_in
from spodq.check import check
from spodq.finding import Report
from spodq.loader import load
from spodq.model.noun import Noun
from spodq.model.snapshot import Snapshot
from spodq.outputs import write
from spodq.screen import Screen
from spodq.workspace.root import find

SECONDS = 2
TABLE = """
pos-baseline pos-crlf pos-bom pos-bom-crlf pos-no-final-newline pos-docstart pos-pangram pos-emoji pos-long-line
pos-block-scalars pos-comment-everywhere pos-1000-comments pos-anchor-alias pos-subdir-start
pos-odd-project-path pos-similar-numbers enc-cp1250 enc-cp852 enc-latin2 enc-mixed-utf8-cp1250 enc-utf16le-bom
enc-utf16be-bom enc-utf16le-nobom enc-utf32 enc-utf7 enc-bad-byte enc-truncated-seq enc-overlong enc-surrogate
enc-escaped-surrogate enc-nul enc-escaped-nul enc-ansi enc-c1-nel enc-nbsp-indent enc-nbsp-in-key
enc-zero-width-id enc-homoglyph-id enc-bidi enc-nfd-text enc-mojibake enc-replacement enc-smart-quotes
eol-cr-only eol-mixed eol-crcrlf eol-trailing-ws yml-empty yml-only-bom yml-only-comments yml-whitespace
yml-root-list yml-root-scalar yml-root-null yml-root-number yml-multidoc yml-tab-indent yml-tab-in-value
yml-dup-key yml-dup-key-quoted yml-dup-key-flow yml-unclosed-quote yml-unclosed-flow yml-colon-in-value
yml-at-start yml-percent-start yml-star-start yml-amp-start yml-excl-start yml-hash-in-value yml-bad-indent
yml-merge-conflict yml-merge-conflict-in-block yml-merge-conflict-rest yml-lfs-pointer yml-binary-png
yml-docx-renamed yml-html yml-json yml-directive-11 yml-directive-bad yml-unknown-tag yml-python-tag
yml-include-tag yml-bad-binary-tag yml-bad-int-tag yml-bad-timestamp-tag yml-bad-set-omap yml-undefined-alias
yml-recursive-alias yml-recursive-map yml-recursive-merge yml-bad-merge yml-billion-laughs yml-quadratic
yml-merge-bomb yml-deep-flow-1k yml-deep-flow-100k yml-deep-unclosed yml-deep-block-1k yml-deep-block-seq
yml-huge-scalar yml-many-keys yml-long-key yml-complex-key yml-odd-keys yml-word-list yml-fuzz-cut-1
yml-fuzz-cut-2 yml-zero-tail typ-norway typ-octal typ-octal-bad typ-sexagesimal typ-version-float
typ-date-impossible typ-date-month13 typ-date-year0 typ-date-cz typ-date-cz-short typ-date-us typ-date-far
typ-date-ancient typ-date-time-bad-tz typ-date-time-mixed typ-date-quoted typ-num-huge typ-num-1e400 typ-num-nan
typ-num-neg typ-num-zero typ-num-overflow typ-num-float typ-num-underscore typ-num-hex typ-num-text typ-num-list
typ-num-bool typ-text-null typ-text-map typ-text-list typ-text-number typ-text-date typ-text-bool typ-text-blank
typ-text-empty-q typ-id-number typ-id-null typ-id-list typ-id-map typ-id-traversal typ-id-reserved typ-id-long
typ-unknown-key typ-dup-id typ-dup-copy typ-all-null typ-all-lists typ-all-maps typ-all-numbers
"""
CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u2028\u2029]")


@dataclass(frozen=True)
class Outcome:
    """What one case did to the workspace and what was said."""

    snapshot: Snapshot
    report: Report
    seconds: float
    before: dict
    after: dict

    def findings(self, case):
        return [finding for finding in self.report.findings if finding.rule.code == case.code]

    def noun(self, case) -> Noun:
        nouns = (noun for office in self.snapshot.offices for kind in office.nouns.values() for noun in kind)
        return next(noun for noun in nouns if noun.path == case.path)


def _each(cases):
    return pytest.mark.parametrize("case", cases, ids=attrgetter("id"))


@pytest.fixture(scope="module")
def outcome(tmp_path_factory):
    """The outcome of a case; each case is run once and looked at by several tests."""
    known: dict[str, Outcome] = {}

    def of(case):
        if case.id not in known:
            root = tmp_path_factory.mktemp("pripad") / case.folder
            shutil.copytree(CLEAN, root)
            (root / case.path).write_bytes(case.data)
            known[case.id] = _examined(root, case)
        return known[case.id]

    return of


def _examined(root, case) -> Outcome:
    before = _state(root)
    with contextlib.chdir(root):
        start = time.process_time()
        snapshot = load(find(root / case.start), TODAY)
        report = check(snapshot)
        seconds = time.process_time() - start
    return Outcome(snapshot, report, seconds, before, _state(root))


def _state(root: Path) -> dict[str, tuple[int, bytes]]:
    return {
        str(path): (path.stat().st_mtime_ns, path.read_bytes() if path.is_file() else b"")
        for path in sorted(root.rglob("*"))
    }


def test_the_corpus_is_whole():
    ids, table = [case.id for case in CASES], TABLE.split()
    assert len(table) == len(set(table)) == 160
    assert len(ids) == len(set(ids)) >= len(table)
    assert set(table) <= set(ids)


def test_english_would_be_noticed():
    assert english_in("mapping values are not allowed here")
    assert english_in("could not find expected ':'")
    assert CONTROL.search("\x1b[2J")


@_each(CASES)
def test_exactly_these_rules_speak_and_only_of_this_file(case, outcome):
    findings = outcome(case).report.findings
    assert {finding.rule.code for finding in findings} == case.codes
    assert {finding.place.path for finding in findings} <= {case.path}
    unchecked = [each for finding in findings for each in finding.related if each.sentence.startswith(NOT_CHECKED)]
    assert len(unchecked) == int(case.unread)


@_each([case for case in CASES if case.at])
def test_the_finding_points_at_the_place(case, outcome):
    places = [(finding.place.line, finding.place.column) for finding in outcome(case).findings(case)]
    assert case.at in places


@_each([case for case in CASES if case.says])
def test_the_sentence_says_what_is_wrong(case, outcome):
    sentences = [finding.sentence for finding in outcome(case).findings(case)]
    assert any(case.says in sentence for sentence in sentences), sentences


@_each([case for case in CASES if case.codes])
def test_no_sentence_is_the_parsers(case, outcome):
    for finding in outcome(case).report.findings:
        assert not english_in(finding.sentence)
        assert not any(english_in(related.sentence) for related in finding.related)


@_each([case for case in CASES if case.means])
def test_the_value_is_what_was_written(case, outcome):
    noun = outcome(case).noun(case)
    assert {steps: attrgetter(steps)(noun) for steps in case.means} == case.means


@_each(CASES)
def test_nothing_is_written(case, outcome):
    examined = outcome(case)
    assert case.path in {Path(path).relative_to(_root(examined)).as_posix() for path in examined.before}
    assert examined.after == examined.before


def _root(examined: Outcome) -> Path:
    return next(Path(path).parent for path in examined.before if path.endswith("spodq.yaml"))


@_each(CASES)
def test_the_answer_comes_at_once(case, outcome):
    assert outcome(case).seconds < SECONDS


@_each([case for case in CASES if case.codes])
@pytest.mark.parametrize("name", ["text", "github"])
@pytest.mark.parametrize("terminal", [False, True], ids=["pipe", "terminal"])
def test_what_is_printed_cannot_steer_the_terminal(case, outcome, name, terminal):
    printed = write(outcome(case).report, name, Screen(terminal=terminal))
    assert case.path in printed
    assert not CONTROL.search(printed)


@pytest.mark.parametrize(
    ("case_id", "shown"),
    [("enc-ansi", "<U+001B>[2JPlán<U+001B>]0;zlo<U+0007><U+009B>"), ("enc-escaped-nul", "letak.txt<U+0000>.pdf")],
)
def test_a_hidden_character_is_made_visible(case_id, shown, outcome):
    case = next(case for case in CASES if case.id == case_id)
    assert shown in write(outcome(case).report, "text", Screen())
