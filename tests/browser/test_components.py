"""Every component on one page, in light, dark and forced colours, and every letter as a page."""

from pathlib import Path
from typing import Any

import pytest
from jinja2 import ChoiceLoader, DictLoader

from quorate.portal import look
from quorate.portal.look import Frame, Link
from quorate.post.compose import compose
from quorate.post.letters import LETTERS
from tests.browser.chromium import PHONE, Axe
from tests.post.filling import fill

SAMPLER = Path(__file__).parent / "sampler.html.j2"
FRAME = Frame(
    partnership="Harrow Strategic Partnership",
    path="/cases/GRP-2011-03",
    visitor="Dr Anneliese Featherstonehaugh-Cholmondeley-Wriothesley",
    links=(Link("Waiting for you", "/"), Link("Cases", "/cases"), Link("Structure", "/structure")),
    csrf="token",
    flash="You handed over to Ada Kowalczyk.",
)
LONG = "Dr Anneliese Featherstonehaugh-Cholmondeley-Wriothesley of " + "Harrow" * 12
ERRORS = {"choice": "Choose what you decide", "reason": "Give a reason", "": "It is too late."}
LIGHTS: list[dict[str, Any]] = [
    {"color_scheme": "light"},
    {"color_scheme": "dark"},
    {"color_scheme": "light", "forced_colors": "active"},
]


@pytest.fixture(scope="module")
def sampler() -> str:
    """All components, each with its error where it can have one."""
    pages = look.environment()
    overlay = pages.overlay(
        loader=ChoiceLoader([DictLoader({"sampler": SAMPLER.read_text("utf-8")}), pages.loader])
    )
    values = {"errors": ERRORS, "typed": {"choice": ["b"]}, "frame": FRAME}
    return overlay.get_template("sampler").render(values)


@pytest.mark.parametrize("light", LIGHTS, ids=lambda light: "-".join(light.values()))
def test_every_component_is_accessible_in_every_light(
    light: dict[str, Any], sampler: str, axe: Axe
) -> None:
    assert axe.violations(sampler, **light) == []


def test_every_component_fits_a_phone(sampler: str, axe: Axe) -> None:
    axe.violations(sampler)

    assert axe.too_wide_at(PHONE) == []


@pytest.mark.parametrize("name", LETTERS)
def test_a_letter_works_for_everybody(name: str, axe: Axe) -> None:
    html = compose(fill(name, LONG)).html

    assert axe.violations(html) == []
    assert axe.too_wide_at(PHONE) == []


def test_a_letter_is_legible_in_the_dark(axe: Axe) -> None:
    html = compose(fill("NoticeOfMeeting", LONG)).html

    assert axe.violations(html, color_scheme="dark") == []


def test_axe_finds_what_is_wrong(axe: Axe) -> None:
    html = "<html><body><img src='/static/mark.svg'><p style='color:#ddd'>pale</p></body></html>"
    found = " ".join(axe.violations(html))

    assert "image-alt" in found
    assert "color-contrast" in found


def test_what_is_wider_than_a_phone_is_seen(axe: Axe) -> None:
    axe.violations("<body><div style='width:400px'>wide</div></body>")

    assert axe.too_wide_at(PHONE)
