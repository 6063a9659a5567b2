"""Takes what people fill in at a waiting run's form: once, whole, with a reason if refused."""

import logging
from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

from quorate import register
from quorate.business.cases import Case, held
from quorate.business.gate import TEXT_READ, ResumeForm
from quorate.business.refusal import Refused, Withdrawn
from quorate.post.safe_text import markdown_escaped, one_line
from quorate.register import AlreadyRecorded, cases, forms, journal

log = logging.getLogger(__name__)

NOTHING: tuple[object, ...] = (None, "", False, [], {})
LONGEST_REASON = 600
FAULT = "A fault of ours kept it from being recorded. Answer on the portal, or tell the officer."


def take_once(form: ResumeForm, case: Case, key: str, typed: object) -> None:
    """Pass a filled-in form through its use case, unless this very one (`key`) was passed already.

    Two workers on one run take it once, also where the case has come to another round between them.
    The use case and the note that it was taken are one transaction: after a crash in between, the
    form is taken again or not at all. A refusal is kept for the next to read and told in the
    journal; nothing else of it stands.
    """
    step = f"form-{key}"
    try:
        with register.current().transaction() as tx:
            held(tx, case)
            if cases.was_taken(tx, case.reference, step):
                return
            cases.take_step(tx, case.reference, case.round, step)
            _take(form, case, typed)
    except AlreadyRecorded:
        return


def description(form: ResumeForm, case: Case) -> str:
    """The Markdown above the form: why the last one was not accepted, then what it is about."""
    with register.current().reading() as tx:
        refused = forms.refusal(tx, case.reference, form.name)
    about = form.describe(case)
    if refused is None:
        return about
    reason = markdown_escaped(one_line(refused.reason))
    return f"**The last attempt was not accepted.** {reason}\n\n{about}"


def schema(form: ResumeForm, case: Case) -> dict[str, Any]:
    """The form's fields as JSON Schema, in their order, with the text that is read if there is one.

    Prefect holds what is filled in against it before the run is resumed.
    """
    found = form.fields.model_json_schema()
    fields = dict(found.get("properties", {}))
    if form.text_shown:
        shown = form.text_shown(case)
        fields[TEXT_READ] = {
            "title": "The text you have read",
            "type": "string",
            "enum": [shown],
            "default": shown,
        }
    for position, field in enumerate(fields.values()):
        field["position"] = position
    return {**found, "properties": fields, "additionalProperties": False}


def _take(form: ResumeForm, case: Case, typed: object) -> None:
    """Take it, or keep the reason. A use case that refuses has undone what it must itself."""
    try:
        form.take(case, _read(form, typed))
    except (Refused, Withdrawn) as refused:
        _record_refusal(form, case, str(refused))
    except Exception:  # what one person typed must not end the run for all who are waited for
        log.exception("The form %s of %s could not be taken", form.name, case.reference)
        _record_refusal(form, case, FAULT)
    else:
        with register.current().transaction() as tx:
            forms.forget_refusal(tx, case.reference, form.name)


def _read(form: ResumeForm, typed: object) -> dict[str, Any]:
    """What was typed, each field of its own kind. Raises Refused for what does not fit the form."""
    given = dict(typed) if isinstance(typed, Mapping) else {}
    text_read = given.pop(TEXT_READ, None)
    if all(value in NOTHING for value in given.values()):
        raise Refused("Nothing was filled in", way_out="Fill the form in before you press Resume.")
    if form.text_shown and not text_read:
        raise Refused("The form does not say which text was read", way_out="Choose it at its end.")
    try:
        read = form.fields.model_validate(given).model_dump()
    except ValidationError as wrong:
        wrongly = {str(error["loc"][0]) for error in wrong.errors() if error["loc"]}
        ours = [name for name in form.fields.model_fields if name in wrongly]
        raise Refused(
            f"What was filled in does not fit the form ({', '.join(ours) or 'an unknown field'})",
            way_out="Fill it in as the form offers it.",
        ) from None
    return {**read, TEXT_READ: text_read}


def _record_refusal(form: ResumeForm, case: Case, reason: str) -> None:
    with register.current().transaction() as tx:
        told = one_line(reason)[:LONGEST_REASON]
        forms.record_refusal(tx, case.reference, form.name, told)
        journal.add(
            tx,
            "FormNotAccepted",
            f"What was filled in on Prefect's page was not accepted: {told}",
            case=case.reference,
            actor="somebody at Prefect's page",
            facts={"form": form.name},
        )
