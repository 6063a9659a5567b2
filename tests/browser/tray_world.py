"""Mail of every kind: strangers, letters that came back, late and automatic replies, files."""

from quorate.business.correspondence.taking_in import take_in_message
from tests.browser.worlds import World
from tests.business.correspondence.mail import (
    PERSON,
    a_mail,
    a_reply,
    a_report,
    letter_to,
)

LONG = "A_single_word_that_is_as_long_as_the_names_of_files_are_wont_to_be_" * 3


def tray(world: World) -> None:
    """A tray with a message of each kind, and some that sorted themselves."""
    mail = a_mail(
        "Keep the panel for older people.\n\nOn Monday, Policy wrote:\n> Have your say",
        From="Home address <home@known.example.org>",
    )
    for name in ("Our answer.pdf", f"{LONG}.pdf"):
        mail.add_attachment(b"%PDF-1.7", maintype="application", subtype="pdf", filename=name)
    taken = {
        "stranger": mail.as_bytes(),
        "report": a_report(letter_to(PERSON)),
        "unproven": _unproven(),
        "wordless": a_mail("", From="x@known.example.org", Subject=LONG).as_bytes(),
        "aside": a_mail("Buy our toner.", From="sales@known.example.org").as_bytes(),
    }
    for name, raw in taken.items():
        world.known[name] = take_in_message(raw).id
    take_in_message(a_reply().as_bytes())
    take_in_message(a_reply("I am away.", Auto_Submitted="auto-replied").as_bytes())


def _unproven() -> bytes:
    """A report that names an address of ours and no letter."""
    from quorate import register
    from quorate.register.tables.post import Letter

    other = letter_to("bernadette-nwankwo")
    with register.current().transaction() as tx:
        row = tx.get(Letter, other.id)
        if row:
            row.sent_to = other.person.email
    return a_report(other).split(b"Content-Type: text/rfc822-headers")[0]
