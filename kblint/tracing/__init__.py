"""An assistant's answer, traced to the sentences of the articles that it came from."""

from kblint.tracing.origins import Origin, Trace, Traced, trace
from kblint.tracing.transcript import Said, said

__all__ = ["Origin", "Said", "Trace", "Traced", "said", "trace"]
