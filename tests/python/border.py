"""The generated Python and how the tests read it: a call of the contract made, and any record as canonical JSON.

One walk for all records; nothing here names a field of one.
"""

import enum
import json
import os
import re
from pathlib import Path

import lykt

TESTS = Path(__file__).resolve().parent.parent
# Where tests of all languages meet; the core's test has built the fallback pack there.
MEETING = Path(os.environ["LYKT_TARGET"]) / "contract"


def plain(value):
    """A record as JSON values; what nobody knows (null, unknown) is left out, as in all languages."""
    if value is None or isinstance(value, (bool, int, str)):
        return value
    if isinstance(value, enum.Enum):
        key = value.name.lower()
        return key.replace("_", "-") if isinstance(value, lykt.TopicGroup) else key
    if isinstance(value, list):
        return [plain(item) for item in value]
    fields = {name: plain(field) for name, field in vars(value).items()}
    return {name: field for name, field in fields.items() if field not in (None, "unknown")}


def failure(error):
    case = re.sub(r"(?<!^)(?=[A-Z])", "_", type(error).__name__).lower()
    return {"case": case, **vars(error)}


def canonical(value):
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def contract():
    """All cases, with a name for messages."""
    for file in sorted((TESTS / "contract").glob("*.json")):
        for place, case in enumerate(json.loads(file.read_text(encoding="utf-8"))):
            yield f"{file.name} {place} {case['call']}", case


def chosen(kind, key):
    return None if key is None else kind[key.upper()]


def arguments(given):
    """What the contract gives, as the generated code wants it."""
    read = {
        "view": lambda view: lykt.Viewpoint(**view),
        "told": lambda told: lykt.Situation(
            status=chosen(lykt.Status, told.get("status")),
            age=told.get("age"),
            pregnant=chosen(lykt.Pregnant, told.get("pregnant")),
        ),
        "asked": lambda asked: lykt.ServicesAsked(
            city=asked.get("city"),
            kind=chosen(lykt.ServiceKind, asked.get("kind")),
            open_only=asked["open_only"],
        ),
        "kind": lambda kind: chosen(lykt.NumberKind, kind),
    }
    return {name: read.get(name, lambda value: value)(value) for name, value in given.items()}


def call(guide, case):
    """The record that a call gives. Raises what it fails with."""
    if case["call"] == "open":
        lykt.Guide.open(**case["given"])
        return "open"
    return getattr(guide, case["call"])(**arguments(case["given"]))
