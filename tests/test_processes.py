"""Work that is shared out among processes."""

import os
import signal
import time
from collections.abc import Callable
from typing import Any

import pytest

from kblint import workers
from kblint.errors import UserError
from kblint.processes import side_by_side


def of_two(work: Callable[[int], object], number: int = 6) -> list[object]:
    return side_by_side(work, number, 2, Any)


def test_what_is_made_comes_in_order_and_from_what_this_process_has() -> None:
    known = {n: f"made {n}" for n in range(6)}
    assert of_two(lambda n: known[n]) == side_by_side(lambda n: known[n], 6, 1, str) == list(known.values())
    assert of_two(lambda n: n, 0) == []


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there are no other processes")
def test_one_process_is_the_one_that_asks() -> None:
    assert set(side_by_side(lambda n: os.getpid(), 6, 1, int)) == {os.getpid()}


@pytest.mark.parametrize("jobs", [1, 2])
def test_it_is_said_now_and_then_that_the_work_goes_on(jobs: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """By the process that asks, whichever does the work."""
    monkeypatch.setattr(workers, "_MOMENT", 0.01)
    said: list[int] = []
    assert side_by_side(lambda n: time.sleep(0.1) or n, 2, jobs, int, lambda: said.append(os.getpid())) == [0, 1]
    assert set(said) == {os.getpid()} and len(said) >= 2


def test_what_cannot_travel_is_made_here() -> None:
    found = of_two(lambda n: lambda: n)
    assert [made() for made in found if callable(made)] == [0, 1, 2, 3, 4, 5]


def test_what_is_of_another_type_than_it_is_said_to_be_is_made_here() -> None:
    assert side_by_side(lambda n: [f"made {n}"], 2, 2, tuple[int, ...]) == [["made 0"], ["made 1"]]


def test_the_first_error_is_told_whole() -> None:
    def fail(n: int) -> int:
        if n > 2:
            raise UserError(f"{n} is too much", where="here", help="Take less.")
        return n

    with pytest.raises(UserError) as one:
        of_two(fail)
    assert (one.value.message, one.value.where, one.value.help) == ("3 is too much", "here", "Take less.")


@pytest.mark.parametrize("moment", [0.003 * n for n in range(18)])
def test_an_error_ends_what_another_process_is_in_the_middle_of_saying(moment: float) -> None:
    def work(n: int) -> bytes:
        if n:
            return b"much" * 5_000_000
        time.sleep(moment)
        raise UserError("no")

    with pytest.raises(UserError, match="no"):
        of_two(work)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there are no other processes")
@pytest.mark.parametrize("last", [0, 3])
def test_a_process_that_is_killed_is_told_of(last: int) -> None:
    def work(n: int) -> int:
        if n == last:
            os.kill(os.getpid(), signal.SIGKILL)
        return n

    with pytest.raises(UserError, match="ended from outside") as one:
        of_two(work)
    assert "--jobs 1" in one.value.help


def test_what_goes_wrong_in_another_process_goes_wrong_here() -> None:
    with pytest.raises(ZeroDivisionError):
        of_two(lambda n: 1 // n)
