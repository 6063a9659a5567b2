"""HCE's decision by answers: agreement, vote, casting vote, clauses 22.47 to 22.49."""

from fractions import Fraction
from typing import Any

import pytest

from quorate.constitution.articles import Articles
from quorate.constitution.endorsement import (
    Answer,
    Asked,
    rule_on_endorsement,
)
from quorate.constitution.group_articles import CHOICES
from quorate.constitution.quorum import NobodyAppointed
from quorate.constitution.voting import CastingVoteRefused
from tests.constitution.chief_executives import ALL_ASKED, LETTERS, SEATS, elsewhere, ruled

AGREEMENT = pytest.mark.clause("22.47")
ONE_VOTE = pytest.mark.clause("22.48")
CASTING = pytest.mark.clause("22.49")
QUORUM = pytest.mark.clause("13.1")


@AGREEMENT
@ONE_VOTE
@CASTING
@QUORUM
@pytest.mark.parametrize(
    ("chosen", "casting", "status", "in_words"),
    [
        ("eees-c", None, "endorsed",
         "5 answered: 4 for (1 with conditions), 1 against. Endorsed (22.47, 22.48)."),
        ("eee", None, "endorsed", "3 answered: 3 for. Endorsed by agreement (22.47)."),
        ("cce", None, "endorsed",
         "3 answered: 3 for (2 with conditions). Endorsed with conditions by agreement (22.47)."),
        ("ccess", None, "endorsed",
         ("5 answered: 3 for (2 with conditions), 2 against. "
         "Endorsed with conditions (22.47, 22.48).")),
        ("sss", None, "sent-back", "3 answered: 3 against. Sent back by agreement (22.47)."),
        ("rrr", None, "refused",
         "3 answered: 3 against (3 refusing). Refused by agreement (22.47)."),
        ("srr", None, "refused",
         "3 answered: 3 against (2 refusing). Refused by agreement (22.47)."),
        ("esr", None, "sent-back",
         "3 answered: 1 for, 2 against (1 refusing). Sent back (22.47, 22.48)."),
        ("err", None, "refused",
         "3 answered: 1 for, 2 against (2 refusing). Refused (22.47, 22.48)."),
        ("ee", None, "short",
         ("2 answered: 2 for. Too few answered, so nothing is decided and the reply date is put "
         "off (13.1).")),
        ("", None, "short",
         ("Nobody has answered. Too few answered, so nothing is decided and the reply date is put "
         "off (13.1).")),
        ("eess", None, "tied",
         "4 answered: 2 for, 2 against. Tied: the Chair may cast (22.49)."),
        ("eess", "for", "endorsed",
         "4 answered: 2 for, 2 against. The Chair cast for. Endorsed (22.47, 22.48, 22.49)."),
        ("eess", "against", "sent-back",
         ("4 answered: 2 for, 2 against. The Chair cast against. "
         "Sent back (22.47, 22.48, 22.49).")),
        ("eerr", "declined", "refused",
         ("4 answered: 2 for, 2 against (2 refusing). Tied, and the Chair gave no casting vote. "
         "Refused (22.47, 22.48, 22.49).")),
    ],
)  # fmt: skip
def test_answers_come_to_an_outcome_with_its_sum(
    chosen: str, casting: Any, status: str, in_words: str, articles: Articles
) -> None:
    ruling = ruled(chosen, articles, casting=casting)

    assert ruling.status == status
    assert ruling.in_words == f"8 appointed, quorum 3. {in_words}"


@AGREEMENT
@pytest.mark.parametrize(
    ("chosen", "is_over", "status", "still_silent"),
    [
        ("eeeeeee", False, "open", 1),
        ("eeeeeeee", False, "endorsed", 0),
        ("eee", False, "open", 5),
        ("eee", True, "endorsed", 5),
        ("", False, "open", 8),
    ],
)
def test_it_closes_when_all_answered_or_time_is_up(
    chosen: str, is_over: bool, status: str, still_silent: int, articles: Articles
) -> None:
    ruling = ruled(chosen, articles, is_over=is_over)

    assert (ruling.status, len(ruling.silent)) == (status, still_silent)
    assert ruling.is_closed is (status == "endorsed")


@ONE_VOTE
def test_the_proposers_seat_has_no_vote(articles: Articles) -> None:
    asked = Asked(SEATS, SEATS[1:], chairs_seat="b")

    ruling = ruled("essseee", articles, asked=asked)

    assert (ruling.answered, ruling.votes_for, ruling.status) == (6, 3, "tied")
    assert "1 answer left out, of seats that have no vote." in ruling.because
    assert any("The member who proposed the group does not vote" in why for why in ruling.because)


@ONE_VOTE
def test_all_others_having_answered_closes_without_the_proposer(articles: Articles) -> None:
    asked = Asked(SEATS, SEATS[1:], chairs_seat="b")

    assert ruled("-eeeeeee", articles, asked=asked, is_over=False).status == "endorsed"


@CASTING
@pytest.mark.parametrize("chairs_seat", [None, "a"])
def test_a_tie_nobody_may_break_is_not_carried(chairs_seat: str | None, articles: Articles) -> None:
    asked = Asked(SEATS, SEATS[1:], chairs_seat=chairs_seat)

    ruling = ruled("-eesr", articles, asked=asked)

    assert ruling.status == "sent-back"
    assert "Tied, and nobody may cast." in ruling.in_words


@CASTING
@pytest.mark.parametrize(
    ("chosen", "casting", "facts", "reason"),
    [
        ("eees", "for", {}, "no tie to break"),
        ("eees", "declined", {}, "no casting vote to decline"),
        ("eess", "for", {"is_over": False}, "answers are not all in"),
        ("es", "for", {}, "answers are not all in"),
        ("-eess", "for", {"asked": Asked(SEATS, SEATS, None)}, "nobody who may cast"),
        ("-eess", "for", {"asked": Asked(SEATS, SEATS[1:], "a")}, "nobody who may cast"),
    ],
)
def test_a_casting_vote_out_of_place_is_refused(
    chosen: str, casting: str, facts: dict[str, Any], reason: str, articles: Articles
) -> None:
    with pytest.raises(CastingVoteRefused, match=reason) as refused:
        ruled(chosen, articles, casting=casting, **facts)

    assert "22.49" in str(refused.value)


@CASTING
def test_a_partnership_may_give_its_chair_no_casting_vote(articles: Articles) -> None:
    without = elsewhere(articles, chair_has_casting_vote=False)

    assert ruled("eess", without).status == "sent-back"
    with pytest.raises(CastingVoteRefused, match="has no casting vote"):
        ruled("eess", without, casting="for")


@QUORUM
@pytest.mark.parametrize(
    ("appointed", "quorum"), [(1, 1), (3, 1), (4, 2), (6, 2), (7, 3), (8, 3), (9, 3), (10, 4)]
)
def test_a_third_of_the_appointed_must_have_answered(
    appointed: int, quorum: int, articles: Articles
) -> None:
    seats = tuple(str(number) for number in range(appointed))
    enough = [Answer(seat, "endorse") for seat in seats[:quorum]]

    def status(given: list[Answer]) -> str:
        return rule_on_endorsement(given, Asked(seats, seats), articles, is_over=True).status

    assert status(enough) == "endorsed"
    assert status(enough[1:]) == "short"


@QUORUM
def test_a_quorum_that_cannot_be_met_is_said(articles: Articles) -> None:
    alone = Asked(("a",), (), chairs_seat="a")

    ruling = rule_on_endorsement([], alone, articles, is_over=False)

    assert ruling.status == "short"
    assert any("the quorum cannot be met" in why for why in ruling.because)
    assert "Too few may answer, so nothing is decided" in ruling.in_words


@QUORUM
def test_a_body_without_members_endorses_nothing(articles: Articles) -> None:
    with pytest.raises(NobodyAppointed):
        rule_on_endorsement([], Asked((), ()), articles, is_over=True)


@ONE_VOTE
def test_a_seat_has_one_vote_and_not_two(articles: Articles) -> None:
    twice = [Answer("a", "endorse"), Answer("a", "refuse")]

    with pytest.raises(ValueError, match=r"A seat answered twice.*\(22.48\)"):
        rule_on_endorsement(twice, ALL_ASKED, articles, is_over=True)


@ONE_VOTE
def test_an_unknown_answer_is_refused_and_not_counted_against() -> None:
    with pytest.raises(ValueError, match="an answer is one of endorse"):
        Answer("a", "abstain")  # type: ignore[arg-type]


@AGREEMENT
@pytest.mark.parametrize(
    ("chosen", "bind"), [("cee", False), ("ccee", False), ("cce", True), ("ccc", True)]
)
def test_conditions_bind_when_most_of_those_for_set_some(
    chosen: str, bind: bool, articles: Articles
) -> None:
    ruling = ruled(chosen, articles)
    said = "The conditions bind the group." in ruling.because

    assert (ruling.conditions_bind, said) == (bind, bind)


@AGREEMENT
def test_conditions_that_do_not_bind_are_advice(articles: Articles) -> None:
    assert "The conditions are passed on as advice." in ruled("cee", articles).because


@AGREEMENT
def test_the_shares_are_settings(articles: Articles) -> None:
    assert ruled("cee", elsewhere(articles, conditions_bind_share=Fraction(1, 4))).conditions_bind
    assert ruled("sre", elsewhere(articles, refused_share=Fraction(1, 3))).status == "refused"
    assert ruled("eee", elsewhere(articles, quorum_share=Fraction(1, 2))).status == "short"


@AGREEMENT
@pytest.mark.parametrize(
    ("chosen", "is_over", "status"),
    [("sss", True, "endorsed"), ("sss", False, "open"), ("ss", True, "short")],
)
def test_elsewhere_silence_may_count_but_never_to_the_quorum(
    chosen: str, is_over: bool, status: str, articles: Articles
) -> None:
    counting = elsewhere(articles, silence_counts=True)

    assert ruled(chosen, counting, is_over=is_over).status == status


@AGREEMENT
@pytest.mark.parametrize(
    ("chosen", "asked", "defaults"),
    [
        ("eee", ALL_ASKED, ["quorum_share", "silence_counts"]),
        ("-eee", Asked(SEATS, SEATS[1:]), ["quorum_share", "silence_counts", "proposer_votes"]),
        ("cee", ALL_ASKED, ["quorum_share", "silence_counts", "conditions_bind_share"]),
        ("css", ALL_ASKED, ["quorum_share", "silence_counts", "refused_share"]),
        ("rrr", ALL_ASKED, ["quorum_share", "silence_counts", "refused_share"]),
    ],
)
def test_a_sum_owns_up_to_the_defaults_it_rests_on(
    chosen: str, asked: Asked, defaults: list[str], articles: Articles
) -> None:
    own_up = [getattr(articles.endorsement, name).caveat[0] for name in defaults]
    because = ruled(chosen, articles, asked=asked).because

    assert [why for why in because if "our default" in why] == own_up


@CASTING
@pytest.mark.parametrize(
    ("casting", "used"), [("for", True), ("against", True), ("declined", False)]
)
def test_only_a_vote_that_was_cast_counts_as_used(
    casting: str, used: bool, articles: Articles
) -> None:
    assert ruled("eess", articles, casting=casting).casting_used is used
    assert not ruled("eess", articles).casting_used


@AGREEMENT
@pytest.mark.parametrize(
    ("chosen", "is_agreed"),
    [("eec", True), ("srr", True), ("ees", False), ("ee", False), ("eess", False)],
)
def test_agreement_is_one_mind_of_a_quorum(
    chosen: str, is_agreed: bool, articles: Articles
) -> None:
    assert ruled(chosen, articles).is_agreed is is_agreed


@QUORUM
def test_the_reply_date_is_put_off_while_some_are_silent(articles: Articles) -> None:
    assert not any("cannot be met" in why for why in ruled("ee", articles).because)


def test_every_choice_has_its_letter_here() -> None:
    assert set(LETTERS.values()) == set(CHOICES)
