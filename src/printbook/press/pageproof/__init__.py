"""版面校对 Reads a painted newspaper page and holds it to the hard rules of make-up.

It knows the PDF, the content and the design's grid, and nothing of the plan.
"""

from printbook.press.pageproof.verify import verify, violations

__all__ = ["verify", "violations"]
