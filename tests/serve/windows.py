"""A tab of a real Chromium on a service that runs. What the page asks of anybody else stands in `Page.asked`."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1] / "view"))

from browser import Page, tab_or_skip

__all__ = ["Page", "keyed", "opened", "tab_or_skip", "waited"]

CONTROL = 2
_CODES = {"Enter": 13, "Delete": 46, "a": 65}


def opened(tab: Page, port: int, path: str, width: int = 1280, dark: bool = False) -> Page:
    """The page at a path of the service, when it has set itself up."""
    tab.address = f"http://127.0.0.1:{port}/"
    tab.call("Network.emulateNetworkConditions", offline=False, latency=0, downloadThroughput=-1, uploadThroughput=-1)
    tab.call("Emulation.setDeviceMetricsOverride", width=width, height=900, deviceScaleFactor=1, mobile=False)
    scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
    tab.call("Emulation.setEmulatedMedia", media="", features=[scheme])
    tab.call("Page.navigate", url="about:blank")
    waited(tab, "location.href === 'about:blank'")
    tab.call("Page.navigate", url=tab.address + path)
    waited(tab, "document.body?.dataset.ready === 'yes'")
    tab.settle()
    return tab


def waited(tab: Page, expression: str) -> Any:
    """The value of an expression, as soon as it is true."""
    for _ in range(400):
        value = tab.run(expression)
        if value:
            return value
        time.sleep(0.05)
    raise AssertionError(f"after 20 seconds it is still not so: {expression}")


def keyed(tab: Page, key: str) -> None:
    """A real key, pressed with Control."""
    for kind in ("rawKeyDown", "keyUp"):
        tab.call("Input.dispatchKeyEvent", type=kind, key=key, windowsVirtualKeyCode=_CODES[key], modifiers=CONTROL)
    time.sleep(0.05)
