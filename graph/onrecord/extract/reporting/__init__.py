"""Whose report it is and what it is said to say: sources, frames, clauses and their polarity, lists under headings."""
