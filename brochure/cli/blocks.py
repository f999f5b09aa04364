"""`brochure blocks`: the manual of the blocks, printed."""

from __future__ import annotations

import click

from brochure.cli.screen import Styled

__all__ = ["command"]


@click.command()
@click.argument("name", required=False)
@click.pass_context
def command(context: click.Context, name: str | None) -> None:
    """Explain a block: what it is for, its fields, a sample to paste. Without NAME all are listed."""
    # Late: the models need pydantic, and the help of this command does not.
    from brochure.content import did_you_mean
    from brochure.manual import entries

    screen, known = context.obj.out, entries()
    if name is None:
        width = max(map(len, known))
        for entry in known.values():
            screen.line(Styled(entry.name.ljust(width), "strong"), f"  {entry.line}")
        screen.line()
        screen.line('"brochure blocks NAME" shows the fields of one, and a sample to paste.')
        return
    meant = name.strip().rstrip(":").replace("_", "-").lower()
    if meant not in known:
        raise click.UsageError(
            f'no block is called "{name}"{did_you_mean(name, known) or ":"} "brochure blocks" lists them all', context
        )
    head, *rest = known[meant].lines()
    screen.line(Styled(head, "strong"))
    for line in rest:
        screen.line(line)
