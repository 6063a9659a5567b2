"""A review's weeks with those consulted: opened, answered, worked over, circulated."""
