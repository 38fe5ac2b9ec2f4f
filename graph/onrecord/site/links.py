"""Where a link leads: the one thing in which pages of a folder and pages of a service differ."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote, unquote

from onrecord.claims import short_hash

#: Bytes of a file's name that every system takes, with room for a suffix.
LONGEST = 200


@dataclass(frozen=True, slots=True)
class Links:
    """Links from one page: `root` leads to the front page's folder, `page` ends the address of a page.

    Static pages use the default; a service uses `Links("/", page="", index="")`, or whatever it answers to.
    """

    root: str = ""  #: "", "../" or "../../" in a folder
    page: str = "/index.html"  #: after `person/diane-roscoe`
    index: str = "index.html"  #: after `person/`

    def thing(self, address: str) -> str:
        """The page of one thing, by its address (`person/diane-roscoe`)."""
        return self.root + filed(address) + self.page

    def twin(self, address: str, suffix: str) -> str:
        """The data of one thing, `suffix` being ttl or jsonld."""
        return f"{self.root}{filed(address)}.{suffix}"

    def list(self, kind: str, number: int = 1) -> str:
        """The list of a kind; long ones are told in several pages, counted from 1."""
        return f"{self.root}{kind}/{self.index}" if number == 1 else f"{self.root}{kind}/page-{number}.html"

    def front(self) -> str:
        """The front page."""
        return f"{self.root}{self.index}" or "./"

    def file(self, name: str) -> str:
        """A file beside the front page."""
        return self.root + name


def filed(address: str) -> str:
    """The address as files have it: the same, unless the key is longer than a file's name may be."""
    kind, _, key = address.partition("/")
    name = unquote(key).encode()
    if len(name) <= LONGEST:
        return address
    return f"{kind}/{quote(name[:LONGEST - 20].decode(errors='ignore'), safe='-._~')}~{short_hash(key)}"
