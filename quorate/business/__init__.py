"""Use cases: check the rule, write the register and journal, queue letters, wake the flow."""
