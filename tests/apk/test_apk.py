"""Every rule holds of what android/package made, and fails of an APK that breaks it. Run by tests/android."""

import shutil
import subprocess
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree
import zipfile
from pathlib import Path

import rules
from apk import AAPT2, REPOSITORY, TARGET, Apk

ANDROID = REPOSITORY / "android/src/main"
APKS = TARGET / "android/apk"
WITHOUT_LIBRARIES = APKS / "lykt-inspection-only.apk"
WITH_STAND_IN = APKS / "lykt-stand-in.apk"
NAMESPACE = "{http://schemas.android.com/apk/res/android}"
ElementTree.register_namespace("android", NAMESPACE[1:-1])


class Packaged(unittest.TestCase):
    def test_every_rule_holds(self):
        made = {path for path in APKS.glob("*.apk") if not path.name.endswith(".unsigned.apk")}
        # An app for phones as well, where there was a kit to make one.
        for path in sorted(made | {WITH_STAND_IN}):
            for rule in rules.RULES:
                with self.subTest(apk=path.name, rule=rule.__name__):
                    self.assertEqual([], rule(Apk(path)))

    def test_small_without_libraries(self):
        self.assertLessEqual(Apk(WITHOUT_LIBRARIES).size, 1_500_000)
        self.assertEqual([], [name for name in Apk(WITHOUT_LIBRARIES).files if name.endswith(".so")])

    def test_small_with_one_processors_library(self):
        self.assertLessEqual(Apk(WITH_STAND_IN).size, 4_000_000)
        libraries = [name for name in Apk(WITH_STAND_IN).files if name.endswith(".so")]
        self.assertEqual(["lib/x86_64/libjnidispatch.so", "lib/x86_64/liblykt_bindings.so"], libraries)

    def test_it_is_our_app(self):
        apk = Apk(WITHOUT_LIBRARIES)
        self.assertEqual("org.lykt.app", apk.manifest.attributes["package"])
        self.assertIn("org.lykt.Guide", apk.code)
        self.assertIn("com.sun.jna.Native", apk.code)


class Broken(unittest.TestCase):
    """The real app with one thing wrong."""

    def setUp(self):
        self.folder = Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)

    def apk(self, change=lambda manifest: None, resources=ANDROID / "res", package=None, name="app.apk"):
        """The real manifest after a change, linked anew, with no code."""
        tree = ElementTree.parse(ANDROID / "AndroidManifest.xml")
        change(tree.getroot())
        tree.write(self.folder / "AndroidManifest.xml")
        compiled, apk = self.folder / "resources.zip", self.folder / name
        run(AAPT2, "compile", "--dir", resources, "-o", compiled)
        rename = ["--rename-manifest-package", package] if package else []
        run(AAPT2, "link", "-I", TARGET / "android/prepared/framework.jar", "--min-sdk-version", "24",
            "--target-sdk-version", "35", "--manifest", self.folder / "AndroidManifest.xml", *rename, "-o", apk, compiled)
        return Apk(apk)

    def with_code(self, java, *options):
        """An APK whose only classes do what they shouldn't."""
        (self.folder / "Bad.java").write_text(java)
        apk = self.apk()
        run("javac", "--release", "8", "-Xlint:-options", "-cp", TARGET / "android/prepared/framework.jar",
            "-d", self.folder, self.folder / "Bad.java")
        run("java", "-cp", next((TARGET / "android/tools").glob("bundletool-all-*.jar")), "com.android.tools.r8.D8",
            "--min-api", "26", "--lib", next((TARGET / "android/tools").glob("platform-of-*.jar")), *options,
            "--output", self.folder, *self.folder.glob("*.class"))
        with zipfile.ZipFile(apk.path, "a") as file:
            file.write(self.folder / "classes.dex", "classes.dex")
        return Apk(apk.path)

    def test_the_unchanged_manifest_breaks_nothing(self):
        apk = self.apk()
        about_manifests = (rules.permissions, rules.backup, rules.entrances, rules.for_readers, rules.outing)
        self.assertEqual([[]] * 5, [rule(apk) for rule in about_manifests])

    def test_a_permission(self):
        apk = self.apk(lambda manifest: add(manifest, "uses-permission", name="android.permission.INTERNET"))
        self.assertEqual(["uses-permission android.permission.INTERNET"], rules.permissions(apk))

    def test_a_permission_for_newer_phones_only(self):
        apk = self.apk(lambda manifest: add(manifest, "uses-permission-sdk-23", name="android.permission.CALL_PHONE"))
        self.assertEqual(["uses-permission-sdk-23 android.permission.CALL_PHONE"], rules.permissions(apk))

    def test_backup_allowed(self):
        apk = self.apk(lambda manifest: set_(manifest.find("application"), allowBackup="true"))
        self.assertEqual(["allowBackup is true"], rules.backup(apk))

    def test_backup_left_to_the_system(self):
        def silent(manifest):
            del manifest.find("application").attrib[f"{NAMESPACE}allowBackup"]
            del manifest.find("application").attrib[f"{NAMESPACE}dataExtractionRules"]

        self.assertEqual(["allowBackup is None", "no dataExtractionRules"], rules.backup(self.apk(silent)))

    def test_a_transfer_that_takes_databases(self):
        resources = self.folder / "res"
        shutil.copytree(ANDROID / "res", resources)
        for file in (resources / "xml").glob("*.xml"):
            tree = ElementTree.parse(file)
            for transfer in tree.iter("device-transfer"):
                transfer.remove(transfer.find("exclude[@domain='database']"))
            tree.write(file)
        self.assertEqual(["device-transfer takes database"], rules.backup(self.apk(resources=resources)))

    def test_a_second_exported_activity(self):
        apk = self.apk(lambda manifest: add(manifest.find("application"), "activity", name=".Other", exported="true"))
        self.assertIn(".Other", rules.entrances(apk)[0])

    def test_open_to_a_debugger(self):
        apk = self.apk(lambda manifest: set_(manifest.find("application"), debuggable="true"))
        self.assertEqual(["debuggable is true"], rules.for_readers(apk))

    def test_an_exported_receiver(self):
        apk = self.apk(lambda manifest: add(manifest.find("application"), "receiver", name=".Wake", exported="true"))
        self.assertEqual(["receiver .Wake is exported"], rules.entrances(apk))

    def test_an_alias_of_another_activity(self):
        def alias(manifest):
            add(manifest.find("application"), "activity", name=".Other", exported="false")
            add(manifest.find("application"), "activity-alias", name=".Door", targetActivity=".Other", exported="true")

        self.assertIn(".Other", rules.entrances(self.apk(alias))[0])

    def test_an_outing_label(self):
        apk = self.apk(lambda manifest: set_(manifest.find("application"), label="HIV og rus"))
        self.assertEqual(['application label "HIV og rus" holds "hiv"', 'application label "HIV og rus" holds "rus"'],
                         rules.outing(apk))

    def test_an_outing_label_in_one_language(self):
        resources = self.folder / "res"
        shutil.copytree(ANDROID / "res", resources)
        (resources / "values-nb").mkdir(exist_ok=True)
        (resources / "values-nb/labels.xml").write_text('<resources><string name="a_label">Veiviser</string></resources>')
        (resources / "values/labels.xml").write_text('<resources><string name="a_label">Guide</string></resources>')
        apk = self.apk(lambda manifest: set_(manifest.find("application"), label="@string/a_label"), resources)
        self.assertEqual([], rules.outing(apk))
        (resources / "values-nb/labels.xml").write_text('<resources><string name="a_label">Narkohjelp</string></resources>')
        apk = self.apk(lambda manifest: set_(manifest.find("application"), label="@string/a_label"), resources)
        self.assertEqual(['application label "Narkohjelp" holds "narko"'], rules.outing(apk))

    def test_an_outing_package_task_and_file(self):
        self.assertIn('manifest package "org.escort.app" holds "escort"', rules.outing(self.apk(package="org.escort.app")))
        apk = self.apk(lambda manifest: set_(manifest.find("application"), taskAffinity="org.sexwork"), name="rape-help.apk")
        with zipfile.ZipFile(apk.path, "a") as file:
            file.writestr("assets/gay.txt", "")
        self.assertEqual(['file name "rape-help.apk" holds "rape"', 'file "assets/gay.txt" holds "gay"',
                          'application taskAffinity "org.sexwork" holds "sex"'], rules.outing(Apk(apk.path)))

    def test_code_that_old_phones_cannot_link(self):
        apk = self.with_code("class Bad { Runnable later = () -> {}; }", "--no-desugaring")
        self.assertEqual(["Bad"], rules.dynamic_code(apk))

    def test_code_that_talks(self):
        calls = {
            "Bare": 'new java.net.Socket("127.0.0.1", 1)',
            "Channel": "java.nio.channels.SocketChannel.open()",
            "File": 'new java.io.FileInputStream("/").getChannel()',
            "Link": 'android.net.Uri.parse("tel:113")',
            "Page": 'new java.net.URL("file:///").openStream()',
            "Ready": "android.net.ConnectivityManager.class",
            "Web": "new android.webkit.WebView(null)",
        }
        apk = self.with_code("".join(f"class {name} {{ Object talk() throws Exception {{ return {call}; }} }}\n"
                                     for name, call in calls.items()))
        expected = {
            "Bare refers to java.net.Socket",
            "Channel refers to java.nio.channels.SocketChannel",
            "Page refers to java.net.URL",
            "Ready refers to android.net.ConnectivityManager",
            "Web refers to android.webkit.WebView",
        }
        self.assertEqual(expected, set(rules.network(apk)))

    def test_a_library_for_small_pages_only(self):
        apk = self.apk()
        with zipfile.ZipFile(apk.path, "a") as file:
            file.writestr("lib/arm64-v8a/libold.so", library_with_alignment(4096))
            file.writestr("lib/arm64-v8a/libnew.so", library_with_alignment(16384))
        self.assertEqual(["lib/arm64-v8a/libold.so: 4096 bytes"], rules.pages(Apk(apk.path)))


def run(*command):
    subprocess.run([str(word) for word in command], check=True, capture_output=True)


def add(parent, tag, **attributes):
    return set_(ElementTree.SubElement(parent, tag), **attributes)


def set_(element, **attributes):
    for name, value in attributes.items():
        element.set(NAMESPACE + name, value)
    return element


def library_with_alignment(align):
    """The shortest 64-bit library with one loadable part."""
    header = bytearray(64)
    header[:4] = b"\x7fELF"
    header[32:40] = (64).to_bytes(8, "little")
    header[54:58] = (56).to_bytes(2, "little") + (1).to_bytes(2, "little")
    return bytes(header) + (1).to_bytes(4, "little") + bytes(44) + align.to_bytes(8, "little")


if __name__ == "__main__":
    unittest.main()
