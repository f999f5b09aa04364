"""A long document out of the sample: its sections over and over, with numbered headings and no two texts alike.

    python -m benchmarks.long CONTENT FOLDER PAGES

Sources, shared questions, pictures and codes stay as they are; only the number of sections grows.
"""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path
from typing import Any

import yaml

# About as many pages do the sample's sections fill; the exact number of a long document is what its build says.
_PAGES_A_ROUND = 11.5
# What is a name or an address, not a text.
_KEPT = ("tone", "url", "image", "width", "faq")


def write(content: Path, folder: Path, pages: int) -> Path:
    """Write a content file with one document of about `pages` pages into `folder`, the sample's brand beside it."""
    with content.open(encoding="utf-8") as file:
        sample = yaml.load(file, getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    folder.mkdir(parents=True, exist_ok=True)
    brand = Path(sample["brand"]).parent
    shutil.copytree(content.parent / brand, folder / brand, dirs_exist_ok=True)
    document = next(one for one in sample["documents"] if one["kind"] == "handout")
    rounds = range(1, max(1, round(pages / _PAGES_A_ROUND)) + 1)
    sections = [numbered(section, number) for number in rounds for section in document["sections"]]
    sample["documents"] = [{**document, "sections": sections}]
    sample["faqs"] = {name: faq for name, faq in sample["faqs"].items() if name in _asked(sections)}
    path = folder / "content.yaml"
    # JSON is YAML, and quicker to write.
    path.write_text(json.dumps(sample, ensure_ascii=False, default=str, indent=1) + "\n", encoding="utf-8")
    return path


def _asked(sections: list[dict[str, Any]]) -> set[str]:
    """The shared questions that the sections show."""
    return {name for one in sections for part in one["body"] if isinstance(part, dict) for name in part.get("faq", ())}


def numbered(section: dict[str, Any], number: int) -> dict[str, Any]:
    """The same section with a number in its heading and in all its texts."""
    return {"title": f"{section['title']} ({number})", "body": unique(section["body"], number)}


def unique(value: Any, number: int) -> Any:
    """The same body, its texts marked with a number."""
    if isinstance(value, str):
        return f"{value} {number}."
    if isinstance(value, list):
        return [unique(part, number) for part in value]
    if isinstance(value, dict):
        return {key: part if key in _KEPT else unique(part, number) for key, part in value.items()}
    return value


if __name__ == "__main__":
    write(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
