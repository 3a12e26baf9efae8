"""What a packaged APK says about itself: manifest, resources, code. Read with aapt2 and dexdump."""

import os
import re
import subprocess
import zipfile
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
TARGET = Path(os.environ.get("LYKT_TARGET") or REPOSITORY / "target").resolve()
AAPT2 = TARGET / "android/tools/prebuilt/linux/aapt2"


def output_of(*command):
    return subprocess.run([str(word) for word in command], check=True, capture_output=True, text=True).stdout


@dataclass
class Element:
    """An element of binary XML. Attributes go by their plain name; a reference stays a reference, as in `@0x7f020000`."""

    name: str
    attributes: dict = field(default_factory=dict)
    children: list = field(default_factory=list)

    def all(self, *names):
        """Every element below this one with one of the names, or simply every one."""
        for child in self.children:
            if not names or child.name in names:
                yield child
            yield from child.all(*names)


class Apk:
    """One file, read when it is asked."""

    def __init__(self, path):
        self.path = Path(path)

    @property
    def size(self):
        """Bytes of the file."""
        return self.path.stat().st_size

    @cached_property
    def files(self):
        """Names of all files inside."""
        return zipfile.ZipFile(self.path).namelist()

    def file(self, name):
        return zipfile.ZipFile(self.path).read(name)

    @cached_property
    def manifest(self):
        return self.xml("AndroidManifest.xml")

    def xml(self, file):
        """The root of a binary XML file inside."""
        path = []  # (indentation, element) from the root to where we are
        for line in output_of(AAPT2, "dump", "xmltree", "--file", file, self.path).splitlines():
            indentation = len(line) - len(line.lstrip())
            if element := re.match(r"\s*E: (\S+)", line):
                found = Element(element[1].split(":")[-1])
                root_or_below = [(depth, parent) for depth, parent in path if depth < indentation]
                if root_or_below:
                    root_or_below[-1][1].children.append(found)
                path = [*root_or_below, (indentation, found)]
            elif attribute := re.match(r'\s*A: (?:\S*[/:])?([A-Za-z]+)(?:\(0x\w+\))?=(?:"(.*)" \(Raw: ".*"\)|(.*))$', line):
                path[-1][1].attributes[attribute[1]] = attribute[2] if attribute[2] is not None else attribute[3]
        return path[0][1]

    @cached_property
    def resources(self):
        """All values of each resource, over all languages and screens, by reference: `{"@0x7f020000": ["Lykt"]}`."""
        values, reference = {}, None
        for line in output_of(AAPT2, "dump", "resources", self.path).splitlines():
            if resource := re.match(r"\s*resource (0x[0-9a-f]+) ", line):
                reference = "@" + resource[1]
            elif (value := re.match(r"\s+\([^()]*\) (?:\(file\) (\S+)|\"(.*)\"|(.*))", line)) and reference:
                values.setdefault(reference, []).append(next(part for part in value.groups() if part is not None))
        return values

    def meaning(self, value):
        """What a manifest's value stands for: itself, or what the resource that it names holds."""
        return self.resources.get(value, [value])

    @cached_property
    def code(self):
        """The disassembly of each class, by name with dots."""
        classes = {}
        for part in re.split(r"(?m)^Class #\d+ .*$", output_of("dexdump", "-d", self.path))[1:]:
            classes[re.search(r"Class descriptor  : 'L(.*);'", part)[1].replace("/", ".")] = part
        return classes


def types_in(disassembly):
    """The names, with dots, of all classes that a piece of disassembly refers to."""
    return {name.replace("/", ".") for name in re.findall(r"(?<![\w/$])\[*L([\w/$-]+);", disassembly)}
