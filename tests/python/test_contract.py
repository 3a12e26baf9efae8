"""The contract through generated Python."""

import os
import unittest

import lykt
from border import MEETING, TESTS, call, canonical, contract, failure, plain


class Contract(unittest.TestCase):
    def test_every_call_gives_what_the_core_gives(self):
        os.chdir(TESTS)
        bundled = lykt.Guide.bundled()
        fallback = lykt.Guide.open(str(MEETING / "fallback.pack"))
        lines = []
        for name, case in contract():
            with self.subTest(name):
                try:
                    shown = plain(call(fallback if "pack" in case else bundled, case))
                except lykt.GuideError as error:
                    shown = failure(error)
                lines.append(canonical(shown))
                expected = case.get("gives", case.get("fails"))
                self.assertEqual("fails" in case, isinstance(shown, dict) and "case" in shown)
                self.assertEqual(lines[-1], canonical(expected))
        (MEETING / "python.jsonl").write_text("".join(line + "\n" for line in lines), encoding="utf-8")
        self.assertGreaterEqual(len(lines), 100)

    def test_half_a_character_is_refused_and_does_no_harm(self):
        guide = lykt.Guide.bundled()
        with self.assertRaises(UnicodeEncodeError):
            guide.find("dent\ud83d", "en")
        self.assertEqual(guide.find("dentist", "en"), "dental")
