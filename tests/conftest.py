"""No test keeps anything from run to run, nor touches what the user keeps, unless it asks for that."""

from __future__ import annotations

import os
import shutil
import tempfile

from hypothesis import settings

os.environ["KBLINT_NO_CACHE"] = "1"
_CACHE_HOME = os.environ["KBLINT_CACHE_HOME"] = tempfile.mkdtemp(prefix="kblint-tests-")
# How long an example takes is not what any test is about.
settings.register_profile("kblint", deadline=None)
settings.load_profile("kblint")


def pytest_unconfigure() -> None:
    shutil.rmtree(_CACHE_HOME, ignore_errors=True)
