"""Readings into facts, one file a kind. What two documents say alike is one fact; where they disagree it stays two."""
