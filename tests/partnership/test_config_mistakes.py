"""Mistakes in a partnership's folder: each is refused with the file, the key and the reason."""

import shutil
from pathlib import Path
from typing import NamedTuple

import pytest

from quorate.partnership.files import ConfigRefused
from quorate.partnership.folder import load, read_review
from quorate.partnership.lodging_file import read_lodging
from quorate.partnership.scenario_file import Lodges, read_scenario

HARROW = Path(__file__).parents[2] / "config" / "harrow"
BODIES = "bodies.toml"
HANDBOOK = "structures/handbook.toml"
REVIEW = "reviews/2011-structure.toml"
SCENARIO = "scenarios/2011-structure/scenario.toml"
FINAL_PAPER = "scenarios/2011-structure/final-paper.md"


class Mistake(NamedTuple):
    """A mistake: in which file, which text (its first place) becomes which, and what is told.

    `{number}` in the key stands for the number of the event, person or body that holds the text.
    """

    file: str
    text: str
    becomes: str
    key: str
    reason: str


SAFER = 'id = "safer_harrow"\nname = "Safer Harrow Management Group"\nkind = "TMG"\n'
PERSON = '[[people]]\nid = "amara-okafor"\n'
KENJI = 'email = "kenji.rowbotham@home-group.example.org"\n'
DEVIKA = '[[consult_also]]\nname = "Devika Penrose"\naddress = "31 Quillfeather Lane"\n\n'

MISTAKES = {
    "a seat for an unknown organisation": Mistake(
        BODIES,
        'organisation = "hchre", seats',
        'organisation = "hcre", seats',
        "bodies.hsp_board.seats.hcre",
        "not an organisation; add it under [[organisations]]",
    ),
    "somebody of an unknown organisation": Mistake(
        BODIES,
        'Okafor"\norganisation = "hchre"',
        'Okafor"\norganisation = "hcre"',
        "people.amara-okafor.organisation",
        "'hcre' is not an organisation of this file",
    ),
    "an unknown person as holder": Mistake(
        BODIES,
        'person = "amara-okafor"',
        'person = "amara-okafo"',
        "bodies.hsp_board.seats.hchre.holders",
        "'amara-okafo' is not a known person",
    ),
    "an unknown person as substitute": Mistake(
        HANDBOOK,
        'substitute = "yusuf-brackley"',
        'substitute = "yusuf"',
        "bodies.assembly.seats.hchre.holders",
        "'yusuf' is not a known person",
    ),
    "an unknown person in the chair": Mistake(
        BODIES,
        'chair = "gwendolyn-iyer"',
        'chair = "gwen"',
        "bodies.hce.chair",
        "'gwen' is not a known person",
    ),
    "more holders than seats": Mistake(
        BODIES,
        'organisation = "vcsf", seats = 5',
        'organisation = "vcsf", seats = 3',
        "bodies.hsp_board.seats.vcsf.holders",
        "4 holders for 3 seats",
    ),
    "no seats": Mistake(
        BODIES,
        'organisation = "vcsf", seats = 5',
        'organisation = "vcsf", seats = 0',
        "bodies[{number}].seats[5].seats",
        "greater than or equal to 1",
    ),
    "bodies that stand under each other": Mistake(
        BODIES,
        'kind = "HCE"\nparent = "hsp_board"',
        'kind = "HCE"\nparent = "safer_harrow"',
        "bodies.hce.parent",
        "a body cannot be above itself: hce under safer_harrow under hce",
    ),
    "an unknown parent": Mistake(
        BODIES,
        SAFER + 'parent = "hce"',
        SAFER + 'parent = "chief_executives"',
        "bodies.safer_harrow.parent",
        "'chief_executives' is neither a body of this structure nor a kind of body",
    ),
    "a report to an unknown body": Mistake(
        HANDBOOK,
        'reports_to = "hsp_board"',
        'reports_to = "the_board"',
        "bodies.assembly.reports_to",
        "'the_board' is neither a body of this structure nor a kind of body",
    ),
    "a body twice": Mistake(
        BODIES,
        'id = "safer_harrow"',
        'id = "summit"',
        "bodies",
        "'summit' stands here 2 times; keep one",
    ),
    "a person twice": Mistake(
        BODIES,
        PERSON,
        f'{PERSON}name = "Amara Okafor"\n\n{PERSON}',
        "people",
        "'amara-okafor' stands here 2 times; keep one",
    ),
    "an email address twice": Mistake(
        BODIES,
        '"yusuf.brackley@hchre.example.org"',
        '"amara.okafor@hchre.example.org"',
        "people.email",
        "'amara.okafor@hchre.example.org' stands here 2 times; keep one",
    ),
    "an address that is no address": Mistake(
        BODIES,
        '"amara.okafor@hchre.example.org"',
        '"amara at example.org"',
        "people[{number}].email",
        "'amara at example.org' is not an email address",
    ),
    "an address with a second line": Mistake(
        BODIES,
        '"amara.okafor@hchre.example.org"',
        '"amara@example.org\\nBcc: all@example.org"',
        "people[{number}].email",
        "is not an email address",
    ),
    "an unknown key": Mistake(
        REVIEW, "board_venue", "venue", "venue", "this key is not known; take it out"
    ),
    "a missing key": Mistake(REVIEW, "board_venue", "venue", "board_venue", "this is missing"),
    "an unknown key of the partnership": Mistake(
        "partnership.toml", "officer =", "oficer =", "oficer", "this key is not known"
    ),
    "a consultee twice": Mistake(
        REVIEW,
        KENJI,
        f'{KENJI}\n[[consult_also]]\nname = "Kenji R"\n{KENJI}',
        "consult_also",
        "kenji.rowbotham@home-group.example.org stands here 2 times; keep one",
    ),
    "a consultee without an email twice": Mistake(
        REVIEW,
        "[paper]\n",
        f"{DEVIKA}[paper]\n",
        "consult_also",
        "the consultee Devika Penrose stands here 2 times",
    ),
    "an unknown stage": Mistake(
        REVIEW, 'first_stage = "authority"', 'first_stage = "launch"', "first_stage", "'workshop'"
    ),
    "an unknown structure": Mistake(
        REVIEW,
        'structure = "proposed-2011-04"',
        'structure = "proposed"',
        "structure",
        "no structure file 'proposed'; there are: final-2011-07, handbook, proposed-2011-04",
    ),
    "an unknown body to consult": Mistake(
        REVIEW,
        'consult_bodies = ["hsp_board"]',
        'consult_bodies = ["board"]',
        "consult_bodies",
        "'board' is not a body of the partnership today",
    ),
    "a workshop that ends before it starts": Mistake(
        REVIEW,
        "ends = 12:30:00",
        "ends = 09:00:00",
        "workshop.ends",
        "the workshop ends before it starts",
    ),
    "a text_file that is not there": Mistake(
        REVIEW,
        '"2011-structure-paper.md"',
        '"2011-paper.md"',
        "paper.text_file",
        "there is no file '2011-paper.md' beside the review's file",
    ),
    "a text_file outside the folder": Mistake(
        REVIEW,
        '"2011-structure-paper.md"',
        '"../partnership.toml"',
        "paper.text_file",
        "there is no file '../partnership.toml' beside the review's file",
    ),
    "neither text nor text_file": Mistake(
        REVIEW,
        'text_file = "2011-structure-paper.md"',
        "",
        "paper",
        "give the paper's text or its text_file, one of them",
    ),
    "a file that is not TOML": Mistake(HANDBOOK, "title =", "title", "", "this is not TOML"),
    "an unknown deed": Mistake(
        SCENARIO, 'does = "approve"', 'does = "nod"', "events[{number}]", "'nod'"
    ),
    "a paper of an unknown kind": Mistake(
        SCENARIO,
        'paper = "write-up"',
        'paper = "minutes"',
        "events[{number}].lodge.paper",
        "'feedback'",
    ),
    "a lodged file that is not there": Mistake(
        SCENARIO,
        '"workshop-notes.md"',
        '"notes.md"',
        "events[{number}].file",
        "there is no file 'notes.md' beside it",
    ),
    "somebody who votes twice": Mistake(
        SCENARIO,
        'abstain = ["duncan-wojcik"]',
        'abstain = ["amara-okafor"]',
        "events[{number}].meet.sitting.motions[1].votes",
        "each member has one vote (9.3); counted twice: amara-okafor",
    ),
    "a reference back to nowhere": Mistake(
        SCENARIO,
        'kind = "amendment"',
        'kind = "reference-back"',
        "events[{number}].meet.sitting.motions[1]",
        'a reference back names the stage: back_to = "write-up"',
    ),
    "a paper without a head": Mistake(FINAL_PAPER, "+++\n", "", "", "begin with a +++ line"),
    "a paper with an unknown fact": Mistake(
        FINAL_PAPER, "structure =", "structures =", "structures", "this key is not known"
    ),
}


def _read_everything(folder: Path) -> None:
    partnership = load(folder)
    for name in sorted(partnership.structure_names()):
        partnership.structure(name)
    bodies = {body.id for body in partnership.founding.bodies}
    read_review(folder / REVIEW, bodies=bodies, structures=partnership.structure_names())
    scenario = read_scenario(folder / SCENARIO)
    for event in scenario.events:
        if isinstance(event, Lodges):
            read_lodging((folder / SCENARIO).parent / event.file)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(HARROW, tmp_path / "config" / "harrow"))


def test_a_copy_of_the_folder_holds_no_mistake(folder: Path) -> None:
    _read_everything(folder)


@pytest.mark.parametrize("mistake", MISTAKES.values(), ids=MISTAKES.keys())
def test_a_mistake_is_refused_with_file_key_and_reason(folder: Path, mistake: Mistake) -> None:
    file = folder / mistake.file
    content = file.read_text(encoding="utf-8")
    assert mistake.text in content
    file.write_text(content.replace(mistake.text, mistake.becomes, 1), encoding="utf-8")
    with pytest.raises(ConfigRefused) as refused:
        _read_everything(folder)
    number = content[: content.index(mistake.text) + 1].count(f"[[{mistake.key.split('[')[0]}]]")
    parts = f"config/harrow/{mistake.file}", mistake.key.format(number=number)
    where = ": ".join(part for part in parts if part)
    told = [str(problem) for problem in refused.value.problems]
    assert [line for line in told if line.startswith(f"{where}: ") and mistake.reason in line], told


def test_a_missing_file_is_refused_by_its_name(folder: Path) -> None:
    (folder / "calendar.toml").unlink()
    with pytest.raises(ConfigRefused, match=r"config/harrow/calendar\.toml: there is no such file"):
        _read_everything(folder)


def test_one_refusal_tells_every_mistake_of_a_file(folder: Path) -> None:
    file = folder / BODIES
    content = file.read_text(encoding="utf-8")
    wrong = content.replace('"gwendolyn-iyer"', '"gwen"', 1).replace("seats = 5", "seats = 3", 1)
    file.write_text(wrong, encoding="utf-8")
    with pytest.raises(ConfigRefused) as refused:
        _read_everything(folder)
    assert len(refused.value.problems) == 2
