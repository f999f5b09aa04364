"""An earlier file stays whole, whatever happens; a new one appears whole or not at all."""

import errno
import os
import signal
import stat
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from brochure.editions import writing
from brochure.editions.writing import holds, prepare, write
from brochure.problems import Stop

OLD = b"%PDF-1.7 the earlier file"
NEW = b"%PDF-1.7 the new file, " + bytes(range(256)) * 400
ROOT = Path(__file__).resolve().parents[2]

posix = pytest.mark.skipif(os.name == "nt", reason="Windows has no such files")


def problem_of(action, *arguments):
    with pytest.raises(Stop) as caught:
        action(*arguments)
    return caught.value.problem


def failing(number):
    def fail(*_, **__):
        raise OSError(number, os.strerror(number))

    return fail


@pytest.fixture
def target(tmp_path):
    """An earlier file, alone in its folder; afterwards no temporary file may be beside it."""
    folder = tmp_path / "output"
    folder.mkdir()
    file = folder / "guide.pdf"
    file.write_bytes(OLD)
    yield file
    assert [name for name in os.listdir(folder) if name.endswith(writing.SUFFIX)] == []


def test_writes_a_new_file_with_the_rights_new_files_have(tmp_path):
    file = tmp_path / "guide.pdf"
    write(file, NEW)
    (tmp_path / "other").touch()
    assert file.read_bytes() == NEW
    assert stat.S_IMODE(file.stat().st_mode) == stat.S_IMODE((tmp_path / "other").stat().st_mode)


def test_replaces_a_file(target):
    write(target, NEW)
    assert target.read_bytes() == NEW


def test_writes_nothing_when_there_are_no_bytes(target):
    write(target, b"")
    assert target.read_bytes() == b""


@posix
def test_keeps_the_rights_of_the_earlier_file(target):
    target.chmod(0o640)
    write(target, NEW)
    assert stat.S_IMODE(target.stat().st_mode) == 0o640


@posix
def test_leaves_the_mode_alone_where_nothing_is_to_be_changed(target, monkeypatch):
    """Some network drives refuse each change of mode; a file that needs none is written there all the same."""
    monkeypatch.setattr(Path, "chmod", failing(errno.EPERM))
    write(target, NEW)
    assert target.read_bytes() == NEW


@posix
def test_replaces_what_a_link_points_to_and_keeps_the_link(target, tmp_path):
    elsewhere = tmp_path / "shared"
    elsewhere.mkdir()
    (elsewhere / "real.pdf").write_bytes(OLD)
    target.unlink()
    target.symlink_to(elsewhere / "real.pdf")
    write(target, NEW)
    assert target.is_symlink()
    assert (elsewhere / "real.pdf").read_bytes() == NEW
    assert os.listdir(elsewhere) == ["real.pdf"]


@posix
def test_makes_the_file_that_a_dangling_link_names(target, tmp_path):
    target.unlink()
    target.symlink_to(tmp_path / "later.pdf")
    write(target, NEW)
    assert (tmp_path / "later.pdf").read_bytes() == NEW


@posix
def test_refuses_a_link_that_leads_to_itself(target):
    target.unlink()
    target.symlink_to(target)
    assert problem_of(write, target, NEW).code == "E310"


def test_refuses_a_folder_in_the_place_of_the_file(tmp_path):
    (tmp_path / "guide.pdf").mkdir()
    problem = problem_of(write, tmp_path / "guide.pdf", NEW)
    assert problem.code == "E310"
    assert "it is a folder" in problem.message


@posix
def test_refuses_what_is_no_regular_file(tmp_path):
    os.mkfifo(tmp_path / "guide.pdf")
    assert problem_of(write, tmp_path / "guide.pdf", NEW).code == "E310"


def test_refuses_a_folder_that_is_not_there(tmp_path):
    problem = problem_of(write, tmp_path / "no" / "guide.pdf", NEW)
    assert problem.code == "E310"
    assert problem.message.endswith(f"{tmp_path / 'no'} does not exist")
    assert problem.hint.startswith(f"create the folder {tmp_path / 'no'} first")


def test_refuses_a_path_through_a_file(target):
    problem = problem_of(write, target / "guide.pdf", NEW)
    assert problem.code == "E310"
    assert problem.message.endswith(f"{target} is not a folder")
    assert target.read_bytes() == OLD


def test_refuses_a_name_the_system_can_not_hold(tmp_path):
    assert problem_of(write, tmp_path / ("x" * 300), NEW).code == "E310"
    assert os.listdir(tmp_path) == []


def test_says_why_a_folder_refuses_files(target, monkeypatch):
    monkeypatch.setattr(os, "open", failing(errno.EACCES))
    problem = problem_of(write, target, NEW)
    assert problem.code == "E310"
    assert os.strerror(errno.EACCES) in problem.message
    assert "-o" in problem.hint
    assert target.read_bytes() == OLD


def test_refuses_to_replace_a_read_only_file(target):
    """Even where a rename would do it, and even for root, who may write anything."""
    target.chmod(0o444)
    problem = problem_of(write, target, NEW)
    assert problem.code == "E312"
    assert "read-only" in problem.message
    assert target.read_bytes() == OLD
    target.chmod(0o644)


def test_refuses_to_replace_a_file_that_only_others_may_write(target, monkeypatch):
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    assert problem_of(write, target, NEW).code == "E312"


def test_a_file_that_is_open_elsewhere_stays(target, monkeypatch):
    """So Windows answers when a PDF viewer has the file open."""
    monkeypatch.setattr(os, "replace", failing(errno.EACCES))
    problem = problem_of(write, target, NEW)
    assert problem.code == "E312"
    assert "close it" in problem.hint
    assert target.read_bytes() == OLD


def test_a_refused_rename_without_an_earlier_file_is_no_file_in_use(target, monkeypatch):
    target.unlink()
    monkeypatch.setattr(os, "replace", failing(errno.EACCES))
    assert problem_of(write, target, NEW).code == "E310"


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EFBIG, errno.EDQUOT])
@pytest.mark.parametrize("call", ["write", "fsync", "close", "replace", "open"])
def test_a_full_disk_leaves_the_earlier_file(target, monkeypatch, number, call):
    real = getattr(os, call)

    def fail(*arguments, **options):
        if call in ("write", "close"):
            real(*arguments)
        failing(number)()

    with monkeypatch.context() as patch:
        patch.setattr(os, call, fail)
        problem = problem_of(write, target, NEW)
    assert problem.code == "E311"
    assert f"{len(NEW):,} bytes are needed" in problem.message
    assert target.read_bytes() == OLD


def test_a_write_that_takes_a_little_at_a_time_is_continued(target, monkeypatch):
    real = os.write
    monkeypatch.setattr(os, "write", lambda descriptor, data: real(descriptor, data[:1000]))
    write(target, NEW)
    assert target.read_bytes() == NEW


def test_a_write_that_takes_nothing_is_a_full_disk(target, monkeypatch):
    monkeypatch.setattr(os, "write", lambda descriptor, data: 0)
    assert problem_of(write, target, NEW).code == "E311"
    assert target.read_bytes() == OLD


def test_a_disk_that_lies_about_what_it_took_is_found_out(target, monkeypatch):
    real = os.write

    def lose_the_end(descriptor, data):
        real(descriptor, data[:-1])
        return len(data)

    monkeypatch.setattr(os, "write", lose_the_end)
    assert problem_of(write, target, NEW).code == "E310"
    assert target.read_bytes() == OLD


def test_the_bytes_are_on_the_disk_before_the_name_is(target, monkeypatch):
    steps = []
    for name in ("fsync", "replace"):
        real = getattr(os, name)
        monkeypatch.setattr(os, name, lambda *a, real=real, name=name: (steps.append(name), real(*a)))
    write(target, NEW)
    assert steps == ["fsync", "replace"]


def test_a_file_system_that_can_not_sync_is_good_enough(target, monkeypatch):
    monkeypatch.setattr(os, "fsync", failing(errno.EINVAL))
    write(target, NEW)
    assert target.read_bytes() == NEW


@pytest.mark.parametrize("call", ["write", "fsync", "replace"])
def test_an_interruption_passes_and_leaves_no_half_file(target, monkeypatch, call):
    def interrupt(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(os, call, interrupt)
    with pytest.raises(KeyboardInterrupt):
        write(target, NEW)
    assert target.read_bytes() == OLD


def test_refuses_to_overwrite_what_is_read(target):
    problem = problem_of(write, target, NEW, [target.parent / "gone.yaml", target])
    assert problem.code == "E314"
    assert target.read_bytes() == OLD


@posix
def test_refuses_to_overwrite_what_is_read_through_a_link(target, tmp_path):
    content = tmp_path / "content.yaml"
    content.write_text("format: 1")
    target.unlink()
    target.symlink_to(content)
    assert problem_of(write, target, NEW, [content]).code == "E314"
    assert content.read_text() == "format: 1"


def test_of_two_builds_at_once_one_whole_file_stays(target, monkeypatch):
    other = b"%PDF-1.7 of the other build"
    real = os.replace

    def let_the_other_finish_first(*arguments):
        monkeypatch.setattr(os, "replace", real)
        write(target, other)
        assert target.read_bytes() == other
        real(*arguments)

    monkeypatch.setattr(os, "replace", let_the_other_finish_first)
    write(target, NEW)
    assert target.read_bytes() == NEW


def test_a_temporary_file_never_takes_the_place_of_another(target, monkeypatch):
    monkeypatch.setattr(os, "urandom", bytes)
    theirs = target.parent / f"{writing.PREFIX}{bytes(8).hex()}{writing.SUFFIX}"
    theirs.write_bytes(b"of another build")
    assert problem_of(write, target, NEW).code == "E310"
    assert theirs.read_bytes() == b"of another build"
    theirs.unlink()


def run(script, *arguments):
    """Run `script` in a Python of its own."""
    return subprocess.run(
        [sys.executable, "-c", textwrap.dedent(script), *map(str, arguments)], cwd=ROOT, capture_output=True, text=True
    )


def test_four_processes_at_once_leave_one_whole_file(target):
    script = """
        import sys
        from pathlib import Path
        from brochure.editions.writing import prepare, write
        for _ in range(20):
            prepare(Path(sys.argv[1]).parent)
            write(Path(sys.argv[1]), sys.argv[2].encode() * 200_000)
    """
    command = [sys.executable, "-c", textwrap.dedent(script), str(target)]
    running = [subprocess.Popen([*command, letter], cwd=ROOT) for letter in "abcd"]
    assert [process.wait() for process in running] == [0, 0, 0, 0]
    assert target.read_bytes() in [letter * 200_000 for letter in (b"a", b"b", b"c", b"d")]


@posix
def test_a_real_limit_on_the_size_of_a_file_leaves_the_earlier_one(target):
    result = run(
        """
        import resource, sys
        from pathlib import Path
        from brochure.editions.writing import write
        from brochure.problems import Stop
        resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
        try:
            write(Path(sys.argv[1]), b"x" * 5000)
        except Stop as stop:
            print(stop.problem.code)
        """,
        target,
    )
    assert (result.stdout, result.stderr) == ("E311\n", "")
    assert target.read_bytes() == OLD


@posix
def test_a_build_that_is_killed_leaves_the_earlier_file(tmp_path):
    target = tmp_path / "guide.pdf"
    target.write_bytes(OLD)
    result = run(
        """
        import os, signal, sys
        from pathlib import Path
        from brochure.editions.writing import write
        os.replace = lambda *_: os.kill(os.getpid(), signal.SIGKILL)
        write(Path(sys.argv[1]), b"x" * 5000)
        """,
        target,
    )
    assert result.returncode == -signal.SIGKILL
    assert target.read_bytes() == OLD
    (left,) = tmp_path.glob(".*")
    assert left.name.startswith(writing.PREFIX) and left.name.endswith(writing.SUFFIX)
    prepare(tmp_path)
    assert left.exists()  # for all one can know, its build is still at work
    aged(left)
    prepare(tmp_path)
    assert os.listdir(tmp_path) == ["guide.pdf"]
    write(target, NEW)
    assert target.read_bytes() == NEW


def aged(file):
    """Make `file` look as if it had been left two hours ago."""
    then = file.lstat().st_mtime - 7200
    os.utime(file, (then, then))


def test_prepare_makes_the_folder_but_not_the_one_above(tmp_path):
    prepare(tmp_path / "output")
    assert (tmp_path / "output").is_dir()
    problem = problem_of(prepare, tmp_path / "new" / "output")
    assert problem.code == "E310"
    assert f"{tmp_path / 'new'} does not exist" in problem.message
    assert not (tmp_path / "new").exists()


def test_prepare_leaves_no_trace_in_a_folder(target):
    prepare(target.parent)
    assert os.listdir(target.parent) == ["guide.pdf"]


def test_prepare_refuses_a_file_where_the_folder_should_be(target):
    problem = problem_of(prepare, target)
    assert problem.code == "E310"
    assert problem.message == f"{target} is not a folder"
    assert problem_of(prepare, target / "output").code == "E310"
    assert target.read_bytes() == OLD


@pytest.mark.parametrize(
    ("number", "code"), [(errno.EACCES, "E310"), (errno.EROFS, "E310"), (errno.ENOENT, "E310"), (errno.ENOSPC, "E311")]
)
def test_prepare_tries_the_folder_before_any_work(target, monkeypatch, number, code):
    monkeypatch.setattr(os, "open", failing(number))
    problem = problem_of(prepare, target.parent)
    assert problem.code == code
    assert problem.message.startswith(f"cannot write into {target.parent}: ")
    assert "does not exist" not in problem.message


def test_prepare_says_why_a_folder_can_not_be_made(tmp_path, monkeypatch):
    monkeypatch.setattr(Path, "mkdir", failing(errno.EACCES))
    assert problem_of(prepare, tmp_path / "output").code == "E310"


def test_prepare_says_so_when_not_even_a_look_is_allowed(tmp_path, monkeypatch):
    monkeypatch.setattr(Path, "mkdir", failing(errno.EACCES))
    monkeypatch.setattr(os, "stat", failing(errno.EACCES))
    with pytest.raises(Stop) as caught:
        prepare(tmp_path / "locked" / "output")
    monkeypatch.undo()
    assert caught.value.problem.code == "E310"
    assert os.strerror(errno.EACCES) in caught.value.problem.message


def test_prepare_sweeps_only_what_a_killed_build_left(tmp_path):
    names = {
        "old.pdf": True, ".brochure-0123.part.pdf": True, ".hidden.part": True,
        ".brochure-new.part": False, ".brochure-old.part": True,
    }  # fmt: skip
    for name, old in names.items():
        (tmp_path / name).touch()
        if old:
            aged(tmp_path / name)
    (tmp_path / ".brochure-folder.part").mkdir()
    aged(tmp_path / ".brochure-folder.part")
    prepare(tmp_path)
    assert set(os.listdir(tmp_path)) == {*names, ".brochure-folder.part"} - {".brochure-old.part"}


def test_prepare_does_not_stumble_over_a_file_that_another_build_takes_away(tmp_path, monkeypatch):
    (tmp_path / ".brochure-theirs.part").touch()
    monkeypatch.setattr(os, "listdir", lambda folder: [".brochure-gone.part", ".brochure-theirs.part"])
    prepare(tmp_path)
    assert (tmp_path / ".brochure-theirs.part").exists()


def test_tells_whether_a_file_has_these_bytes_already(tmp_path):
    path = tmp_path / "guide.pdf"
    assert not holds(path, b"")
    path.write_bytes(NEW)
    assert holds(path, NEW)
    assert not holds(path, NEW[:-1] + b"x") and not holds(path, NEW[:-1]) and not holds(path, OLD)
    assert not holds(tmp_path, b"x" * tmp_path.stat().st_size)
