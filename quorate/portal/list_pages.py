"""Long lists in pages: which page is asked for, where it begins, the addresses of the others."""

from urllib.parse import urlencode

from quorate.portal.visit import Visit

ON_A_PAGE = 50
LONGEST_NUMBER = 6


def number_of_page(visit: Visit) -> int:
    """The page asked for, from 1; the first where none is, or nonsense."""
    asked = visit.query.get("page", "1")
    is_number = asked.isascii() and asked.isdigit() and len(asked) <= LONGEST_NUMBER
    return max(1, int(asked)) if is_number else 1


def first_of(page: int) -> int:
    """The place, from 0, of the first line of a page."""
    return (page - 1) * ON_A_PAGE


def pages_of(total: int) -> int:
    """How many pages so many lines make; one for none."""
    return max(1, -(-total // ON_A_PAGE))


def page_of(visit: Visit, total: int) -> tuple[int, int]:
    """The page asked for, or the last where there are fewer, and how many there are."""
    pages = pages_of(total)
    return min(number_of_page(visit), pages), pages


def address_of(path: str, **asked: str) -> str:
    """The address of the pages of a list, to which a number is added."""
    given = {name: value for name, value in asked.items() if value}
    return f"{path}?{urlencode({**given, 'page': ''})}"
