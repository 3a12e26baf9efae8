"""What R8 leaves of bindings and JNA still reaches the core: run as class files on this machine. Run by tests/android."""

import shutil
import subprocess
import tempfile
import unittest
import zipfile
from pathlib import Path

from apk import REPOSITORY, TARGET

OUT = TARGET / "android"
TOOLS = OUT / "tools"
ASK = """
class Ask {
    public static void main(String[] arguments) throws Exception {
        org.lykt.Guide guide = org.lykt.Guide.Companion.bundled();
        org.lykt.Viewpoint view = new org.lykt.Viewpoint("en", "2026-11-24T12:00");
        guide.home(view).getEmergency().forEach(number -> System.out.println(number.getDigits()));
        try {
            guide.answer("no-such-topic", new org.lykt.Situation(), view, null);
        } catch (Exception error) {
            System.out.println(((org.lykt.GuideException.UnknownId) error).getId());
        }
    }
}
"""


class Shrunk(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)
        self.shrunk = self.folder / "shrunk.jar"
        (self.folder / "Ask.java").write_text(ASK)
        with zipfile.ZipFile(next((OUT / "runtime").glob("jna-*.jar"))) as jna:
            native = jna.read("com/sun/jna/linux-x86-64/libjnidispatch.so")
        (self.folder / "libjnidispatch.so").write_bytes(native)

    def test_the_shrunken_app_gets_its_answers(self):
        self.shrink()
        answered = subprocess.run(
            ["java", "-cp", self.shrunk, f"-Djna.boot.library.path={self.folder}", "-Djna.nounpack=true",
             f"-Duniffi.component.lykt.libraryOverride={TARGET / 'debug/liblykt_bindings.so'}", self.folder / "Ask.java"],
            capture_output=True, text=True)
        self.assertEqual(["113", "112", "110", "116 117", "no-such-topic"], answered.stdout.splitlines(), answered.stderr)

    def shrink(self):
        """By the rules of android/package, but into class files, with JNA's program and without its libraries."""
        subprocess.run(
            ["java", "-Xmx2g", "-cp", next(TOOLS.glob("bundletool-all-*.jar")), "com.android.tools.r8.R8", "--release",
             "--classfile", "--no-data-resources", "--lib", next(TOOLS.glob("platform-of-*.jar")), "--output", self.shrunk,
             "--pg-conf", REPOSITORY / "android/keep.pro", "--pg-conf", OUT / "prepared/keep.pro",
             *(OUT / "runtime").glob("*.jar"), OUT / "app.jar"],
            check=True, capture_output=True)


if __name__ == "__main__":
    unittest.main()
