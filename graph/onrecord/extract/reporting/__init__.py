"""Beneath findings: the frames that report them, headings above them, prose without a frame, and what is none."""
