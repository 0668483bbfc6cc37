"""What a child process gives up before it sees a file: memory, processor time, files, the network, other programs.

Two walls stand behind each other. Resource limits work everywhere: with the number of open files capped at what is
open already, no file, socket or pipe can be opened any more. On Linux a seccomp filter also refuses the system calls
themselves, so that even foreign code run by a broken parser can neither connect nor start a program.
"""

from __future__ import annotations

import ctypes
import os
import platform
import resource
import struct

from recruit.documents import limits

PR_SET_DUMPABLE, PR_SET_NO_NEW_PRIVS, PR_SET_SECCOMP, SECCOMP_FILTER = 4, 38, 22, 2
LOAD, JUMP_EQUAL, JUMP_AT_LEAST, RETURN = 0x20, 0x15, 0x35, 0x06
ALLOW, KILL, DENY = 0x7FFF0000, 0x80000000, 0x00050001  # DENY answers EPERM
X32_CALLS = 0x40000000

#: Machine -> (audit architecture, refused system calls): sockets, opening and changing files, new processes,
#: other processes, mounts, keys, io_uring and bpf. Numbers from Linux's own tables (unistd_64.h, asm-generic).
REFUSED: dict[str, tuple[int, tuple[int, ...]]] = {
    "x86_64": (
        0xC000003E,
        (
            *range(41, 51), *range(53, 56), 2, 257, 437, 85, 56, 57, 58, 435, 59, 322, 62, 101, 310, 311, 76, 77, 82,
            264, 316, 83, 258, 84, 87, 263, 86, 265, 88, 266, 90, 92, 260, 94, 161, 165, 166, 155, 272, 308, 425, 426,
            427, 321, 298, 250, 248, 249, 288, 299, 307, 434, 438, 424, 133, 259, 175, 313, 246, 320, 169,
        ),
    ),
    "aarch64": (
        0xC00000B7,
        (
            *range(198, 213), 242, 243, 269, 56, 437, 220, 435, 221, 281, 129, 117, 270, 271, 45, 46, 38, 276, 33, 34,
            35, 36, 37, 53, 54, 51, 40, 39, 41, 97, 268, 425, 426, 427, 280, 241, 217, 218, 219, 434, 438, 424, 105,
            273, 104, 294, 142,
        ),
    ),
}  # fmt: skip


def limit_resources() -> None:
    """Cap memory, file sizes, open files, new processes and core dumps for good; processor time is set per file."""
    for what, most in (
        (resource.RLIMIT_AS, limits.CHILD_MEMORY_BYTES),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_NOFILE, 3),
    ):
        resource.setrlimit(what, (most, most))


def allow_cpu(seconds: int) -> None:
    """Let this process use `seconds` more of processor time; the system ends it when it needs longer."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    soft = int(used.ru_utime + used.ru_stime) + 1 + seconds
    resource.setrlimit(resource.RLIMIT_CPU, (soft, resource.getrlimit(resource.RLIMIT_CPU)[1]))


def program(architecture: int, refused: tuple[int, ...]) -> bytes:
    """The seccomp filter as classic BPF (8 bytes an instruction): wrong architecture dies, refused calls get EPERM."""
    count = len(refused)
    steps = [
        (LOAD, 0, 0, 4),
        (JUMP_EQUAL, 1, 0, architecture),
        (RETURN, 0, 0, KILL),
        (LOAD, 0, 0, 0),
        (JUMP_AT_LEAST, count + 1, 0, X32_CALLS),
    ]
    steps += [(JUMP_EQUAL, count - place, 0, number) for place, number in enumerate(refused)]
    steps += [(RETURN, 0, 0, ALLOW), (RETURN, 0, 0, DENY)]
    return b"".join(struct.pack("=HBBI", *step) for step in steps)


def refuse_calls() -> bool:
    """Turn the seccomp filter on where the system can; True when it is on."""
    known = REFUSED.get(platform.machine())
    if os.uname().sysname != "Linux" or known is None:
        return False
    code = program(*known)
    buffer = ctypes.create_string_buffer(code, len(code))
    # struct sock_fprog: a 16-bit count, padding, and the pointer to the instructions.
    filter_ = ctypes.create_string_buffer(struct.pack("@HP", len(code) // 8, ctypes.addressof(buffer)))
    prctl = ctypes.CDLL(None, use_errno=True).prctl
    prctl.argtypes = (ctypes.c_int, ctypes.c_ulong, ctypes.c_void_p, ctypes.c_ulong, ctypes.c_ulong)
    prctl(PR_SET_DUMPABLE, 0, None, 0, 0)
    return prctl(PR_SET_NO_NEW_PRIVS, 1, None, 0, 0) == 0 and prctl(PR_SET_SECCOMP, SECCOMP_FILTER, filter_, 0, 0) == 0


def close() -> bool:
    """Give everything up; True when the system calls are refused as well."""
    limit_resources()
    return refuse_calls()
