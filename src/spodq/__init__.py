"""Quality standards of Czech child protection, kept as plain text and checked."""

__version__ = "0.1.0"
