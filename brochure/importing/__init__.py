"""Words from elsewhere: Word, Markdown and plain text, read into parts and arranged as a content file to be edited.

Nothing is lost in silence. What a content file has no place for is listed with its place in the source, and where a
person must decide stands a line `# TODO:`.
"""
