"""Drawing the log: what its pages in pages/tools/ share. Rules are in lib/tools, wording in content/tools."""
