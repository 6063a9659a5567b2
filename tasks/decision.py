"""The steps that follow from a decision, and those that end a case."""

from quorate.business.reviewing import decisions, ending
from quorate.business.working_over import own_points
from tasks.steps import step

begin_next_round = step(decisions.begin_next_round)
issue_changed_paper = step(decisions.issue_changed_paper)
carry_out = step(decisions.carry_out)
leave_the_structure = step(decisions.leave_the_structure)
send_feedback = step(ending.send_feedback)
tell_each_their_points = step(own_points.tell_each_their_points)
tell_all_who_were_written_to = step(after_withdrawal=True)(ending.tell_all_who_were_written_to)
close_case = step(after_withdrawal=True)(ending.close_case)
