#!/usr/bin/env python3
"""Writes the table of HTML's named character references as Swift.

The names and their characters are those of the HTML Standard, section "Named character references", as Python's
standard library carries them (html.entities.html5, 2231 names).

Usage: Scripts/generate-named-references.py > Sources/PresendHTML/References/NamedReferenceTable.swift
"""

from html.entities import html5

HEAD = '''// swift-format-ignore-file
// Made by Scripts/generate-named-references.py; not to be edited by hand.

/// The named character references of the HTML Standard, as data for `NamedReferences`.
///
/// One reference after the other, parted by blanks: the name, `;` or, where the name is known without a semicolon too,
/// `:`, then the code points in hexadecimal, parted by a comma where there are two.
enum NamedReferenceTable {
  /// How many references there are; a name that is known without a semicolon counts once.
  static let count = %d

  static let text = """
%s
    """
}'''


def entries():
    for name in sorted(html5):
        if not name.endswith(";"):
            continue
        bare = name[:-1]
        mark = ":" if bare in html5 else ";"
        assert mark == ";" or html5[bare] == html5[name]
        yield bare + mark + ",".join(f"{ord(character):X}" for character in html5[name])


def lines(words, width=112):
    line = ""
    for word in words:
        if line and len(line) + 1 + len(word) > width:
            yield line
            line = ""
        line = f"{line} {word}" if line else word
    yield line


words = list(entries())
print(HEAD % (len(words), "\n".join("    " + line for line in lines(words))))
