"""Whether a consultation asks little enough, in words that people can read."""

import re
from collections.abc import Iterator

from quorate.constitution.articles import Articles
from quorate.constitution.consultation_facts import ConsultationFacts
from quorate.constitution.findings import Finding
from quorate.constitution.wording import counted, listed

# Two capitals or more, as in 'LAA' or 'PCTs'; a Roman numeral is none.
SHORT = r"[A-Z][A-Z&]{0,10}[A-Z]"
ABBREVIATION = re.compile(rf"\b{SHORT}s?\b")
IN_BRACKETS = re.compile(rf"\b[^\W\d_]+[’']? \((?:the )?({SHORT})s?\)")
BEFORE_BRACKETS = re.compile(rf"\b({SHORT})s? \([^()\n]{{0,200}}?[a-z]{{2,}}[^()\n]{{0,200}}\)")
ROMAN = re.compile(r"[IVXLC]+")
# What everybody reads without help.
KNOWN = frozenset({"AM", "PM", "UK", "EU", "GP", "GPs", "NHS", "TV", "PDF", "OK", "VAT", "BBC"})
WORDS = re.compile(r"[^\W\d_][\w'’-]*")
SENTENCE_ENDS = re.compile(r"[.!?:;](?=\s|$)|\n\s*\n|\n(?=\s*(?:[-*#|>]|\d+[.)]))")


def wording_findings(facts: ConsultationFacts, articles: Articles) -> Iterator[Finding]:
    """Few and short questions, a paper of a length that is read, and no unexplained abbreviation.

    All of it is warned of, and may be right with a reason: more questions than set, a question of
    too many words, a paper of too many, sentences that are too long on average, and abbreviations
    that are spelt out nowhere as 'Local Area Agreement (LAA)' or 'LAA (Local Area Agreement)'.

    Consultation principles 2018, A (C1); the numbers are ours, after the consultation paper of
    April 2011, Proposed Action.
    """
    article = articles.consultation
    if len(facts.questions) > article.questions_at_most.value:
        yield _warning(
            "many-questions",
            f"{len(facts.questions)} questions are asked, more than "
            f"{article.questions_at_most.value}",
            "Ask fewer, or give a reason for each that is asked.",
        )
    long = [
        str(number)
        for number, question in enumerate(facts.questions, 1)
        if words_in(question) > article.question_words_at_most.value
    ]
    if long:
        yield _warning(
            "long-question",
            f"There are more than {article.question_words_at_most.value} words in question "
            f"{listed(long)}",
            "Ask one thing in each question, in one sentence.",
        )
    yield from _paper(facts, articles)
    if unknown := unexplained(f"{facts.explained}\n{facts.paper}", facts.questions):
        yield _warning(
            "abbreviation",
            f"Spelt out nowhere: {listed(unknown)}",
            "Write each out where it first stands, with the abbreviation after it in brackets.",
        )


def _paper(facts: ConsultationFacts, articles: Articles) -> Iterator[Finding]:
    most, longest = (
        articles.consultation.paper_words_at_most.value,
        articles.consultation.sentence_words_at_most.value,
    )
    words = words_in(facts.paper)
    if words > most:
        yield _warning(
            "long-paper",
            f"The paper has {counted(words, 'word')}, more than {most}",
            "Shorten it, or put what few people need into an annex.",
        )
    average = words_in_a_sentence(facts.paper)
    if average > longest:
        yield _warning(
            "long-sentences",
            f"A sentence of the paper has {average} words on average, more than {longest}",
            "Write shorter sentences.",
        )


def words_in(text: str) -> int:
    """How many words a text has; numbers and marks are none."""
    return len(WORDS.findall(text))


def words_in_a_sentence(text: str) -> int:
    """How many words a sentence of a text has on average, rounded; 0 for an empty text.

    Headings, the lines of a list and what a colon or semicolon parts each count as a sentence.
    """
    lengths = [length for part in SENTENCE_ENDS.split(text) if (length := words_in(part))]
    return round(sum(lengths) / len(lengths)) if lengths else 0


def unexplained(text: str, questions: tuple[str, ...]) -> list[str]:
    """The abbreviations of a text and of the questions on it that are spelt out nowhere.

    Spelt out is one that stands in brackets after a word, or has words in brackets after it.
    """
    whole = "\n".join((text, *questions))
    spelt_out = {*IN_BRACKETS.findall(whole), *BEFORE_BRACKETS.findall(whole)}
    found = dict.fromkeys(ABBREVIATION.findall(whole))
    return [
        short
        for short in found
        if short not in KNOWN
        and not ROMAN.fullmatch(short)
        and short.removesuffix("s") not in spelt_out
    ]


def _warning(check: str, sentence: str, way_out: str) -> Finding:
    return Finding(check=check, kind="warning", rule="C1", sentence=sentence, way_out=way_out)
