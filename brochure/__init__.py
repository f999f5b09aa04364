"""brochure: one YAML file in, printed and accessible patient handouts out."""

__version__ = "0.1.0"
