"""What must hold of every APK that is handed out. Each rule lists its faults; none is fine."""

import re
import struct

from apk import REPOSITORY, types_in

# Android's names for all places where an app keeps files.
DOMAINS = {
    *("root", "file", "database", "sharedpref", "external"),
    *("device_root", "device_file", "device_database", "device_sharedpref"),
}
COMPONENTS = ("activity", "activity-alias", "service", "receiver", "provider")
NETWORK = re.compile(
    r"java\.net\.|javax\.net\.|java\.nio\.channels\..*(Socket|Datagram|Network)|android\.net\.(?!Uri$|Uri\$)"
    r"|android\.webkit\.|android\.app\.DownloadManager|org\.apache\.http\.|com\.android\.okhttp\."
)
# JNA looks for its library beside class files, whose places Java writes as addresses. It opens none of another machine.
JNA_ADDRESSES = {"java.net.URI", "java.net.URISyntaxException", "java.net.URL", "java.net.URLClassLoader"}
# What a page of memory may measure on newer phones, in bytes.
PAGE = 16 * 1024


def permissions(apk):
    """It asks for no permission and defines none."""
    return [
        f"{element.name} {element.attributes.get('name')}"
        for element in apk.manifest.all()
        if "permission" in element.name or "permission" in element.attributes
    ]


def backup(apk):
    """Nothing leaves the phone by Android's own ways, neither to a server nor to a new phone."""
    application = next(apk.manifest.all("application")).attributes
    faults = [] if application.get("allowBackup") == "false" else [f"allowBackup is {application.get('allowBackup')}"]
    files = apk.meaning(application.get("dataExtractionRules"))
    if files == [None]:
        return [*faults, "no dataExtractionRules"]
    for file in files:
        rules = apk.xml(file)
        for way in ("cloud-backup", "device-transfer"):
            excluded = {element.attributes["domain"] for section in rules.all(way) for element in section.all("exclude")
                        if element.attributes.get("path", ".") == "."}
            faults += [f"{way} takes {domain}" for domain in sorted(DOMAINS - excluded)]
        faults += [f"include {element.attributes}" for element in rules.all("include")]
    return faults


def entrances(apk):
    """Other apps see one activity; other names and icons open the same one."""
    faults, exported, targets = [], [], []
    for component in apk.manifest.all(*COMPONENTS):
        name = component.attributes.get("name")
        is_open = component.attributes.get("exported") == "true"
        if "exported" not in component.attributes and next(component.all("intent-filter"), None):
            faults.append(f"{name} doesn't say whether it is exported")
        elif component.name == "activity" and is_open:
            exported.append(name)
        elif component.name == "activity-alias":
            targets.append(component.attributes.get("targetActivity"))
        elif is_open:
            faults.append(f"{component.name} {name} is exported")
    if len(exported) > 1 or len(set(exported + targets)) != 1:
        faults.append(f"exported: {exported}, aliases of: {sorted(set(targets))}")
    return faults


def for_readers(apk):
    """Nobody with a cable can look into it, and phones take it as an app like any other."""
    application = next(apk.manifest.all("application")).attributes
    return [f"{name} is true" for name in ("debuggable", "testOnly") if application.get(name) == "true"]


def dynamic_code(apk):
    """No instruction is left that old phones can't link."""
    return [name for name, code in apk.code.items() if re.search(r"\binvoke-(custom|polymorphic)\b", code)]


def network(apk):
    """No class of the program knows a class that talks to a network."""
    return [
        f"{name} refers to {type_}"
        for name, code in apk.code.items()
        for type_ in sorted(types_in(code))
        if NETWORK.match(type_) and not (name.startswith("com.sun.jna.") and type_ in JNA_ADDRESSES)
    ]


def outing(apk):
    """No word that says something about the reader stands where somebody else may see it."""
    seen = [("file name", apk.path.name), *(("file", name) for name in apk.files)]
    for element in (apk.manifest, *apk.manifest.all()):
        for name, value in element.attributes.items():
            seen += [(f"{element.name} {name}", text) for text in apk.meaning(value)]
    return [f"{place} \"{text}\" holds \"{word}\"" for place, text in seen for word in outing_words(text)]


def outing_words(text):
    """Words of the core's outing list in a text, found as `core::content::outing` finds them in an id."""
    anywhere, whole = outing_list()
    parts = re.split(r"[^a-zæøå0-9]+", text.lower())
    return [word for word in anywhere if word in text.lower()] + [word for word in whole if word in parts]


def outing_list():
    source = (REPOSITORY / "core/src/content/outing.rs").read_text()
    return tuple(re.findall(r'"(\w+)"', re.search(rf"const {name}: .*?= \[(.*?)\];", source, re.DOTALL)[1])
                 for name in ("ANYWHERE", "WHOLE"))


def pages(apk):
    """Libraries for 64-bit phones load where memory comes in pages of 16 KB. Our own for this machine isn't for phones."""
    faults = []
    for name in apk.files:
        if re.match(r"lib/(arm64-v8a|x86_64)/", name) and not (apk.path.name == "lykt-stand-in.apk" and "lykt" in name):
            faults += [f"{name}: {align} bytes" for align in load_alignments(apk.file(name)) if align % PAGE]
    return faults


def load_alignments(elf):
    """How the loadable parts of a 64-bit library want to be aligned, in bytes."""
    table, = struct.unpack_from("<Q", elf, 32)
    size, count = struct.unpack_from("<HH", elf, 54)
    headers = (table + size * index for index in range(count))
    return [struct.unpack_from("<Q", elf, at + 48)[0] for at in headers if struct.unpack_from("<I", elf, at)[0] == 1]


RULES = (permissions, backup, entrances, for_readers, dynamic_code, network, outing, pages)
