"""The same input gives the same bytes: in another process, folder, place, language, season and order of hashes."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from tests.whole.project import ROOT, finish, start

# Everything by which Python tells the time, moved by some years. What a module took before that keeps its own time, so
# this runs first; the interpreter is a few modules old by then, none of them ReportLab or Pillow.
ANOTHER_DAY = """
import datetime, time
SHIFT = 86_400 * 1_234 + 4_321
real_time, real_ns, real_format = time.time, time.time_ns, time.strftime
real_local, real_utc = time.localtime, time.gmtime
time.time = lambda: real_time() + SHIFT
time.time_ns = lambda: real_ns() + SHIFT * 10**9
time.localtime = lambda seconds=None: real_local(time.time() if seconds is None else seconds)
time.gmtime = lambda seconds=None: real_utc(time.time() if seconds is None else seconds)
time.strftime = lambda pattern, moment=None: real_format(pattern, time.localtime() if moment is None else moment)
class Day(datetime.date):
    @classmethod
    def today(cls):
        return cls.fromtimestamp(time.time())
class Moment(datetime.datetime):
    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(time.time(), tz)
    @classmethod
    def utcnow(cls):
        return cls.fromtimestamp(time.time(), datetime.timezone.utc).replace(tzinfo=None)
    today = classmethod(lambda cls: cls.now())
datetime.date, datetime.datetime = Day, Moment
assert time.localtime().tm_year > real_local().tm_year and datetime.date.today().year == time.gmtime().tm_year
"""


@pytest.mark.parametrize(
    "arguments",
    [(), ("--date", "2026-11-23"), ("--for", "shop", "--for", "office")],
    ids=["no date", "a date", "for print"],
)
def test_the_sample_is_the_same_in_other_surroundings(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    """Two processes that agree in nothing but the project's files; nor can a path of this computer be in the PDFs, as
    the two are not the same."""
    first, second = tmp_path / "a", tmp_path / "some other place" / "with a long name" / "b"
    for folder in (first, second):
        folder.mkdir(parents=True)
        sample = (ROOT / "content.yaml").read_text(encoding="utf-8")
        # On another day a review may be overdue, and then nothing is built.
        (folder / "content.yaml").write_text(re.sub(r"\n +next: .*", "", sample), encoding="utf-8")
        shutil.copytree(ROOT / "assets", folder / "assets")
    running = [
        start(
            first, "build", "-o", "prints", *arguments,
            environment={"PYTHONHASHSEED": "1", "TZ": "America/New_York", "LC_ALL": "C", "LANG": "C"},
        ),
        start(
            tmp_path, "build", second / "content.yaml", "-o", second / "prints", *arguments, before=ANOTHER_DAY,
            environment={"PYTHONHASHSEED": "4321", "TZ": "Pacific/Kiritimati", "LC_ALL": "de_DE.UTF-8",
                         "HOME": str(second), "PYTHONUTF8": "1"},
        ),
    ]  # fmt: skip
    for ran in [finish(process) for process in running]:
        assert ran.code == 0 and "error" not in ran.err
    made = [{path.name: path.read_bytes() for path in (folder / "prints").iterdir()} for folder in (first, second)]
    assert {"ketamine-faq.pdf", "ketamine-guide.pdf", "ketamine-trifold.pdf"} < set(made[0])
    assert ("ketamine-trifold-shop.pdf" in made[0]) == ("shop" in arguments)
    assert made[0] == made[1]
