"""The knowledge base as a whole: which statements are worth comparing, and whether two of them can both hold."""
