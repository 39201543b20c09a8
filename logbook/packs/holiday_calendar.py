"""Public holidays, worked out on the laptop from rules that are shipped with it."""

from datetime import date
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from holidays import HolidayBase

_ENGLISH = {"CA": "en_CA", "US": "en_US"}
"""Said outright, since names would otherwise follow the language of the laptop."""


class ShippedHolidays:
    """Names the public holidays of countries, states and provinces.

    Which of them an office really closes on is for the office to say: a state may
    keep some of them with half its people at work. Dates that are counted with them
    therefore also say the earlier date without.
    """

    def holiday(self, region: str, day: date) -> str | None:
        """Return the holiday a day is, as it is called in English.

        Args:
            region: ISO code of a country, a state or a province: ``US``, ``US-TX``.

        Returns:
            None, if it is none, or the rules of that region are not shipped.
        """
        found = _holidays(region.upper())
        return None if found is None else found.get(day)


@cache
def _holidays(region: str) -> "HolidayBase | None":
    # It loads the rules of every country of the world, so not before they are needed.
    import holidays  # noqa: PLC0415 - see above

    country, _, part = region.partition("-")
    try:
        return holidays.country_holidays(
            country, subdiv=part or None, language=_ENGLISH.get(country)
        )
    except NotImplementedError:
        return None
