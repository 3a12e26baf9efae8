"""What a call costs through generated Python. See bindings/cost."""

import statistics
import time

import lykt

TURNS = 301

guide = lykt.Guide.bundled()
view = lykt.Viewpoint(language="en", at="2026-11-24T12:00")
nothing = lykt.Situation()
refugee = lykt.Situation(status=lykt.Status.REFUGEE)


def row(name, call):
    times = []
    for _ in range(TURNS):
        start = time.perf_counter()
        call()
        times.append(time.perf_counter() - start)
    print("Python", name, round(statistics.median(times) * 1e6), sep="\t")


row("numbers", lambda: guide.numbers(view))
row("numbers, one kind", lambda: guide.numbers(view, lykt.NumberKind.DRUGS))
row("answer, depends", lambda: guide.answer("dental", nothing, view))
row("answer, settled", lambda: guide.answer("hiv-testing", refugee, view))
row("answer, with city", lambda: guide.answer("sexual-assault-care", nothing, view, "Oslo"))
row("find", lambda: guide.find("can I see a doctor", "en"))
row("search", lambda: guide.search("can I see a doctor", view, 10))
row("home", lambda: guide.home(view))
