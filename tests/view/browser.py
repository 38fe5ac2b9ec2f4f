"""A real Chromium, headless, driven by the DevTools protocol, with the network blocked and everything it says kept."""

from __future__ import annotations

import base64
import json
import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import websocket

FLAGS = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking",
         "--disable-component-update", "--disable-default-apps", "--disable-sync", "--no-first-run", "--mute-audio",
         "--hide-scrollbars", "--force-device-scale-factor=1", "--remote-debugging-port=0", "--remote-allow-origins=*")
class NoChromium(RuntimeError):
    """There is no Chromium on this machine; the message says how to get one."""


MISSING = ("No Chromium is installed, and the page is tested in a real one: on Debian or Ubuntu run "
           "`apt-get install chromium`, elsewhere put chromium or google-chrome on the PATH.")


class Page:
    """One tab. `said` holds console messages and exceptions, `asked` every request for anything but the page itself.

    A data: address asks nobody: Chromium's own date field has its icon in one.
    """

    def __init__(self, address: str) -> None:
        self.socket = websocket.create_connection(address, timeout=30)
        self.said: list[str] = []
        self.asked: list[str] = []
        self.number = 0
        self.address, self.script = "about:blank", True
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.call(f"{domain}.enable")
        self.call("Network.emulateNetworkConditions", offline=True, latency=0, downloadThroughput=0,
                  uploadThroughput=0)

    def call(self, method: str, **parameters: Any) -> Any:
        """The result of a protocol method; events that come in between are kept."""
        self.number += 1
        self.socket.send(json.dumps({"id": self.number, "method": method, "params": parameters}))
        while True:
            message = json.loads(self.socket.recv())
            if message.get("id") == self.number:
                assert "error" not in message, message
                return message["result"]
            self._keep(message)

    def _keep(self, message: dict[str, Any]) -> None:
        told = message.get("params", {})
        match message.get("method"):
            case "Runtime.consoleAPICalled":
                self.said.append(f"{told['type']}: {[each.get('value') for each in told['args']]}")
            case "Runtime.exceptionThrown":
                self.said.append(str(told["exceptionDetails"].get("exception", {}).get("description")))
            case "Log.entryAdded":
                self.said.append(told["entry"]["text"])
            case "Network.requestWillBeSent" if not told["request"]["url"].startswith((self.address, "data:")):
                self.asked.append(told["request"]["url"])

    def open(self, file: Path, width: int = 1440, height: int = 900, dark: bool = False, script: bool = True,
             paper: bool = False, address: str = "") -> None:
        """Load a file, at an address within it that begins with #, and wait until it is drawn."""
        self.address, self.script = file.resolve().as_uri(), script
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)
        self.call("Emulation.setScriptExecutionDisabled", value=not script)
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self.call("Emulation.setEmulatedMedia", media="print" if paper else "", features=[scheme])
        self.call("Page.navigate", url="about:blank")
        self.call("Page.navigate", url=self.address + address)
        for _ in range(300):
            if self.run("document.readyState + location.protocol") == "completefile:":
                break
            time.sleep(0.05)
        self.settle()

    def run(self, expression: str) -> Any:
        """The value of a JavaScript expression in the page."""
        done = self.call("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        assert "exceptionDetails" not in done, done["exceptionDetails"]
        return done["result"].get("value")

    def settle(self) -> None:
        """Wait until the page has drawn twice, ten seconds at most."""
        if not self.script:
            return time.sleep(0.3)
        self.run("new Promise((done) => { setTimeout(done, 10_000);"
                 " requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 30))); })")

    def drawn(self) -> Any:
        """What the picture shows: nodes with their places, edges, boxes of labels."""
        return self.run("onrecord.drawn()")

    @contextmanager
    def quiet(self) -> Iterator[Page]:
        """Within it nothing may be complained of, and nothing asked for."""
        self.said.clear()
        self.asked.clear()
        yield self
        assert (self.said, self.asked) == ([], [])

    def visit(self, address: str) -> None:
        """Another address of the page that is open: what follows #/."""
        self.run(f"location.hash = '#/{address}'")
        self.settle()

    def drawn_kinds(self) -> set[str]:
        """The kinds of the things that the picture shows."""
        return {node["kind"] for node in self.drawn()["nodes"]}

    def click(self, x: float, y: float) -> None:
        """A real click at a place of the window."""
        self.call("Input.dispatchMouseEvent", type="mouseMoved", x=x, y=y)
        for kind in ("mousePressed", "mouseReleased"):
            self.call("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1)
        time.sleep(0.35)
        self.settle()

    def click_node(self, label: str) -> None:
        """A real click on a thing in the picture."""
        spot = next(node for node in self.drawn()["nodes"] if node["label"] == label)
        frame = self.run("JSON.parse(JSON.stringify(document.getElementById('picture').getBoundingClientRect()))")
        self.click(frame["x"] + spot["x"], frame["y"] + spot["y"])

    def press(self, key: str) -> None:
        """A real key: a letter, or a name such as ArrowDown."""
        codes = {"Enter": 13, "Escape": 27, "Tab": 9, "ArrowLeft": 37, "ArrowUp": 38, "ArrowRight": 39, "ArrowDown": 40}
        text = {"text": key} if len(key) == 1 else {"text": "\r"} if key == "Enter" else {}
        self.call("Input.dispatchKeyEvent", type="keyDown", key=key, windowsVirtualKeyCode=codes.get(key, 0), **text)
        self.call("Input.dispatchKeyEvent", type="keyUp", key=key, windowsVirtualKeyCode=codes.get(key, 0))
        self.settle()

    def type(self, words: str) -> None:
        """Words into the field that has the focus."""
        self.call("Input.insertText", text=words)
        self.settle()

    def screenshot(self, file: Path, whole: bool = False) -> None:
        """What the window shows (`whole`: the page to its end), as a PNG file."""
        shot = self.call("Page.captureScreenshot", format="png", captureBeyondViewport=whole)
        file.write_bytes(base64.b64decode(shot["data"]))

    def print(self, file: Path) -> None:
        """The page as it prints on A4, as a PDF file."""
        done = self.call("Page.printToPDF", paperWidth=8.27, paperHeight=11.69, printBackground=True)
        file.write_bytes(base64.b64decode(done["data"]))


@contextmanager
def chromium() -> Iterator[Page]:
    """A Chromium of its own, which ends with the block. NoChromium with what to install where there is none."""
    program = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome", "chrome"))), None)
    if program is None:
        raise NoChromium(MISSING)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        process = subprocess.Popen([program, *FLAGS, f"--user-data-dir={folder}", "about:blank"],
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            page = Page(_address(Path(folder) / "DevToolsActivePort", process))
            yield page
            page.socket.close()
        finally:
            process.terminate()
            process.wait(10)


def _address(port_file: Path, process: subprocess.Popen[bytes]) -> str:
    """The address of the first tab, once Chromium has written its port."""
    from urllib.request import urlopen

    for _ in range(300):
        if port_file.exists() and port_file.read_text().count("\n"):
            port = port_file.read_text().split("\n")[0]
            with urlopen(f"http://127.0.0.1:{port}/json/list") as answer:
                tabs = [tab for tab in json.load(answer) if tab["type"] == "page"]
            if tabs:
                return str(tabs[0]["webSocketDebuggerUrl"])
        assert process.poll() is None, "Chromium ended before it could be reached"
        time.sleep(0.05)
    raise RuntimeError("Chromium did not open its port within 15 seconds")


@contextmanager
def tab_or_skip() -> Iterator[Page]:
    """A tab of Chromium. Without a Chromium, CI fails; on a machine that has Python and pip only, tests are skipped and
    say why."""
    try:
        with chromium() as page:
            yield page
    except NoChromium as missing:
        if os.environ.get("CI"):
            raise
        pytest.skip(str(missing))
