"""Generated code that doesn't belong to the library is refused when the app starts, not at some later call."""

import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import lykt


class Mismatch(unittest.TestCase):
    def start(self, change):
        """Imports a changed copy of the generated module, as an app would at its start."""
        generated = Path(lykt.__file__)
        with tempfile.TemporaryDirectory() as folder:
            text = generated.read_text(encoding="utf-8")
            changed = change(text)
            self.assertEqual(changed == text, change is same)
            (Path(folder) / "lykt.py").write_text(changed, encoding="utf-8")
            for library in generated.parent.glob("*lykt_bindings.*"):
                (Path(folder) / library.name).symlink_to(library.resolve())
            start = [sys.executable, "-c", "import lykt; lykt.Guide.bundled(); print('started')"]
            return subprocess.run(start, cwd=folder, env={}, capture_output=True, text=True, check=False)

    def test_the_right_one_starts(self):
        self.assertEqual(self.start(same).stdout, "started\n")

    def test_another_signature_is_refused(self):
        done = self.start(lambda text: re.sub(r"(guide_answer\(\)) != \d+", r"\1 != 1", text))
        self.assertNotIn("started", done.stdout)
        self.assertIn("API checksum mismatch", done.stderr)

    def test_another_generator_is_refused(self):
        done = self.start(lambda text: re.sub(r"(bindings_contract_version = )\d+", r"\g<1>1", text))
        self.assertNotIn("started", done.stdout)
        self.assertIn("contract version mismatch", done.stderr)


def same(text):
    return text
