"""What a person keeps: every kind of record, the notebook of them, the file format, and the copy in the page's memory."""
