"""Commands that show what the app claims of itself, each with a table and an end that a build can read: docs/proof.md."""
