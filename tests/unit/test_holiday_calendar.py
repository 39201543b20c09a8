"""Public holidays come from rules on the laptop, region by region."""

import ast
from datetime import date
from importlib.util import find_spec
from pathlib import Path

import pytest

from logbook.domain.region import ELSEWHERE, REGIONS
from logbook.packs.holiday_calendar import ShippedHolidays

HOLIDAYS = ShippedHolidays()
DIALLING = {
    "aiohttp",
    "asyncio",
    "ftplib",
    "http",
    "requests",
    "smtplib",
    "socket",
    "ssl",
}


@pytest.mark.parametrize(
    ("region", "day", "name"),
    [
        ("US-TX", date(2026, 11, 26), "Thanksgiving Day"),
        ("US-TX", date(2027, 4, 21), "San Jacinto Day"),
        ("US-OK", date(2027, 7, 5), "Independence Day (observed)"),
        ("US-CT", date(2027, 2, 12), "Lincoln's Birthday"),
        ("US-MO", date(2028, 5, 8), "Truman Day"),
        ("CA-ON", date(2027, 2, 15), "Family Day"),
        ("CA-ON", date(2027, 9, 6), "Labour Day"),
        ("US", date(2027, 1, 1), "New Year's Day"),
        ("us-tx", date(2027, 1, 1), "New Year's Day"),
        ("US-OK", date(2027, 4, 21), None),
        ("US-TX", date(2026, 11, 25), None),
    ],
)
def test_each_region_keeps_its_own_holidays(region, day, name):
    assert HOLIDAYS.holiday(region, day) == name


def test_the_rules_of_every_region_of_both_countries_are_shipped():
    christmas = date(2030, 12, 25)
    without = [code for code in REGIONS if HOLIDAYS.holiday(code, christmas) is None]

    assert without == [ELSEWHERE]


@pytest.mark.parametrize("region", ["", "XX", "US-ZZ", "nowhere"])
def test_a_region_without_rules_has_no_holidays(region):
    assert HOLIDAYS.holiday(region, date(2026, 12, 25)) is None


@pytest.mark.parametrize("year", [2, 1601, 9998])
def test_no_year_is_too_far_away_to_ask_for(year):
    assert HOLIDAYS.holiday("US-TX", date(year, 12, 1)) is None


def test_the_rules_hold_no_line_that_could_dial_out():
    spec = find_spec("holidays")
    rules = Path(spec.origin).parent
    found = {
        name.split(".")[0]
        for path in rules.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        for name in imported(node)
    }

    assert not found & DIALLING
    assert "urllib" not in found


def imported(node):
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom) and not node.level:
        return [node.module]
    return []
