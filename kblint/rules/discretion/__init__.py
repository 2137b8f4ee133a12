"""Decisions of a company that a sentence tells of without the criterion by which they are made."""
