"""How large the sample's handout is, beside the peers', and what its bytes are spent on."""

from __future__ import annotations

from pathlib import Path

from benchmarks.peers import PEERS
from benchmarks.sample_build import HANDOUT, weighed
from benchmarks.table import Row, Target

_MOST = 60_000


def measure(folder: Path) -> list[Row]:
    """A row for each PDF that `sample_build` left in `folder`, then one for each part of ours."""
    ours = folder / "brochure" / HANDOUT
    total = ours.stat().st_size
    rows: list[Row] = [
        ("", "bytes", "ours / its", "target", ""),
        ("brochure", f"{total:,}", "", *Target(_MOST, "{:,.0f}").cells(total)),
    ]
    for peer in PEERS:
        path = folder / peer.module / HANDOUT
        if path.exists():
            its = path.stat().st_size
            rows.append((f"{peer.name}, {peer.makes}", f"{its:,}", f"{total / its:.2f}"))
    rows.append(("of ours:",))
    parts = weighed(ours, folder)["parts"]
    return [*rows, *((f"  {part}", f"{count:,}", f"{count / total:.0%}") for part, count in parts.items())]
