"""The partnership's procedures, one to a file; each reads as its clauses do."""
