"""kblint finds the sentences in a help centre that make a support assistant answer wrongly."""

__version__ = "0.1.0"
