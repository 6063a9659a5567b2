"""The rounds: every few minutes, put right what was missed and chase what is late."""

from tasks.procedure import procedure
from tasks.rounds import (
    chase_overdue_work,
    give_lost_cases_a_run,
    put_back_what_died,
    send_waiting_letters,
    start_what_was_never_started,
    take_in_what_arrived,
    wake_what_lags_behind,
    wake_what_was_missed,
)


@procedure("Rounds")
def rounds() -> None:
    """Go round: take in mail, recover what died, wake what was missed, chase, send what waits."""
    take_in_what_arrived()
    start_what_was_never_started()
    give_lost_cases_a_run()
    put_back_what_died()
    wake_what_was_missed()
    wake_what_lags_behind()
    chase_overdue_work()
    send_waiting_letters()
