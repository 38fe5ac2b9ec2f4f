"""Whose words a document holds and whether they weigh: who inspects, reviews, writes, and whom `it` means."""
