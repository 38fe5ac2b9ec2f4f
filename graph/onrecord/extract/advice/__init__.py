"""Beneath recommendations: the shapes of advice, lists of it, whose it is and whom it tells."""
