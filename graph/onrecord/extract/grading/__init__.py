"""Beneath ratings and inspections: words of a scale, what governs them, tables of grades, and visits."""
