"""What the tracker's pages share; rules are in lib/tracker, wording in content/tracker."""
