"""Which documents to build, building one, and putting the result on disk."""
