"""Makes the Prefect flow of every procedure in flows/, each an attribute of this module.

A deployment's entrypoint is `quorate.engine.procedures.<name>`, with a dot: with a colon Prefect
would take it for a file and fetch the code anew. The flows are made here, and not in flows/, so
that a rehearsal runs the same body without the four seconds that loading Prefect takes.
"""

import importlib
import pkgutil
from typing import Any

from prefect import Flow

import flows
from quorate.engine.flow import prefect_flow
from tasks.procedure import Procedure, procedures_in


def all_procedures() -> list[Procedure[..., Any]]:
    """Every procedure that a file of flows/ defines, by name."""
    found: list[Procedure[..., Any]] = []
    for module in pkgutil.iter_modules(flows.__path__, "flows."):
        found += procedures_in(vars(importlib.import_module(module.name)))
    return sorted(found, key=lambda procedure: procedure.name)


FLOWS: dict[str, Flow[..., Any]] = {p.name: prefect_flow(p) for p in all_procedures()}
globals().update(FLOWS)
