"""Many documents out of the sample: FAQ sheets and short handouts in turns, no two texts alike.

    python -m benchmarks.many CONTENT FOLDER DOCUMENTS
"""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path
from typing import Any

import yaml

from benchmarks.long import numbered, unique

# So many of the sample's questions has a sheet, so many of its sections and key points a short handout, the next one
# those after them: a content file may have 1 MB, and 500 documents are to be in it.
_QUESTIONS, _SECTIONS, _POINTS = 5, 1, 3


def write(content: Path, folder: Path, documents: int) -> Path:
    """Write a content file with so many documents into `folder`, the sample's brand beside it."""
    with content.open(encoding="utf-8") as file:
        sample = yaml.load(file, getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    folder.mkdir(parents=True, exist_ok=True)
    brand = Path(sample["brand"]).parent
    shutil.copytree(content.parent / brand, folder / brand, dirs_exist_ok=True)
    guide = next(one for one in sample["documents"] if one["kind"] == "handout")
    sheet = next(one for one in sample["documents"] if one["kind"] == "faq-sheet")
    made = [_sheet(sheet, sample, number) if number % 2 else _guide(guide, number) for number in range(documents)]
    path = folder / "content.yaml"
    whole = {**sample, "documents": made, "faqs": {}}
    # JSON is YAML, and quicker to write.
    path.write_text(json.dumps(whole, ensure_ascii=False, default=str, indent=0) + "\n", encoding="utf-8")
    return path


def _sheet(sheet: dict[str, Any], sample: dict[str, Any], number: int) -> dict[str, Any]:
    """The sample's sheet with some of its questions, written out."""
    names = [sheet["faq"][(number + index) % len(sheet["faq"])] for index in range(_QUESTIONS)]
    questions = [unique(sample["faqs"][name], number) for name in names]
    return {**sheet, "id": f"sheet-{number}", "title": f"{sheet['title']} ({number})", "faq": questions}


def _guide(guide: dict[str, Any], number: int) -> dict[str, Any]:
    """Some sections of the sample's guide, without those that show the file's questions."""
    own = [section for section in guide["sections"] if not _asks(section["body"])]
    chosen = [own[(number * _SECTIONS + index) % len(own)] for index in range(_SECTIONS)]
    sections = [numbered(section, number * _SECTIONS + index) for index, section in enumerate(chosen)]
    title, points = f"{guide['title']} ({number})", unique(guide["summary"][:_POINTS], number)
    return {**guide, "id": f"guide-{number}", "title": title, "summary": points, "sections": sections}


def _asks(body: Any) -> bool:
    return isinstance(body, list) and any(isinstance(part, dict) and "faq" in part for part in body)


if __name__ == "__main__":
    write(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
