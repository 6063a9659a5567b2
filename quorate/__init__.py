"""Quorate runs the governance of a local partnership and keeps its lawful record."""
