"""One door for each thing: the mail, the clock, the database, the sleep of a procedure, Prefect.

That the constitution imports nothing but the standard library is in tests/constitution.
"""

from collections.abc import Iterator

from tests.house.sources import (
    calls_in,
    code_files,
    imports_at_loading,
    imports_of,
    name_of,
    tree_of,
    uses,
)

CLOCK = {"now", "today", "utcnow", "localtime", "gmtime", "time_ns"}
DATABASE = {"create_engine", "create_async_engine", "engine_from_config"}
SLEEP = {"Pause", "Paused", "Suspended", "suspend_flow_run", "pause_flow_run"}
LIGHT = {"quorate/engine/wake.py", "quorate/engine/rest.py"}


def importers_of(package: str) -> set[str]:
    """The files in which something of a package is imported, be it inside a function."""
    return {name_of(path) for path in code_files() if uses(imports_of(tree_of(path)), package)}


def callers_of(names: set[str]) -> Iterator[tuple[str, str]]:
    """The files in which one of these is called, with the call as it is written."""
    for path in code_files():
        for call in calls_in(tree_of(path)):
            if call.rpartition(".")[2] in names:
                yield name_of(path), call


def test_only_the_mailer_speaks_to_the_mail_server() -> None:
    assert importers_of("yagmail") == {"quorate/post/mailer.py"}
    assert not importers_of("smtplib"), "letters leave through quorate.post.mailer"


def test_only_one_module_speaks_to_the_mailbox() -> None:
    assert importers_of("imap_tools") == {"quorate/post/imap_box.py"}
    assert importers_of("imaplib") == {"quorate/post/imap_box.py"}, "certificates are checked there"


def test_only_one_package_reads_what_came_in() -> None:
    """The library's own parser of whole messages can be kept busy for hours, or made to raise."""
    parsers = importers_of("email.parser") | importers_of("email.message_from_bytes")
    assert parsers <= {"quorate/post/catcher.py"}, "ask quorate.post.incoming"


def test_only_the_house_clock_reads_the_time() -> None:
    of_the_house = {"clock.now", "clock.today"}
    others = {(file, call) for file, call in callers_of(CLOCK) if call not in of_the_house}
    stopwatches = {found for found in callers_of({"time"}) if found[1] == "time.time"}

    assert {file for file, _ in others | stopwatches} == {"quorate/clock.py"}, "ask quorate.clock"


def test_only_the_register_speaks_sql() -> None:
    outside = {name for name in importers_of("sqlalchemy") if "quorate/register/" not in name}

    assert not outside, "give quorate.register a function for it"
    assert {file for file, _ in callers_of(DATABASE)} == {"quorate/register/door.py"}


def test_only_the_engine_and_the_tasks_know_prefect() -> None:
    may = ("quorate/engine/", "tasks/")
    strangers = {name for name in importers_of("prefect") if not name.startswith(may)}

    assert not strangers, "ask quorate.engine"
    assert not importers_of("prefect") & LIGHT, "these two speak plain HTTP, to be quick"


def test_tasks_load_prefect_only_inside_a_run() -> None:
    """Loading it takes four seconds, which a rehearsal and the command line need not spend."""
    loading = {name_of(path) for path in code_files() if uses(imports_at_loading(path), "prefect")}

    assert not {name for name in loading if not name.startswith("quorate/engine/")}


def test_a_procedure_falls_asleep_at_its_gates_only() -> None:
    assert {file for file, _ in callers_of(SLEEP)} == {"tasks/gates.py"}, "wait with hold_until"
