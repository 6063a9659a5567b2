"""The rounds: every few minutes, put right what was missed and chase what is late."""

from tasks.procedure import procedure
from tasks.rounds import go_round


@procedure("Rounds")
def rounds() -> None:
    """Go round: take in mail, recover what died, wake what was missed, mend what is stuck, chase.

    One job that cannot be done keeps no other from being done; the run then says which.
    """
    go_round()
