"""The code lists by which a data portal knows a value: themes, places, licences, access, frequency.

A manifest may write the short code (`GOVE`, `GBR`, `CC-BY-4.0`) or the full address. The lists are those of the
Publications Office of the EU, which DCAT-AP asks for.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from urllib.parse import urlsplit

AUTHORITY = "http://publications.europa.eu/resource/authority/"

#: The data themes of DCAT-AP, with the label that stands in the file beside each.
THEMES = {
    "AGRI": "Agriculture, fisheries, forestry and food",
    "ECON": "Economy and finance",
    "EDUC": "Education, culture and sport",
    "ENER": "Energy",
    "ENVI": "Environment",
    "GOVE": "Government and public sector",
    "HEAL": "Health",
    "INTR": "International issues",
    "JUST": "Justice, legal system and public safety",
    "OP_DATPRO": "Provisional data",
    "REGI": "Regions and cities",
    "SOCI": "Population and society",
    "TECH": "Science and technology",
    "TRAN": "Transport",
}

#: Licences by the names that people use for them: the code of the EU's list.
LICENCES = {
    "CC-BY-4.0": "CC_BY_4_0",
    "CC-BY-SA-4.0": "CC_BYSA_4_0",
    "CC-BY-NC-4.0": "CC_BYNC_4_0",
    "CC0-1.0": "CC0",
    "ODC-By-1.0": "ODC_BY",
    "ODbL-1.0": "ODC_BL",
    "OGL-UK-3.0": "OGL_3_0",
    "PDDL-1.0": "ODC_PDDL",
}

#: The pages at which the same licences stand, without scheme and closing slash.
LICENCE_PAGES = {
    "creativecommons.org/licenses/by/4.0": "CC_BY_4_0",
    "creativecommons.org/licenses/by-sa/4.0": "CC_BYSA_4_0",
    "creativecommons.org/licenses/by-nc/4.0": "CC_BYNC_4_0",
    "creativecommons.org/publicdomain/zero/1.0": "CC0",
    "www.nationalarchives.gov.uk/doc/open-government-licence/version/3": "OGL_3_0",
    "opendatacommons.org/licenses/by/1-0": "ODC_BY",
    "opendatacommons.org/licenses/odbl/1-0": "ODC_BL",
    "opendatacommons.org/licenses/pddl/1-0": "ODC_PDDL",
}

ACCESS = ("PUBLIC", "RESTRICTED", "NON_PUBLIC")
FREQUENCIES = ("CONT", "DAILY", "WEEKLY", "BIWEEKLY", "MONTHLY", "BIMONTHLY", "QUARTERLY", "ANNUAL_2", "ANNUAL",
               "BIENNIAL", "IRREG", "NEVER", "UNKNOWN")
#: How long the files will stand there, with the label that stands in the file beside each.
AVAILABILITIES = {
    "AVAILABLE": "available",
    "EXPERIMENTAL": "experimental",
    "STABLE": "stable",
    "TEMPORARY": "temporary",
}
#: What kind of publisher it is, with the label that stands in the file beside each.
PUBLISHERS = {
    "Academia-ScientificOrganisation": "Academia/Scientific organisation",
    "Company": "Company",
    "LocalAuthority": "Local Authority",
    "NationalAuthority": "National authority",
    "NonGovernmentalOrganisation": "Non-Governmental Organisation",
    "NonProfitOrganisation": "Non-Profit Organisation",
    "PrivateIndividual(s)": "Private Individual(s)",
    "RegionalAuthority": "Regional authority",
}
PUBLISHER_TYPES = "http://purl.org/adms/publishertype/"

_COUNTRY = re.compile(r"[A-Z]{3}")


def is_address(words: str) -> bool:
    """Is it a whole http(s) address, without blanks and brackets?"""
    try:
        parts = urlsplit(words)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname) and not re.search(r"[\s<>\"{}|\\^`]", words)


def licence_address(words: str) -> str:
    """The address of a licence, in the EU's list where that has it. Raises ValueError with what is known."""
    page = words.partition("://")[2].rstrip("/")
    code = LICENCES.get(words) or LICENCE_PAGES.get(page.removesuffix("/legalcode").removesuffix("/deed.en"))
    if code:
        return f"{AUTHORITY}licence/{code}"
    return _address(words, f"the address of a licence, or {', '.join(LICENCES)}")


def theme_address(words: str) -> str:
    """The address of a theme. Raises ValueError with what is known."""
    if words in THEMES:
        return f"{AUTHORITY}data-theme/{words}"
    return _address(words, f"an address, or {', '.join(THEMES)}")


def place_address(words: str) -> str:
    """The address of a place: a country by its three letters. Raises ValueError with what is known."""
    if _COUNTRY.fullmatch(words):
        return f"{AUTHORITY}country/{words}"
    return _address(words, "an address (of GeoNames, NUTS or the like), or the three letters of a country such as GBR")


def availability_address(words: str) -> str:
    """The address of an availability. Raises ValueError with what is known."""
    return _coded(words, "planned-availability", AVAILABILITIES)


def publisher_type_address(words: str) -> str:
    """The address of a kind of publisher. Raises ValueError with what is known."""
    if words not in PUBLISHERS:
        raise ValueError(f"one of {', '.join(PUBLISHERS)}")
    return PUBLISHER_TYPES + words


def access_address(words: str) -> str:
    """The address of a right of access. Raises ValueError with what is known."""
    return _coded(words, "access-right", ACCESS)


def frequency_address(words: str) -> str:
    """The address of a frequency. Raises ValueError with what is known."""
    return _coded(words, "frequency", FREQUENCIES)


def _coded(words: str, table: str, known: Collection[str]) -> str:
    if words not in known:
        raise ValueError(f"one of {', '.join(known)}")
    return f"{AUTHORITY}{table}/{words}"


def _address(words: str, known: str) -> str:
    if not is_address(words):
        raise ValueError(known)
    return words
