"""Instruments that measure a finished PDF. They know PDF and nothing of the product that wrote it."""
