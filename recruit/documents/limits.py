"""Every limit of the documents room, in one place."""

from __future__ import annotations

#: A file larger than this (bytes) is refused before anything looks inside.
UPLOAD_BYTES = 10 * 1024 * 1024
#: A document with more pages is refused.
PAGES = 100
#: The text that comes out (characters, visible and hidden together).
TEXT_CHARACTERS = 1_000_000

#: One child process: memory (bytes of address space), processor seconds and wall seconds a file.
CHILD_MEMORY_BYTES = 512 * 1024 * 1024
CHILD_CPU_SECONDS = 7
CHILD_WALL_SECONDS = 8.0
#: A child that has read this many files makes room for a fresh one.
CHILD_FILES = 300
#: The largest answer a child may give (bytes).
ANSWER_BYTES = 64 * 1024 * 1024

#: Zip packages (docx, odt): entries, all parts unpacked, one part unpacked, and how much a part may grow.
ZIP_ENTRIES = 4_000
ZIP_UNPACKED_BYTES = 80 * 1024 * 1024
ZIP_PART_BYTES = 20 * 1024 * 1024
ZIP_RATIO = 120
#: Parts smaller than this (bytes, unpacked) may grow by any ratio: a page of blanks packs very well.
ZIP_RATIO_FROM_BYTES = 1024 * 1024

#: How deep elements, groups and page objects may nest.
DEPTH = 200
#: Characters on one PDF page.
PAGE_CHARACTERS = 100_000
#: Page images: the longer side (pixels).
IMAGE_PIXELS = 2_400
