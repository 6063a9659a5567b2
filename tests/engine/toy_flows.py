"""The toy procedures as Prefect flows, attributes of this module."""

from quorate.engine.flow import prefect_flow
from tests.engine import toy_procedures

FLOWS = {toy.name: prefect_flow(toy) for toy in toy_procedures.ALL}
globals().update(FLOWS)
