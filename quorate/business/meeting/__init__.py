"""A meeting that decides: its notice, who is in the room, its motions, and what they come to."""
