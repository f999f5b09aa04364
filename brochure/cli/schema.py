"""`brochure schema`: the JSON Schema of the content, for editors that complete and check while one types."""

from __future__ import annotations

from pathlib import Path

import click

from brochure.cli.report import Report, bytes_in_words
from brochure.cli.screen import Terminal
from brochure.problems import Stop

__all__ = ["command"]


@click.command()
@click.option("-o", "--output", metavar="FILE", type=click.Path(path_type=Path),
              help="Write to this file.  [default: print]")
@click.pass_context
def command(context: click.Context, output: Path | None) -> int:
    """Print the JSON Schema of content.yaml.

    Editors that know YAML find mistakes and offer keys by it, when the content's first line is:

    \b
      # yaml-language-server: $schema=content.schema.json
    """
    # Late: the models need pydantic, and the help of this command does not.
    from brochure.content.schema import schema_file
    from brochure.editions.writing import write
    from brochure.project import Content

    terminal: Terminal = context.obj
    report = Report(terminal)
    data = schema_file(Content)
    if output is None:
        terminal.out.lines(data.decode("ascii"))
        return report.close()
    try:
        write(output, data)
        report.result(str(output), bytes_in_words(len(data)))
    except Stop as stop:
        report.problems.extend([stop.problem])
    return report.close()
