"""No test keeps anything from run to run, nor touches what the user keeps, unless it asks for that."""

from __future__ import annotations

import os
import tempfile

os.environ["KBLINT_NO_CACHE"] = "1"
os.environ["KBLINT_CACHE_HOME"] = tempfile.mkdtemp(prefix="kblint-tests-")
