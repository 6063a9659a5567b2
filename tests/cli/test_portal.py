"""`quorate sign-in-link`: for operators whose mail is not set up yet."""

import re

from tests.cli.desk import REFUSED, quorate


def test_an_operator_makes_a_link_and_the_journal_says_so(installation):
    made = quorate("sign-in-link", "gwendolyn-iyer", "--by", "Olive Operator", "--minutes", "60")
    told = quorate("journal", "show")

    assert re.fullmatch(r"http://127.0.0.1:4210/link/[\w-]{43}\n", made.out)
    assert "Olive Operator made a link with which Gwendolyn Iyer can sign in." in told.out
    assert made.out.strip().rpartition("/")[2] not in told.out


def test_who_is_unknown_gets_no_link(installation):
    refused = quorate("sign-in-link", "atlas", "--by", "Olive Operator")

    assert (refused.code, "nobody 'atlas'" in refused.words) == (REFUSED, True)
