# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives Windlass from outside over AT-SPI, as a screen reader does: atspi.py WINDLASS [ARGUMENT...].

The diff of the demo's first pull request is a table whose cells say kind, number and text; moving the cursor is heard as
an event; text, caret and selection can be read and set; the cost of a cell does not depend on the diff."""
import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

WAIT = 60
heard = []
# Methods are named with their interface: Accessible has older ones of the same names (get_text).


def pump(seconds=0.05):
    """Lets events come in for a moment."""
    loop = GLib.MainLoop()
    GLib.timeout_add(int(seconds * 1000), loop.quit)
    loop.run()


def until(what, find, wait=WAIT):
    end = time.monotonic() + wait
    while time.monotonic() < end:
        try:
            found = find()
        except GLib.Error:
            found = None  # It went away while we looked at it.
        if found:
            return found
        pump()
    fail("not within %d s: %s" % (wait, what))


def fail(text):
    print("FAIL:", text)
    sys.exit(1)


def check(claim, text):
    if not claim:
        fail(text)
    print("ok:", text)


def search(of, wanted, depth=0):
    """The first accessible below that is wanted; tables are not walked into, they may be long."""
    if of is None or depth > 40:
        return None
    if wanted(of):
        return of
    if of.get_role() == Atspi.Role.TABLE:
        return None
    for index in range(min(of.get_child_count(), 200)):
        found = search(of.get_child_at_index(index), wanted, depth + 1)
        if found is not None:
            return found
    return None


def application():
    desktop = Atspi.get_desktop(0)
    for index in range(desktop.get_child_count()):
        child = desktop.get_child_at_index(index)
        if child and child.get_name().lower().startswith("windlass") and child.get_child_count() > 0:
            return child
    return None


def named(role, name):
    return lambda of: of.get_role() == role and of.get_name() == name


def on_event(event):
    try:
        heard.append((event.type, event.source.get_name(), event.detail1))
    except GLib.Error:
        pass  # Its source is gone already.


def main():
    for kind in ("object:state-changed:focused", "object:text-caret-moved", "object:text-selection-changed"):
        listener = Atspi.EventListener.new(on_event)
        listener.register(kind)
        on_event.__dict__.setdefault("kept", []).append(listener)
    windlass = subprocess.Popen(sys.argv[1:])
    try:
        drive()
    finally:
        windlass.terminate()
        try:
            windlass.wait(10)
        except subprocess.TimeoutExpired:
            windlass.kill()
    check(windlass.returncode == 0, "the program ends in order while it is being listened to")


def drive():
    app = until("the program is on the bus", application)
    diff = until("the diff is there", lambda: search(app, named(Atspi.Role.TABLE, "Diff")))
    table = until("the diff has rows", lambda: diff if Atspi.Table.get_n_rows(diff) > 5 else None)
    rows = Atspi.Table.get_n_rows(table)
    check(Atspi.Table.get_n_columns(table) in (1, 2), "the diff is a table of %d rows" % rows)

    names = [Atspi.Table.get_accessible_at(table, row, 0).get_name() for row in range(min(rows, 60))]
    check(any(" file " in name for name in names), "a file header says what happened to which file: " + names[0])
    check(any(name.startswith("added line ") for name in names), "added lines say so, with their number")
    check(any(name.startswith("line ") for name in names), "lines of context say their number")

    row = next(index for index, name in enumerate(names) if name.startswith("added line ") and len(name) > 24)
    cell = Atspi.Table.get_accessible_at(table, row, 0)
    text = cell
    count = Atspi.Text.get_character_count(text)
    check(Atspi.Text.get_text(text, 0, count) == names[row], "the cell's text is its sentence: " + names[row])
    check(Atspi.Table.get_row_at_index(table, cell.get_index_in_parent()) == row,
          "the cell knows where it stands")

    # The cursor is moved from outside, and everybody hears where it went.
    heard.clear()
    Atspi.Component.grab_focus(cell)
    until("the focus on the row is heard",
          lambda: [one for one in heard if one[0].startswith("object:state-changed:focused") and one[1] == names[row]])
    until("the caret in the row is heard",
          lambda: [one for one in heard if one[0].startswith("object:text-caret-moved") and one[1] == names[row]])
    check(cell.get_state_set().contains(Atspi.StateType.FOCUSED), "the row has the focus")

    # The keyboard moves it on, as a person does.
    following = row + 1  # A line, or the comments on this one.
    heard.clear()
    subprocess.run(["xdotool", "key", "--clearmodifiers", "Down"], check=True)
    until("the next row is heard", lambda: [one for one in heard if one[1] == names[following]])
    check(True, "the arrow key is heard as: " + names[following])

    # Text is selected from outside.
    start = names[row].index(":") + 2
    heard.clear()
    check(Atspi.Text.set_selection(text, 0, start, start + 3), "text is selected")
    until("the selection is heard",
          lambda: [one for one in heard
                   if one[0].startswith("object:text-selection-changed") and one[1] == names[row]])
    selected = Atspi.Text.get_selection(text, 0)
    check((selected.start_offset, selected.end_offset) == (start, start + 3), "the selection is where it was asked for")

    begin = time.monotonic()
    for index in range(200):
        Atspi.Table.get_accessible_at(table, index * 31 % rows, 0).get_name()
    print("a cell takes %.1f ms to be read" % ((time.monotonic() - begin) * 1000 / 200))


main()
