"""What earlier runs found, kept under names that are made of all that it follows from.

Three modules: ``store`` keeps bytes under names, safely; ``names`` says what a result follows from; ``records`` turns results into bytes
and back. Nothing here is ever needed for a right answer: what is not there, or not as it was written, is found out anew.
"""
