"""The feasts that statements date by. Easter is computed; a feast that is not one day is its month."""

from __future__ import annotations

from datetime import date, timedelta

from onrecord.claims import Period

_FIXED = {
    "Christmas": "12", "Christmas Eve": "12-24", "Christmas Day": "12-25", "Boxing Day": "12-26",
    "New Year": "01", "New Year's Day": "01-01", "New Year's Eve": "12-31",
    "Hogmanay": "12-31", "Halloween": "10-31", "Michaelmas": "09-29", "Bonfire Night": "11-05",
    "Burns Night": "01-25", "May Day": "05-01", "St David's Day": "03-01", "St Patrick's Day": "03-17",
    "St George's Day": "04-23", "St Andrew's Day": "11-30",
}
_FROM_EASTER = {
    "Shrove Tuesday": -47, "Ash Wednesday": -46, "Palm Sunday": -7, "Maundy Thursday": -3, "Good Friday": -2,
    "Easter Sunday": 0, "Easter Monday": 1, "Whit Sunday": 49, "Whit Monday": 50,
}


def feast_period(name: str, year: int) -> Period:
    """The day of a feast in a year, or its month where the name stands for a season (`Easter`, `Christmas`)."""
    if name in _FIXED:
        return Period(f"{year:04}-{_FIXED[name]}")
    easter = easter_sunday(year)
    if name == "Easter":
        return Period(f"{year:04}-{easter.month:02}")
    return Period((easter + timedelta(days=_FROM_EASTER[name])).isoformat())


def easter_sunday(year: int) -> date:
    """Easter Sunday in the Gregorian calendar, by the anonymous algorithm of Nature, 1876."""
    golden, century, rest = year % 19, year // 100, year % 100
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    to_sunday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (golden + 11 * epact + 22 * to_sunday) // 451
    month, day = divmod(epact + to_sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)
