"""A meeting conducted live: the clerk acts, members vote on their screens, all of it recorded."""
