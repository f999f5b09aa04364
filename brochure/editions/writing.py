"""Putting finished bytes on disk so that nobody ever meets half a file.

The bytes go to a temporary file beside the target, under a name that no other run uses, are forced to the disk, and
take the target's place in one step. Whatever happens before that step (a full disk, Ctrl-C, a power cut, a second
build at the same moment) leaves the earlier file as it was; of two builds that finish together, one whole file stays.
There is no lock on purpose: a lock outlives a killed build, and nothing here needs one.

A target that is a symbolic link is followed: what the link points to is replaced, the link stays. An earlier file
keeps its permission bits, and one that nobody may write is refused, though a rename could replace it.

This module does not know what the bytes are, and creates no folder but the last one of a path.
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from brochure.problems import Problem, Stop

__all__ = ["holds", "prepare", "write"]

PREFIX = ".brochure-"
SUFFIX = ".part"
# A temporary file lives for milliseconds. One this old (seconds, by the clock of the disk it is on) was left by a
# build that was killed, and cannot be another build's that is still at work.
ABANDONED_AFTER = 3600.0

# A quota or the limit on a file's size ends a write just as a full disk does.
_FULL = frozenset({errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)})
# What a file system answers that has no notion of forcing a file to the disk.
_CANNOT_SYNC = frozenset({errno.EINVAL, errno.ENOSYS, getattr(errno, "ENOTSUP", errno.EINVAL)})


def prepare(folder: Path) -> None:
    """Make sure that files can be written into `folder`, before any work is done for them.

    Creates the folder when only its last part is missing, tries a temporary file in it (the one test that holds for
    every user and every file system), and removes what killed builds left there. Raises Stop: E310, E311.
    """
    try:
        folder.mkdir(exist_ok=True)
    except FileExistsError:
        raise _stop("E310", f"{folder} is not a folder", "name another output folder with -o") from None
    except OSError as error:
        raise _refused(error, f"create {folder}", folder.parent, 0) from None
    try:
        descriptor, probe = _open_part(folder)
        try:
            now = os.fstat(descriptor).st_mtime
        finally:
            os.close(descriptor)
            probe.unlink()
        _sweep(folder, now)
    except OSError as error:
        raise _refused(error, f"write into {folder}", folder, 0) from None


def holds(path: Path, data: bytes) -> bool:
    """Whether the file at `path` has exactly the bytes `data`. One that is not there or cannot be read has not."""
    try:
        return path.stat().st_size == len(data) and path.read_bytes() == data
    except OSError:
        return False


def write(path: Path, data: bytes, inputs: Iterable[Path] = ()) -> None:
    """Put `data` at `path`, whole or not at all.

    `inputs` are files that the run has read and must not overwrite. Raises Stop: E310 when the file cannot be
    written, E311 when the disk is full, E312 when the earlier file is read-only or held by another program, E314 when
    `path` is one of `inputs`. Other exceptions (KeyboardInterrupt) pass, with the temporary file removed.
    """
    target, earlier = _target(path)
    if earlier is not None:
        _protect(path, target, earlier, inputs)
    try:
        descriptor, part = _open_part(target.parent)
        try:
            try:
                _fill(descriptor, data)
            finally:
                os.close(descriptor)
            _keep_mode(part, earlier)
            _put_in_place(part, target, path, earlier)
        except BaseException:
            _remove(part)
            raise
    except OSError as error:
        raise _refused(error, f"write {path}", target.parent, len(data)) from None


def _target(path: Path) -> tuple[Path, os.stat_result | None]:
    """The file that `path` stands for, links followed, and its state when it exists."""
    target = Path(os.path.realpath(path))
    try:
        earlier = os.lstat(target)
    except FileNotFoundError:
        return target, None
    except OSError as error:
        raise _refused(error, f"write {path}", path.parent, 0) from None
    if not stat.S_ISREG(earlier.st_mode):
        what = "a folder" if stat.S_ISDIR(earlier.st_mode) else "not a regular file"
        hint = "move it out of the way, or name another place with -o"
        raise _stop("E310", f"cannot write {path}: it is {what}", hint)
    return target, earlier


def _protect(path: Path, target: Path, earlier: os.stat_result, inputs: Iterable[Path]) -> None:
    for source in inputs:
        if _is_the_same(earlier, source):
            raise _stop("E314", f"writing {path} would overwrite {source}, which is being read",
                        "name another place for the output with -o")
    # Root may write what nobody may write, and a rename asks for no right to the file itself: both are asked here.
    if not earlier.st_mode & 0o222 or not os.access(target, os.W_OK):
        raise _stop("E312", f"cannot replace {path}: it is read-only", "make the file writable, or remove it yourself")


def _is_the_same(state: os.stat_result, file: Path) -> bool:
    try:
        return os.path.samestat(state, file.stat())
    except OSError:
        return False


def _open_part(folder: Path) -> tuple[int, Path]:
    part = folder / f"{PREFIX}{os.urandom(8).hex()}{SUFFIX}"
    # Not tempfile: its files are private to the user (0600), and a new handout should get the folder's usual rights.
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    try:
        return os.open(part, flags, 0o666), part
    except FileExistsError:  # another build's, by a chance of one in 2 to the 64th
        raise
    except BaseException:  # Ctrl-C, just as the file was made
        _remove(part)
        raise


def _fill(descriptor: int, data: bytes) -> None:
    rest = memoryview(data)
    while rest:
        written = os.write(descriptor, rest)
        if not written:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        rest = rest[written:]
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in _CANNOT_SYNC:
            raise
    if os.fstat(descriptor).st_size != len(data):
        raise OSError(errno.EIO, "the file on the disk is shorter than what was written")


def _keep_mode(part: Path, earlier: os.stat_result | None) -> None:
    # Only when there is something to change: some network drives refuse every change of mode.
    if earlier is not None and stat.S_IMODE(earlier.st_mode) != stat.S_IMODE(part.stat().st_mode):
        part.chmod(stat.S_IMODE(earlier.st_mode))


def _put_in_place(part: Path, target: Path, path: Path, earlier: os.stat_result | None) -> None:
    try:
        os.replace(part, target)
    except PermissionError:
        if earlier is None:
            raise
        # Windows refuses to replace a file that a program has open; elsewhere the folder or the file is protected.
        raise _stop("E312", f"cannot replace {path}: it is protected or open in another program",
                    "close it in your PDF viewer and build again") from None


def _sweep(folder: Path, now: float) -> None:
    for name in os.listdir(folder):
        if not (name.startswith(PREFIX) and name.endswith(SUFFIX)):
            continue
        part = folder / name
        with suppress(FileNotFoundError):  # another build may finish, or sweep, at this very moment
            if now - part.lstat().st_mtime > ABANDONED_AFTER:
                _remove(part)


def _remove(part: Path) -> None:
    # It may have taken the target's place already, or been swept by another build, or not be ours to remove. What
    # matters to the user has been said by whoever called.
    with suppress(OSError):
        part.unlink()


def _refused(error: OSError, attempt: str, folder: Path, needed: int) -> Stop:
    """The problem for what the system said when it was asked to `attempt`; `needed` is in bytes."""
    if error.errno in _FULL:
        wanted = f", and {needed:,} bytes are needed" if needed else ""
        return _stop("E311", f"cannot {attempt}: the disk is full{wanted}",
                     "free some space, or name another place with -o; the earlier file is untouched")
    if error.errno in (errno.ENOENT, errno.ENOTDIR) and not os.path.isdir(folder):
        if os.path.exists(folder):
            return _stop("E310", f"cannot {attempt}: {folder} is not a folder", "name another place with -o")
        hint = f"create the folder {folder} first, or name another place with -o"
        return _stop("E310", f"cannot {attempt}: {folder} does not exist", hint)
    reason = error.strerror or type(error).__name__
    hint = f"ask for the right to write into {folder}, or name another place with -o"
    return _stop("E310", f"cannot {attempt}: {reason}", hint)


def _stop(code: str, message: str, hint: str) -> Stop:
    return Stop(Problem(code, message, hint=hint))
