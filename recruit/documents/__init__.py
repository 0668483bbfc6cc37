"""A file becomes the text a person would see.

`read` and `read_path` give a Document; `read_pictures_too` uses OCR where it is installed; `read_with_places` also
says where each word stands on its page; `read_to_keep` is what a worker asks for; `page_image` draws a page. All
parsing happens in child processes with hard limits (`jail`); no file can raise here.
"""

from __future__ import annotations

from recruit.documents.reading import (
    bytes_of,
    page_image,
    read,
    read_path,
    read_pictures_too,
    read_to_keep,
    read_with_places,
)

__all__ = [
    "bytes_of",
    "page_image",
    "read",
    "read_path",
    "read_pictures_too",
    "read_to_keep",
    "read_with_places",
]
