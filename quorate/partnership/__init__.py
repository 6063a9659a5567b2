"""A partnership as data: reads its folder under config/ and refuses what is wrong in it."""

from quorate.partnership.files import ConfigRefused, Problem
from quorate.partnership.folder import Partnership, current, load, use

__all__ = ["ConfigRefused", "Partnership", "Problem", "current", "load", "use"]
