"""Clauses: where they begin and end, which verb is their main one, what they are about and how they are meant."""
