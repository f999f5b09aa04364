"""Reading data that travels with the program, such as lists of words: nobody is told of places in it, so it is read in
half the time that content takes, and every build that needs it pays for that."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

# libyaml where PyYAML was built with it. Every value is a text, as in content.
_Loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


def read_shipped(path: Path) -> dict[str, Any]:
    """The maps, lists and texts of a file of ours. Raises yaml.YAMLError or OSError for one that is not whole."""
    with path.open(encoding="utf-8") as file:
        read: dict[str, Any] = yaml.load(file, _Loader)
    return read
