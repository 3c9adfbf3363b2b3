"""Records of the hostile office: every text of every kind of record tries to break a document."""

from typing import Any

from hostile import EMOJI, LONG_TABLE, LONG_WORD, PLAIN, RIGHT_TO_LEFT, SCRIPT, SIGNS, TEMPLATE, TEXT

NO_PICTURE = "fotka & <script>.jpg"
"""An attachment whose name says it is a photograph; its bytes are none."""
SPECIALISATIONS = {"nrp": PLAIN, "kuratela": SCRIPT}
_OF_PROJECT = {"project": "rozvoj", "activity": "ka1"}


def records() -> dict[str, dict[str, dict[str, Any]]]:
    """Files by folder and name."""
    return {
        "positions": {"P-01": _position(PLAIN, head=True), "P-02": _position(RIGHT_TO_LEFT, head=False)},
        "trainings": {
            "kurz": {"title": PLAIN, "date": "2026-03-01", "days": "1", **_OF_PROJECT, **_training()},
            "plan": {"title": EMOJI, "date": "2026-12-24", "hours": "7.5", **_training()},
        },
        "supervisions": {"tym": {"title": SCRIPT, "date": "2026-04-01", "form": "team", "hours": "2", "note": TEXT}},
        "meetings": {
            "kulaty-stul": {
                "title": SIGNS,
                "date": "2026-05-01",
                "kind": "round-table",
                "district": PLAIN,
                "partners": ["skola"],
                "conclusions": TEXT + LONG_TABLE,
                "measures": ["oslovit"],
                "criteria": ["14a"],
                "tags": ["participation"],
                **_OF_PROJECT,
            }
        },
        "measures": {"oslovit": {"title": PLAIN, "criteria": ["14a"], "responsible": SCRIPT, "due": "2026-01-31"}},
        "partners": {"skola": _partner()},
        "premises": {"hovorna": {"title": TEMPLATE, "kind": "meeting-room", "address": SIGNS, "adaptations": TEXT}},
        "equipment": {
            "foto": {"title": SCRIPT, "kind": "camera", "count": "1", "place": "hovorna", "files": [NO_PICTURE]}
        },
        "needs": {"psycholog": _need()},
        "good-practice": {"karty": _practice()},
        "consultations": {"postup": {"title": PLAIN, "date": "2026-02-01", "comments": [_comment()]}},
        "projects": {"rozvoj": _project()},
        "indicators": {"schuzky": _indicator()},
    }


def _position(title: str, *, head: bool) -> dict[str, Any]:
    return {
        "title": title,
        "workload": "1",
        "head": "true" if head else "false",
        "since": "2026-01-01",
        "specialisations": ["nrp"],
        "intake": {"since": "2026-01-01", "mentor": SCRIPT, "practice": SIGNS},
        "note": TEXT,
    }


def _training() -> dict[str, Any]:
    return {"accreditation": TEMPLATE, "provider": SIGNS, "regulation": PLAIN, "participants": ["P-01"], "note": TEXT}


def _partner() -> dict[str, Any]:
    return {
        "title": PLAIN,
        "kind": "school",
        "district": SIGNS,
        "agreement": {"title": SCRIPT, "since": "2026-01-01"},
        "services": [{"title": TEMPLATE, "target": RIGHT_TO_LEFT, "district": LONG_WORD, "capacity": "1"}],
        "note": TEXT,
    }


def _need() -> dict[str, Any]:
    return {
        "title": PLAIN,
        "date": "2026-02-01",
        "district": SIGNS,
        "area": TEMPLATE,
        "text": TEXT + LONG_TABLE,
        "measures": ["oslovit"],
        "criteria": ["14a"],
        **_OF_PROJECT,
    }


def _practice() -> dict[str, Any]:
    return {
        "title": PLAIN,
        "date": "2026-02-01",
        "agenda": SCRIPT,
        "text": TEXT + LONG_TABLE,
        "result": SIGNS,
        "conditions": TEMPLATE,
        "contact": LONG_WORD,
        "published": "true",
        "tags": ["participation"],
    }


def _comment() -> dict[str, Any]:
    return {"author": PLAIN, "text": TEXT, "settlement": "accepted", "reason": SCRIPT}


def _indicator() -> dict[str, Any]:
    return {
        "title": PLAIN,
        "operation": "count",
        "records": "meetings",
        "unit": SIGNS[:20],
        "target": {"value": "4", "source": SCRIPT},
        "criteria": ["14a"],
    }


def _project() -> dict[str, Any]:
    return {
        "title": PLAIN,
        "registration_number": SIGNS,
        "programme": TEMPLATE,
        "since": "2026-01-01",
        "until": "2026-12-31",
        "goal": TEXT,
        "activities": {
            "ka1": {"title": SCRIPT, "text": TEXT + LONG_TABLE, "criteria": ["14a", "1a"], "responsible": LONG_WORD}
        },
        "periods": {"mo1": {"since": "2026-01-01", "until": "2026-12-31", "summary": TEXT}},
        "outputs": [{"title": EMOJI, "kind": "methodology", "activity": "ka1", "count": "1"}],
        "budget": [{"title": RIGHT_TO_LEFT, "amount": "1000", "spent": "1"}],
        "roles": [{"title": TEMPLATE, "position": "P-01"}],
    }
