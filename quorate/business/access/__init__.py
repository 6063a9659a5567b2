"""Who may come in and what they may do: sign-in links, sessions, codes, roles."""
