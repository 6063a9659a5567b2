"""Keeps words that were taken out of an answer from coming back in a paper."""

from quorate.business.cases import Case
from quorate.business.refusal import Refused
from quorate.business.working_over.redacting import taken_out_words_in
from quorate.constitution.wording import listed
from quorate.papers.numbered import numbered
from quorate.partnership.lodging_file import Lodging
from quorate.register import Transaction, journal


def refuse_words_taken_out(tx: Transaction, case: Case, lodging: Lodging, *, by: str) -> None:
    """Refuse a paper in which words stand that were taken out of an answer to the case.

    The refusal names the answers and the paragraphs and repeats none of the words. A paper that
    gives a reason for them is lodged, and the reason is entered in the journal.
    """
    answers = taken_out_words_in(tx, case.reference, _whole(lodging))
    if not answers:
        return
    told = f"{'answer' if len(answers) == 1 else 'answers'} {listed([str(one) for one in answers])}"
    because = lodging.keeps_words_because.strip()
    if not because:
        raise Refused(
            f"Words that were taken out of {told} stand in this paper{_where(tx, case, lodging)}",
            way_out=(
                "Write it without them, or give the reason for which they may stand in it "
                '(keeps_words_because = "..." in the head of a file).'
            ),
        )
    journal.add(
        tx,
        "WordsKept",
        f"{by} lodged '{lodging.title}' with words that were taken out of {told}: {because}",
        case=case.reference,
        actor=by,
        facts={"answers": answers, "because": because},
    )


def _whole(lodging: Lodging) -> str:
    lists = (
        lodging.recommendations,
        lodging.desired_outcomes,
        lodging.views,
        lodging.changed,
        lodging.unchanged,
        lodging.reasons,
    )
    lines = [line for some in lists for line in some]
    plain = [paragraph.plain for paragraph in numbered(lodging.text)]
    return "\n".join([lodging.title, lodging.text, *plain, *lines])


def _where(tx: Transaction, case: Case, lodging: Lodging) -> str:
    named = [
        str(paragraph.number)
        for paragraph in numbered(lodging.text)
        if taken_out_words_in(tx, case.reference, paragraph.plain)
    ]
    if not named:
        return ""
    return f", in {'paragraph' if len(named) == 1 else 'paragraphs'} {listed(named)}"
