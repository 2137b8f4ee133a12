"""Words that date a claim only for whoever reads it on the day it was written: `now`, `soon` and `lately`, each where it dates one."""
