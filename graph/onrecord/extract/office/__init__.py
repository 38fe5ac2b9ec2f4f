"""Beneath roles and appointments: who is tied to which post, by what words, and what events in office are told."""
