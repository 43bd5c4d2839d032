#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""table.py FOLDER: the part of table.sh that turns JSON into Markdown. Medians over the rounds, smallest to largest in brackets."""
import json
import pathlib
import statistics
import sys

SIZES = (1000, 10000, 100000, 1000000)


def rounds(name):
    file = pathlib.Path(sys.argv[1]) / f"{name}.json"
    return [json.loads(line) for line in file.read_text().splitlines()] if file.exists() else []


def values(name, key, part="median"):
    """One value a round; of a summary, one part. A key may go down: "detail/lines"."""
    found = []
    for result in rounds(name):
        for step in key.split("/"):
            result = result.get(step) if isinstance(result, dict) else None
        if isinstance(result, dict):
            result = result.get(part)
        if result is not None:
            found.append(result)
    return found


def middle(name, key, part="median"):
    found = values(name, key, part)
    return statistics.median(found) if found else None


def number(value):
    if value is None:
        return "–"
    return f"{value:,.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def cell(name, key, part="median"):
    found = values(name, key, part)
    if not found:
        return "–"
    if len(found) == 1:
        return number(found[0])
    return f"{number(statistics.median(found))} ({number(min(found))}–{number(max(found))})"


def ratio(value, floor):
    return "–" if value is None or not floor else f"{value / floor:.1f}×"


def table(head, rows):
    print("| " + " | ".join(head) + " |")
    print("|" + "---|" * len(head))
    for row in rows:
        print("| " + " | ".join(row) + " |")
    print()


def diff_table(kind):
    rows = [
        ("first paint, ms", "open_to_first_paint_ms", "median"),
        ("processor until then, ms", "cpu_open_to_first_ms", "median"),
        ("visible lines decorated, ms", "open_to_decorated_ms", "median"),
        ("complete, ms", "open_to_complete_ms", "median"),
        ("processor until then, ms", "cpu_open_to_complete_ms", "median"),
        ("longest gap of the event loop, ms", "ui_stall_max_ms", "median"),
        ("of it our own processor time, ms", "detail/ui_busy_max_ms", "median"),
        ("page step, ms", "page_ms", "median"),
        ("page step, p95", "page_ms", "p95"),
        ("page step, processor p95", "detail/page_cpu_ms", "p95"),
        ("three lines, ms", "wheel_ms", "median"),
        ("random jump, ms", "random_ms", "median"),
        ("to the end, ms", "jump_end_ms", "median"),
        ("bytes a line beyond the diff's own", "detail/heap_per_line_beyond_bytes", "median"),
        ("memory (PSS), MB", "pss_mb", "median"),
        ("peak (RSS), MB", "rss_peak_mb", "median"),
    ]
    body = [[text] + [cell(f"{kind}-{size}", key, part) for size in SIZES] for text, key, part in rows]
    if kind == "unified":
        body.append(["*floor: mmap and parse, ms*"] + [cell(f"floor-{size}", "mmap_parse_ms") for size in SIZES])
        body.append(["*floor: glyph-run frame, ms*"] + [cell(f"floor-{size}", "glyph_frame_ms") for size in SIZES])
    table(["", *(f"{size:,} lines" for size in SIZES)], body)


def goals():
    def verdict(value, limit):
        return "–" if value is None else "reached" if value <= limit else "missed"

    rows = []

    def add(what, value, limit, shown=None):
        rows.append([what, number(limit), shown or number(value), verdict(value, limit)])

    def over(a, b):
        return a / b if a is not None and b else None

    first_1m, first_1k = (middle(f"unified-{size}", "open_to_first_paint_ms", "median") for size in (1000000, 1000))
    add("first paint at 100,000 lines, ms (0.05 % of Chromium + diff2html as recorded: 26,079 ms)",
        middle("unified-100000", "open_to_first_paint_ms"), 13)
    add("first paint at 1,000,000 lines against 1,000 (independent of size)", over(first_1m, first_1k), 2)
    add("complete at 1,000,000 lines against mmap and parse",
        over(middle("unified-1000000", "open_to_complete_ms"), middle("floor-1000000", "mmap_parse_ms")), 5)
    for kind, text in (("unified", ""), ("side", ", side by side"), ("threads", ", with 2,500 comments")):
        for size in (100000, 1000000) if kind != "threads" else (100000,):
            floor = middle(f"floor-{size}", "glyph_frame_ms")
            add(f"page step at {size:,} lines{text} against the glyph-run frame",
                over(middle(f"{kind}-{size}", "page_ms"), floor), 4)
    add("page step at 1,000,000 lines, p95, ms", middle("unified-1000000", "page_ms", "p95"), 8)
    add("the same in processor time, ms", middle("unified-1000000", "detail/page_cpu_ms", "p95"), 8)
    for size in (100000, 1000000):
        add(f"longest gap of the event loop opening {size:,} lines, ms", middle(f"unified-{size}", "ui_stall_max_ms"), 16)
        add("of it our own processor time, ms", middle(f"unified-{size}", "detail/ui_busy_max_ms"), 16)
    add("memory with 100,000 lines, MB (12 % of Monaco's as recorded: 871 MB)", middle("unified-100000", "pss_mb"), 104)
    for size in (100000, 1000000):
        add(f"bytes a line beyond the diff's own at {size:,} lines",
            middle(f"unified-{size}", "detail/heap_per_line_beyond_bytes"), 40)
    add("start to cached content against a bare Qt main window", middle("start", "content_to_bare_ratio"), 2)
    add("start to cached content, ms (25 % of an empty Chromium window as recorded: 603 ms)",
        middle("start", "start_to_content_ms"), 151)
    add("idle memory (PSS), MB", middle("start", "idle_pss_mb"), 80)
    add("list of 100,000 rows: set to painted, ms (50 % of a virtualised web list as recorded: 45.7 ms)",
        middle("list", "set_to_first_paint_ms"), 22.9)
    add("append of a page of 100 rows, ms", middle("list", "append_page_ms"), 8)
    add("the same in processor time, ms", middle("list", "cpu_append_page_ms"), 8)
    add("bytes a row", middle("list", "bytes_a_row"), 200)
    table(["goal", "at most", "is", ""], rows)


print("### Unified\n")
diff_table("unified")
print("### Side by side\n")
diff_table("side")
print("### 100,000 lines with a comment below every fortieth\n")
table(["page step, ms", "three lines, ms", "random jump, ms", "PSS, MB"],
      [[cell("threads-100000", key) for key in ("page_ms", "wheel_ms", "random_ms", "pss_mb")]])
print("### List of 100,000 pull requests\n")
table(["set to painted, ms", "page step, ms", "append 100 rows, ms", "processor for it, ms", "bytes a row", "of the view", "PSS, MB"],
      [[cell("list", key) for key in ("set_to_first_paint_ms", "page_ms", "append_page_ms", "cpu_append_page_ms",
                                      "bytes_a_row", "view_bytes_a_row", "pss_mb")]])
print("### Start\n")
table(["window, ms", "content from the cache, ms", "bare Qt main window, ms", "ratio", "idle RSS, MB", "idle PSS, MB"],
      [[cell("start", key) for key in ("start_to_window_ms", "start_to_content_ms", "bare_window_ms", "content_to_bare_ratio",
                                       "idle_rss_mb", "idle_pss_mb")]])
print("### How far each goal is\n")
goals()
