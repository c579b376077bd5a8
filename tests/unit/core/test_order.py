import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.core.order import between, initial


def test_fresh_keys_sort_as_their_numbers_do():
    keys = [initial(number) for number in range(5_000)]
    assert keys == sorted(set(keys))


def test_fresh_keys_of_many_lines_still_sort():
    numbers = [0, 61, 62, 3_843, 3_844, 100_000, 10_000_000]
    assert [initial(number) for number in numbers] == sorted(map(initial, numbers))


@given(st.integers(0, 1_000), st.lists(st.integers(0, 1_000), min_size=1, max_size=120))
@settings(max_examples=60, deadline=None)
def test_there_is_room_between_any_two_lines_and_after_the_last(count, places):
    keys = [initial(number) for number in range(1, count % 5 + 2)]
    for place in places:
        at = place % len(keys)
        high = keys[at + 1] if at + 1 < len(keys) else None
        key = between(keys[at], high)
        assert keys[at] < key
        assert high is None or key < high
        keys.insert(at + 1, key)
    assert keys == sorted(set(keys))


@pytest.mark.parametrize("last", [True, False])
def test_one_place_can_be_split_hundreds_of_times_upwards(last):
    low, high = initial(4), None if last else initial(5)
    for _ in range(600):
        key = between(low, high)
        assert low < key
        assert high is None or key < high
        low = key
    assert len(low) < 200


def test_one_place_can_be_split_hundreds_of_times_downwards():
    low, high = initial(61), initial(62)
    for _ in range(600):
        key = between(low, high)
        assert low < key < high
        high = key
    assert len(high) < 200


@given(st.integers(0, 4_000), st.lists(st.booleans(), max_size=80))
@settings(max_examples=80, deadline=None)
def test_no_key_leaves_its_lower_neighbour_without_room(number, upwards):
    low, high = initial(number), initial(number + 1)
    for up in upwards:
        key = between(low, high)
        assert not key.endswith("0"), "nothing sorts between a key and the same with a zero"
        low, high = (key, high) if up else (low, key)
