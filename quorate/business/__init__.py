"""Use cases: check the rule, write the register and the journal, queue the letters, wake the flow."""
