"""Approvals: the words that somebody has approved, kept beside the content, and what has changed in them since."""

from brochure.approvals.comparing import Compared, Part, compare
from brochure.approvals.record import Approval, Spoiled, approval_file, approval_name, kept, read_approvals, sheet

__all__ = [
    "Approval", "Compared", "Part", "Spoiled", "approval_file", "approval_name", "compare", "kept", "read_approvals",
    "sheet",
]  # fmt: skip
