"""A browser is headless Chromium, told what to do over a pipe.

It speaks the DevTools protocol: JSON objects, each ended by NUL.
"""

import base64
import json
import os
import select
import shutil
import subprocess
import tempfile

NAMES = ("chromium", "chromium-browser", "google-chrome")
PATIENCE = 60  # seconds


class Fault(Exception):
    """The browser refused, or the page's program threw."""


def program():
    for name in NAMES:
        if shutil.which(name):
            return name
    raise Fault("no Chromium is installed (Debian: apt-get install chromium)")


class Browser:
    """Opens one page; leaves when the block ends."""

    def __enter__(self):
        self.home = tempfile.TemporaryDirectory()
        (theirs_in, self.to), (self.of, theirs_out) = os.pipe(), os.pipe()
        self.process = subprocess.Popen(
            ["sh", "-c", 'exec "$@" 3<&%d 4>&%d' % (theirs_in, theirs_out),
             "sh", program(), "--headless", "--no-sandbox", "--disable-gpu",
             "--disable-dev-shm-usage", "--no-first-run", "--remote-debugging-pipe",
             "--user-data-dir=" + self.home.name, "about:blank"],
            pass_fds=(theirs_in, theirs_out), stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(theirs_in)
        os.close(theirs_out)
        self.rest, self.count, self.session, self.errors = b"", 0, None, []
        target = self.tell("Target.createTarget", url="about:blank")
        self.session = self.tell("Target.attachToTarget", flatten=True,
                                 targetId=target["targetId"])["sessionId"]
        for domain in ("Page", "Runtime"):
            self.tell(domain + ".enable")
        return self

    def __exit__(self, *why):
        self.process.terminate()
        self.process.wait()
        os.close(self.to)
        os.close(self.of)
        self.home.cleanup()

    def message(self):
        while b"\0" not in self.rest:
            if not select.select([self.of], [], [], PATIENCE)[0]:
                raise Fault("the browser is silent")
            more = os.read(self.of, 1 << 16)
            if not more:
                raise Fault("the browser ended")
            self.rest += more
        text, self.rest = self.rest.split(b"\0", 1)
        found = json.loads(text)
        if found.get("method") == "Runtime.exceptionThrown":
            self.errors.append(found["params"]["exceptionDetails"])
        return found

    def tell(self, method, **params):
        """Sends a command, and waits for what came of it."""
        self.count += 1
        command = {"id": self.count, "method": method, "params": params}
        if self.session:
            command["sessionId"] = self.session
        os.write(self.to, json.dumps(command).encode("ascii") + b"\0")
        while True:
            found = self.message()
            if found.get("id") == self.count:
                break
        if "error" in found:
            raise Fault("%s: %s" % (method, found["error"]["message"]))
        return found["result"]

    def screen(self, width, height, dark=False, phone=False):
        self.tell("Emulation.setDeviceMetricsOverride", width=width,
                  height=height, deviceScaleFactor=1, mobile=phone)
        self.tell("Emulation.setEmulatedMedia", features=[
            {"name": "prefers-color-scheme",
             "value": "dark" if dark else "light"}])

    def open(self, address):
        self.tell("Page.navigate", url="about:blank")
        self.tell("Page.navigate", url=address)
        while self.message().get("method") != "Page.loadEventFired":
            pass
        self.ask("new Promise(done => document.readyState === 'complete'"
                 " ? done() : addEventListener('load', done))")

    def ask(self, expression):
        """The value of an expression, once it settled."""
        found = self.tell("Runtime.evaluate", expression=expression,
                          returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in found:
            raise Fault("%s: %s" % (expression, found["exceptionDetails"]))
        return found["result"].get("value")

    def click(self, selector):
        """As a finger does: where the element is, if it can be seen there."""
        x, y = self.ask(
            "(e => { e.scrollIntoView({block: 'center'});"
            " const b = e.getBoundingClientRect();"
            " return [b.x + b.width / 2, b.y + b.height / 2]; })"
            "(document.querySelector(%s))" % json.dumps(selector))
        for kind in ("mousePressed", "mouseReleased"):
            self.tell("Input.dispatchMouseEvent", type=kind, x=x, y=y,
                      button="left", clickCount=1)

    def picture(self, path):
        shot = self.tell("Page.captureScreenshot", format="png")
        with open(path, "wb") as file:
            file.write(base64.b64decode(shot["data"]))
