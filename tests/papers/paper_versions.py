"""Versions of a paper for the tests of what becomes of them."""

import hashlib
from datetime import UTC, datetime

from quorate.register.tables.papers import Paper

LODGED_AT = datetime(2011, 6, 1, 8, 30, tzinfo=UTC)
ALL_MARKUP = """\
# Summary

We ask *you* about **this** [site](https://example.org/a) and `code`,
on two lines.

- The first point
- The second point

  with a second paragraph
  - and a point within

3. Three
4. Four

## What was said

| Point | What became of it |
|---|---|
| More time | Changed |
| Less paper | Not *changed* |

> Somebody said this.

---

```
a <b> & c
```
"""
NASTY = (
    "<script>alert(1)</script> <img src='https://example.org/x.png'> "
    "![pixel](https://example.org/t.gif) [a](javascript:x) [b](file:///etc/passwd) "
    "[c](data:text/html,x) {{ 7 * 7 }} </style><style>*{display:none} \x00\x0b\x1b\ufffe "
    "R&D < 5 > \u202eback"
)
WITH_CHART = """\
## Who answered

| Kind of respondent | Asked | Answered | Share |
|---|---:|---:|---:|
| Council & co | 12 | 4 | 33% |
| Voluntary sector | 30 | 0 | 0% |
| **All** | **42** | **4** | |
"""


def a_paper(text: str, *, title: str = "What we heard", version: int = 2) -> Paper:
    """A version of the write-up with this text."""
    return Paper(
        case_reference="REV-2011-01",
        round=1,
        kind="write-up",
        version=version,
        title=title,
        text=text,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        facts={},
        lodged_by="Policy team",
        lodged_at=LODGED_AT,
    )
