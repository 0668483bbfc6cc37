"""Sealing what a candidate sent with a key of their own, so that erasing the key erases every copy."""

from __future__ import annotations

from cryptography.fernet import Fernet, InvalidToken

from recruit.domain.errors import NotReady
from recruit.store.tables import Candidate


def new_key(files_key: str) -> bytes:
    """A fresh key for one candidate, wrapped with the installation's key."""
    return _box(files_key).encrypt(Fernet.generate_key())


def seal(candidate: Candidate, files_key: str, data: bytes) -> bytes:
    """`data` closed with the candidate's key. Raises NotReady when the candidate was erased."""
    return _own_box(candidate, files_key).encrypt(data)


def unseal(candidate: Candidate, files_key: str, sealed: bytes) -> bytes:
    """What `seal` closed. Raises NotReady when the key was erased or is not this installation's."""
    try:
        return _own_box(candidate, files_key).decrypt(sealed)
    except InvalidToken as error:
        raise NotReady("This file was sealed with another key. Check RECRUIT_FILES_KEY.") from error


def _own_box(candidate: Candidate, files_key: str) -> Fernet:
    if candidate.sealed_key is None:
        raise NotReady("This person's data was erased.")
    try:
        return Fernet(_box(files_key).decrypt(candidate.sealed_key))
    except InvalidToken as error:
        raise NotReady("This candidate's key was wrapped with another key. Check RECRUIT_FILES_KEY.") from error


def _box(files_key: str) -> Fernet:
    try:
        return Fernet(files_key.encode())
    except ValueError as error:
        raise NotReady("RECRUIT_FILES_KEY must be 32 bytes in URL-safe base64.") from error
