"""Responses worked over: points, what became of each, and the papers written from them."""
