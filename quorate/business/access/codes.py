"""One-time codes: by one, a member answers at Prefect's page as surely as signed in to the portal.

A code is 40 bits of chance in eight letters and figures that are not mistaken for each other, which
is little: so it is kept under a salt and a slow hash, five wrong tries lock it, and it counts for
one person, in one round of one case, for one answer. Its time is over when the decision closes,
which the answer itself is refused for. The machine's clock rules here.
"""

import hashlib
import hmac
import secrets
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from quorate import clock, register
from quorate.business.access import attempts
from quorate.business.cases import Case, recorded
from quorate.business.correspondence import delivery, post_room
from quorate.business.groups.circulating import ANSWER_PATH
from quorate.business.refusal import Refused
from quorate.post.code_letters import CodeLocked, NewCode
from quorate.register import Transaction, codes, journal
from quorate.register.people import person as find_person
from quorate.register.tables.forms import Code

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # no I, L, O, U
LENGTH = 8
WRONG_TRIES = 5
MISREAD = str.maketrans("ILO", "110")
HASH_COST = 2**13
NEW_CODE = attempts.Limit("new-code", by_person=5, by_address=30, within=attempts.LONGEST)


class WrongCode(Refused):
    """No such code is open for this person; the sentence is the same whatever is wrong."""

    def __init__(self) -> None:
        """Say no more than that they do not belong together."""
        super().__init__(
            "The name or email address and the code do not belong together",
            way_out="A code works once, and five wrong tries lock it. "
            "Ask for a new one on the proposal's page of the portal.",
        )


def mint(tx: Transaction, case: Case, person: str) -> str:
    """Mint a code for one answer of a person in the case's round: "ABCD-EFGH".

    Several may be open at once: a letter that is repeated after a crash brings another.
    """
    plain = "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))
    salt = secrets.token_hex(16)
    codes.enter(
        tx,
        Code(
            person_id=person,
            case_reference=case.reference,
            round=case.round,
            salt=salt,
            digest=_digest(plain, salt),
            minted_at=clock.real_now(),
        ),
    )
    return f"{plain[:4]}-{plain[4:]}"


@contextmanager
def redeemed(case: Case, who: str, typed: str) -> Iterator[str]:
    """Use a code up for what the block does; gives the id of the person whose it is.

    `who` is their name or email address. The block is one transaction with the use of the code: if
    it raises, the code is as good as before. Raises WrongCode, and counts it, where the two do not
    belong together; TooOften where this was tried too often.
    """
    attempts.count(attempts.CODE_ENTRY, person=f"{case.reference}/{who}", address="")
    theirs = _open_codes(case, who)
    found = next((code for code in theirs if _fits(code, typed)), None)
    if found is None:
        _count_wrong_try(case, theirs)
        raise WrongCode
    moment = clock.real_now()
    with register.current().transaction() as tx:
        if not codes.use_up(tx, found.id, moment):
            raise WrongCode
        codes.end_those_of(tx, case.reference, case.round, found.person_id, moment, "answered")
        yield found.person_id


def renew(case: Case, person: str, *, address: str = "") -> None:
    """Send a person a new code; those they have had no longer count.

    Raises Refused where nobody asked this person for an answer in the round, or TooOften.
    """
    with register.current().transaction() as tx:
        had = codes.minted_for(tx, case.reference, case.round, person)
        owner = find_person(tx, person)
        if not had or owner is None:
            raise Refused(
                "A code is sent to those who are asked for an answer, and you are not",
                way_out="Ask the policy team if you think that you should be.",
            )
        attempts.count(NEW_CODE, person=person, address=address)
        codes.end_those_of(
            tx, case.reference, case.round, person, clock.real_now(), "followed by another"
        )
        letter = NewCode(
            **{**post_room.signed(owner), "link": _page(case)},
            case_title=recorded(tx, case).title,
        )
        post_room.queue(tx, case, [owner], lambda _: letter, occasion=str(had + 1))
        told = f"{owner.name} asked for a new code; the earlier ones no longer count."
        journal.add(tx, "CodeRenewed", told, case=case.reference, actor=owner.name)
    delivery.deliver_case(case.reference)


def _count_wrong_try(case: Case, theirs: Sequence[Code]) -> None:
    for person in dict.fromkeys(code.person_id for code in theirs):
        own = [code.id for code in theirs if code.person_id == person]
        with register.current().transaction() as tx:
            if codes.count_wrong_try(tx, own) >= WRONG_TRIES:
                _lock(tx, case, person)


def _lock(tx: Transaction, case: Case, person: str) -> None:
    """End the person's codes, and tell the owner by letter and the officer in the journal."""
    codes.end_those_of(tx, case.reference, case.round, person, clock.real_now(), "locked")
    owner = find_person(tx, person)
    assert owner is not None, "a code has an owner, by its foreign key"
    letter = CodeLocked(
        **{**post_room.signed(owner), "link": _page(case)},
        case_title=recorded(tx, case).title,
        tries=WRONG_TRIES,
    )
    had = codes.minted_for(tx, case.reference, case.round, person)
    post_room.queue(tx, case, [owner], lambda _: letter, occasion=str(had))
    told = f"The code of {owner.name} was locked after {WRONG_TRIES} wrong tries."
    journal.add(tx, "CodeLocked", told, case=case.reference, facts={"person": person})


def _open_codes(case: Case, who: str) -> list[Code]:
    """The open codes of whoever has this name or email address, in the case's round."""
    wanted = " ".join(who.split()).casefold()
    with register.current().reading() as tx:
        return [
            code
            for code in codes.live(tx, case.reference, case.round)
            if wanted
            and wanted in (code.person.name.casefold(), (code.person.email or "").casefold())
        ]


def _fits(code: Code, typed: str) -> bool:
    plain = "".join(sign for sign in typed.upper() if sign.isalnum()).translate(MISREAD)
    return hmac.compare_digest(_digest(plain[:64], code.salt), code.digest)


def _digest(plain: str, salt: str) -> str:
    return hashlib.scrypt(plain.encode(), salt=bytes.fromhex(salt), n=HASH_COST, r=8, p=1).hex()


def _page(case: Case) -> str:
    return ANSWER_PATH.format(reference=case.reference)
