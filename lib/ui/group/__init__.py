"""What the pages for groups share, and what stands on every page while someone presents."""
