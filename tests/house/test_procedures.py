"""Every file of flows/ holds a procedure, and every procedure is deployed so that it loads."""

import json
import os
import subprocess
import sys

import pytest

from tests.house.sources import ROOT

FILES = sorted(path.stem for path in (ROOT / "flows").glob("*.py") if path.stem != "__init__")

# Loads each procedure as Prefect's worker does, from the entrypoint that its deployment gets.
ASK_PREFECT = """
import asyncio, json, sys
from contextlib import asynccontextmanager
from prefect.flows import load_flow_from_entrypoint
from prefect.client import orchestration
from quorate.engine import deployments, procedures

made = {}

class Client:
    async def create_work_pool(self, pool): pass
    async def create_flow_from_name(self, name): return name
    async def create_deployment(self, **asked): made[asked["flow_id"]] = asked

@asynccontextmanager
async def client():
    yield Client()

orchestration.get_client = client
asyncio.run(deployments.deploy_all())
json.dump([
    {
        "procedure": procedure.name,
        "file": procedure.module,
        "title": made.get(procedure.name, {}).get("name"),
        "entrypoint": made[procedure.name]["entrypoint"],
        "loads": load_flow_from_entrypoint(made[procedure.name]["entrypoint"]).name,
        "fields": sorted(made[procedure.name]["parameter_openapi_schema"]["properties"]),
    }
    for procedure in procedures.all_procedures() if procedure.name in made
], sys.stdout)
"""


@pytest.fixture(scope="module")
def deployed() -> list[dict[str, object]]:
    """What is deployed, asked of Prefect's own code in a process of its own; no server."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PREFECT_LOGGING_LEVEL": "ERROR"}
    asked = subprocess.run(
        [sys.executable, "-c", ASK_PREFECT], capture_output=True, text=True, env=environment
    )
    assert asked.returncode == 0, asked.stderr
    return json.loads(asked.stdout)


def test_every_file_of_flows_holds_a_deployed_procedure(deployed: list[dict[str, object]]) -> None:
    assert {entry["file"] for entry in deployed} == {f"flows.{name}" for name in FILES}


def test_every_deployment_loads_the_flow_of_its_procedure(
    deployed: list[dict[str, object]],
) -> None:
    assert [entry["loads"] for entry in deployed] == [entry["procedure"] for entry in deployed]


def test_an_entrypoint_is_a_dotted_name(deployed: list[dict[str, object]]) -> None:
    """With a colon Prefect would take it for a file, and load the code anew for each run."""
    assert not [entry["entrypoint"] for entry in deployed if ":" in str(entry["entrypoint"])]


def test_every_deployment_has_a_title_for_people(deployed: list[dict[str, object]]) -> None:
    assert all(" " in str(entry["title"]) or str(entry["title"]).istitle() for entry in deployed)


def test_a_review_is_launched_from_a_form_or_a_reference(
    deployed: list[dict[str, object]],
) -> None:
    fields = {str(entry["procedure"]): entry["fields"] for entry in deployed}

    assert fields["structural_review"] == ["reference", "review"]


def test_a_proposal_is_launched_from_a_form_or_a_reference(
    deployed: list[dict[str, object]],
) -> None:
    fields = {str(entry["procedure"]): entry["fields"] for entry in deployed}

    assert fields["group_proposal"] == ["proposal", "reference"]
