"""Letters for people without an email address: written out to be printed and posted."""

from pathlib import Path

from quorate import register
from quorate.business.cases import find
from quorate.post.style import gov_date
from quorate.register import letters


def write_letters_to_print(reference: str, folder: Path) -> list[Path]:
    """Write each letter that is to be printed as a text file, address first. Gives the files.

    Raises NotFound for an unknown case.
    """
    find(reference)
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    with register.current().reading() as tx:
        for letter in letters.letters_of(tx, reference):
            if letter.state != "to-print":
                continue
            address = letter.person.postal_address or "(no postal address is known)"
            head = f"{letter.person.name}\n{address}\n\n{gov_date(letter.queued_at)}"
            file = folder / f"{letter.id:05d}-{letter.person_id}-{letter.name}.txt"
            text = f"{head}\n\n{letter.subject}\n\n{letter.text}"
            file.write_text(text, encoding="utf-8")
            written.append(file)
    return written
