"""A review of the structure: planned, launched, its papers lodged, decided on, ended."""
