"""Texts that are worded alike: which are grouped, which are not, and what they share."""

import random
import time
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quorate.business.working_over.alike import (
    bare,
    groups_of,
    of_its_own,
    sentences_of,
    shared_sentences,
)

LETTER = (
    "I write to object to the proposal to end the older people's group. It has met for nineteen "
    "years, and its members know the borough as nobody else does. Please keep its seat."
)
OTHER = (
    "The consultation paper leaves out what the change will cost. Nobody can judge it without "
    "that, and the meeting in March promised it to us."
)
SHORT = "Keep the seats as they are."


def members_of(*texts: str) -> list[tuple[int, ...]]:
    return [group.members for group in groups_of(tuple(texts))]


ALIKE = {
    "word for word": LETTER,
    "other capitals, spaces and punctuation": LETTER.upper().replace(".", " !\n\n"),
    "another apostrophe": LETTER.replace("'", "’"),
    "a sentence added": LETTER + " My mother has been one of its members from the beginning.",
    "a greeting before and a name behind": f"Dear Sir or Madam,\n{LETTER}\nYours, A. Penhaligon",
    "some words changed": LETTER.replace("nineteen", "twenty").replace("borough", "place"),
    "half of it only": LETTER[: LETTER.index("Please")],
}
NOT_ALIKE = {
    "another text": OTHER,
    "the same words in another order": " ".join(sorted(LETTER.split())),
    "one sentence of it among others": f"{OTHER} {OTHER.replace('e', 'ee')} Please keep its seat.",
    "few words": "Please keep its seat.",
    "nothing": "",
}


@pytest.mark.parametrize("how", ALIKE)
def test_a_letter_is_known_again_when_it_comes_with(how):
    assert members_of(LETTER, OTHER, ALIKE[how]) == [(0, 2)]


@pytest.mark.parametrize("how", NOT_ALIKE)
def test_a_letter_is_not_taken_for(how):
    assert members_of(LETTER, NOT_ALIKE[how]) == []


def test_short_answers_are_grouped_only_word_for_word():
    assert members_of(SHORT, "keep the seats as they are", "Keep the seats as they were.") == [
        (0, 1)
    ]


def test_texts_without_words_are_in_no_group():
    assert members_of("", " ", "...", "!?") == []


def test_a_chain_of_small_steps_joins_no_strangers():
    """Each text shares half with the next, the first nothing with the last."""
    words = [f"word{number}" for number in range(120)]
    chain = [" ".join(words[start : start + 40]) for start in range(0, 81, 16)]

    for members in members_of(*chain):
        assert max(members) - min(members) < 3


def test_the_wording_that_came_most_often_leads():
    groups = groups_of((LETTER + " And one more thing about it.", LETTER, OTHER, LETTER))

    assert [(group.lead, group.members) for group in groups] == [(1, (0, 1, 3))]


def test_a_short_extract_of_what_came_often_finds_its_group():
    """The lead is then longer than the text that is looked up."""
    assert members_of(LETTER, LETTER, " ".join(LETTER.split()[:10])) == [(0, 1, 2)]


def test_less_than_half_of_the_shorter_is_not_enough():
    """Of 26 runs each, the two texts share 10 in the first case and 13 in the second."""
    words = [[f"{letter}{n}" for n in range(28)] for letter in "ab"]

    def sharing(number: int) -> str:
        return " ".join([*words[0][:number], *words[1][number:]])

    others = (
        " ".join([*words[0][start : start + 10], *(f"{start}x{n}" for n in range(30))])
        for start in (9, 18)
    )
    assert members_of(" ".join(words[0]), sharing(12), *others) == []
    assert members_of(" ".join(words[0]), sharing(15)) == [(0, 1)]


def test_two_campaigns_are_two_groups_the_larger_first():
    texts = [f"{OTHER} So says reader {n}." for n in range(5)]
    texts += [f"{LETTER} So says reader {n}." for n in range(9)]

    assert [len(members) for members in members_of(*texts)] == [9, 5]


def test_shared_sentences_are_counted_and_shown_as_they_were_written():
    texts = [f"{LETTER} One more.", LETTER.upper(), "Please keep its seat!"]

    shared = shared_sentences(texts)

    assert [(one.sentence, one.texts) for one in shared][-1] == ("Please keep its seat.", 3)
    assert [one.texts for one in shared] == [2, 2, 3]


def test_what_a_letter_adds_is_what_is_not_shared():
    own = of_its_own("PLEASE keep its seat. My bus is late! Truly?", ["Please keep its seat!"])

    assert own == ["My bus is late!", "Truly?"]


WORDS = st.lists(st.sampled_from([f"w{n}" for n in range(30)]), max_size=40).map(" ".join)


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS, max_size=25))
def test_every_group_can_be_explained(texts):
    """A member says the same as its lead, or shares half of the shorter's runs of three words."""
    seen = Counter[int]()
    for group in groups_of(tuple(texts)):
        seen.update(group.members)
        assert group.lead in group.members
        assert len(group.members) > 1
        for member in group.members:
            one, other = runs(texts[group.lead]), runs(texts[member])
            same = bare(texts[member]) == bare(texts[group.lead])
            assert same or 2 * len(one & other) >= min(len(one), len(other))
    assert all(times == 1 for times in seen.values())


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS, max_size=20))
def test_nobody_is_left_alone_who_is_like_a_lead(texts):
    """The short way by rare runs finds what comparing everything with everything finds."""
    groups = groups_of(tuple(texts))
    grouped = {member for group in groups for member in group.members}
    for alone in set(range(len(texts))) - grouped:
        mine = runs(texts[alone])
        for group in groups if len(mine) >= 5 else ():
            lead = runs(texts[group.lead])
            assert len(lead) < 5 or 2 * len(mine & lead) < min(len(mine), len(lead))


@given(st.text())
def test_no_word_is_lost_between_sentences(text):
    assert " ".join(bare(one) for one in sentences_of(text)).split() == bare(text).split()


def runs(text: str) -> set[tuple[str, ...]]:
    words = bare(text).split()
    return set(zip(words, words[1:], words[2:], strict=False))


def test_grouping_grows_with_the_number_of_texts_not_with_its_square():
    """Four times the texts may take eight times as long on a busy machine, never sixteen."""
    chance = random.Random(17)
    vocabulary = [f"word{n}" for n in range(3000)]
    texts = tuple(" ".join(chance.choices(vocabulary, k=40)) for _ in range(8000))
    letters = tuple(f"{LETTER} {text[:30]}" for text in texts)

    def took(number: int) -> float:
        started = time.process_time()
        groups_of(texts[: number // 2] + letters[: number // 2])
        return time.process_time() - started

    took(200)
    assert took(8000) < 8 * max(took(2000), 0.05)
