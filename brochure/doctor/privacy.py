"""A report is pasted where everybody can read it: paths are shown without the names of people and machines."""

from __future__ import annotations

import getpass
import os
import re

__all__ = ["hidden"]

_NETWORK = re.compile(r"(?<!\S)(\\\\|//)[^\\/\s]+([\\/])[^\\/\s]+")
_SHORTEST_HOME = 2  # characters; in a container the home may be "/", which is no secret


def hidden(text: object) -> str:
    """`text` with ~ for the home folder, and without the user's name and that of a file server."""
    shown = str(text)
    home = os.path.expanduser("~").rstrip("\\/")
    case = re.IGNORECASE if os.name == "nt" else 0
    if len(home) >= _SHORTEST_HOME and os.path.isabs(home):
        shown = re.sub(re.escape(home) + r"(?![\w.-])", "~", shown, flags=case)
    if user := _user():
        shown = re.sub(rf"(?<=[\\/]){re.escape(user)}(?![\w.-])", "(user)", shown, flags=case)
    return _NETWORK.sub(r"\1(server)\2(share)", shown)


def _user() -> str:
    try:
        return getpass.getuser()
    except Exception:  # what it raises differs by system and version; then nobody's name is known to be hidden
        return ""
