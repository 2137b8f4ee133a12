"""Bytes → articles: every construct that help centres use, with exact spans."""
