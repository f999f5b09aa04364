"""The codes of problems: what `brochure explain E203` prints. Codes are stable; a retired one is never reused.

They are kept as Python so that nothing has to be parsed at start. The readers are people who look after a clinic's
handouts: no words of the trade without saying what they mean. What careful readers stop at (7xx) stands with the
checks, in brochure/checks.
"""

from brochure.codes.catalogue import CODES, Code, ExitCode, Severity, register
from brochure.codes.content import CONTENT
from brochure.codes.files import FILES
from brochure.codes.pages import PAGES
from brochure.codes.reading import READING

__all__ = ["CODES", "Code", "ExitCode", "Severity", "register"]

for _code in (*READING, *CONTENT, *FILES, *PAGES):
    register(_code)
