"""The conversation on its pages: what was asked, the replies, and what they open."""
