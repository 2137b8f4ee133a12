"""``python -m kblint`` and the ``kblint`` command."""

from kblint.cli import main

if __name__ == "__main__":
    main()
