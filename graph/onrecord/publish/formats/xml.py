"""Elements as text: the same elements give the same bytes."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement, indent, tostring

from onrecord.publish.formats.network import in_xml

__all__ = ["Element", "child", "document"]


def child(parent: Element, name: str, text: str = "", /, **attributes: str) -> Element:
    """A new element under `parent`; attributes that are empty are left out."""
    made = SubElement(parent, name, {key: in_xml(value) for key, value in attributes.items() if value})
    made.text = in_xml(text) or None
    return made


def document(root: Element) -> str:
    """The whole document, one element a line."""
    indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(root, encoding="unicode")}\n'
