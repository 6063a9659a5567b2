"""Plays a review: a scenario through the real stack, or a rehearsal on a throw-away register."""
