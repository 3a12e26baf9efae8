"""Eight threads at one guide, and a million calls in flat memory."""

import os
import random
import threading
import unittest

import lykt
from border import call, canonical, failure, plain

THREADS = 8
CALLS = int(os.environ.get("LYKT_CALLS", "10000"))
MANY = int(os.environ.get("LYKT_MANY_CALLS", "1000000"))
# What a million calls may add to the process: one leaked page in a hundred calls would be 40 MB.
ROOM_KB = 8 * 1024

VIEW = {"language": "en", "at": "2026-11-24T12:00"}
CHEAP = [
    {"call": "edition", "given": {}},
    {"call": "languages", "given": {}},
    {"call": "language", "given": {"tag": "العربية"}},
    {"call": "best_language", "given": {"wished": ["xx", "nb-NO"]}},
    {"call": "source", "given": {"id": "no-such 👋"}},
    {"call": "card", "given": {"id": "interpreter", "view": {**VIEW, "at": "never"}}},
]
# The heavy ones stand for one call in ten each, so that the test takes seconds and not minutes.
DEAR = [
    {"call": "card", "given": {"id": "interpreter", "view": VIEW}},
    {"call": "numbers", "given": {"kind": "drugs", "view": {**VIEW, "language": "nb"}}},
    {"call": "answer", "given": {"topic": "patient-travel", "told": {"status": "refugee"}, "view": VIEW}},
]


def outcome(guide, case):
    try:
        return plain(call(guide, case))
    except lykt.GuideError as error:
        return failure(error)


class Threads(unittest.TestCase):
    def test_eight_threads_get_what_one_gets(self):
        guide = lykt.Guide.bundled()
        cases = CHEAP * 5 + DEAR
        alone = [canonical(outcome(guide, case)) for case in cases]
        wrong, done = [], []

        def work(seed):
            pick = random.Random(seed)
            for _ in range(CALLS):
                place = pick.randrange(len(cases))
                if canonical(outcome(guide, cases[place])) != alone[place]:
                    wrong.append(cases[place])
            done.append(seed)

        threads = [threading.Thread(target=work, args=(seed,)) for seed in range(THREADS)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(sorted(done), list(range(THREADS)))
        self.assertEqual(wrong, [])

    def test_a_million_calls_leave_memory_flat(self):
        guide = lykt.Guide.bundled()
        for turn in range(20_000):
            outcome(guide, CHEAP[turn % len(CHEAP)])
        before = resident_kb()
        for turn in range(MANY):
            outcome(guide, CHEAP[turn % len(CHEAP)])
        grown = resident_kb() - before
        print(f"memory: {grown:+d} kB over {MANY} calls in Python")
        self.assertLess(grown, ROOM_KB)


def resident_kb():
    with open("/proc/self/status", encoding="ascii") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmRSS"))
