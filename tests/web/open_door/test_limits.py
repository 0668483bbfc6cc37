"""Who asks too often waits; a clock that tests move stands for time."""

from __future__ import annotations

import pytest
from flask import Flask

from recruit.web.buckets import MOST_KEYS, Buckets, visitor
from recruit.web.open_door.limits import Limits
from tests.web.open_door.conftest import Clock


def test_a_bucket_gives_so_many_and_fills_again_with_time() -> None:
    clock = Clock()
    bucket = Buckets(3, 60, clock)
    assert [bucket.take("a") for _ in range(4)] == [True, True, True, False]
    assert bucket.take("b")
    clock.now += 19
    assert not bucket.take("a")
    clock.now += 1
    assert bucket.take("a")
    assert not bucket.take("a")
    clock.now += 600
    assert [bucket.take("a") for _ in range(4)] == [True, True, True, False]


def test_a_bucket_never_grows_without_end() -> None:
    bucket = Buckets(1, 60, Clock())
    for number in range(MOST_KEYS + 50):
        bucket.take(str(number))
    assert len(bucket.left) <= MOST_KEYS
    assert not bucket.take(str(MOST_KEYS + 49))


def test_only_so_many_children_work_at_once() -> None:
    limits = Limits(children=1)
    with limits.place() as first, limits.place() as second:
        assert (first, second) == (True, False)
    with limits.place() as again:
        assert again


@pytest.mark.parametrize(
    ("address", "counted_as"),
    [("192.0.2.7", "192.0.2.7"), ("2001:db8:1:2:aa::7", "2001:db8:1:2::/64"), ("", "")],
)
def test_a_long_address_counts_by_its_network(app: Flask, address: str, counted_as: str) -> None:
    with app.test_request_context(environ_base={"REMOTE_ADDR": address}):
        assert visitor() == counted_as
