"""Walks the pages of a running service in Chromium, as a reader would, and checks each.

    python3 Tests/Browser/walk.py ADDRESS [SCREENSHOTS]

At 390 and 1280 pixels, light and dark: no error in the console, no request to another server, nothing
that axe finds (WCAG 2.2 AA), nothing wider than the window. Uses the time machine, opens a derivation,
downloads a table, chooses a theme. With a folder, leaves a screenshot of each kind of page there.
"""

import pathlib
import re
import sys

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

AGREEMENT = "us-china-phase-one"
DAY = "2020-12-10"
# axe's rules of WCAG 2.2 AA and what it calls best practice.
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


def pages():
    """The kinds of pages, by the names of their screenshots."""
    base = f"/agreements/{AGREEMENT}"
    figure = "gauge%2FUSA%2Flatest%2Fbalance"
    return {
        "library": "/",
        "agreement": base,
        "agreement-then": f"{base}?as-of={DAY}",
        "compare": f"{base}/compare?from=2020-03-10&to={DAY}",
        "readings": f"{base}/readings?as-of={DAY}",
        "products": f"{base}/products",
        "product": f"{base}/products/1201?as-of={DAY}",
        "claim": f"{base}/claims/people-familiar-2020-03-10",
        "figure": f"{base}/figures/{figure}?as-of={DAY}",
        "balances": "/balances",
        "balance": f"/balances/USA/CHN?as-of={DAY}",
        "releases": "/releases",
        "portfolio": "/portfolio",
        "methods": "/methods",
        "other-agreement": "/agreements/us-japan-2025",
        "problem": "/agreements/us-china-phase-on",
    }


class Walk:
    """One browser window with what went wrong in it."""

    def __init__(self, browser, address, width, scheme, folder):
        self.address = address
        self.width = width
        self.scheme = scheme
        self.folder = folder
        self.findings = []
        self.context = browser.new_context(
            viewport={"width": width, "height": 900}, color_scheme=scheme, accept_downloads=True)
        self.page = self.context.new_page()
        self.page.on("console", self.console)
        self.page.on("pageerror", lambda error: self.found(f"script: {error}"))
        self.page.on("request", self.request)

    def found(self, what):
        """Notes what is wrong, and where."""
        self.findings.append(f"{self.width} px, {self.scheme}, {self.page.url}: {what}")

    def console(self, message):
        """Errors of the console; that a page was not found is one that is asked for."""
        if message.type in ("error", "warning") and "404" not in message.text:
            self.found(f"console: {message.text}")

    def request(self, request):
        """Requests to others."""
        if not request.url.startswith((self.address, "data:")):
            self.found(f"request to {request.url}")

    def look(self, name, path):
        """Opens a page and checks it."""
        self.page.goto(self.address + path)
        room = self.page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth")
        if room > 0:
            self.found(f"{room} pixels wider than the window")
        for violation in Axe().run(self.page, options=RULES).response["violations"]:
            nodes = "; ".join(node["html"][:120] for node in violation["nodes"][:3])
            self.found(f"axe {violation['id']}: {violation['help']}: {nodes}")
        if self.folder:
            self.page.screenshot(
                path=self.folder / f"{name}-{self.width}-{self.scheme}.png", full_page=True)

    def use(self):
        """The time machine, a derivation, a download, and the keyboard."""
        page = self.page
        page.goto(f"{self.address}/")
        page.get_by_role("link", name=re.compile("Phase One")).first.click()
        page.get_by_label("As of").fill(DAY)
        if f"as-of={DAY}" not in page.url:
            page.get_by_role("button", name="Show").click()
        page.wait_for_url(f"**as-of={DAY}")
        before = page.url
        page.get_by_role("link", name=re.compile("^← ")).click()
        if page.url == before or "as-of=2020" not in page.url:
            self.found("the step to the release before does not step")
        page.get_by_role("link", name="Latest", exact=True).click()
        if "as-of" in page.url:
            self.found("the latest state has a day")
        page.goto(f"{self.address}/agreements/{AGREEMENT}?as-of={DAY}")
        page.locator("#pledges td.number a").first.click()
        if "/figures/" not in page.url or page.locator("#releases").count() == 0:
            self.found("a number does not lead to its derivation")
        page.go_back()
        with page.expect_download() as download:
            page.locator("#pledges .table + .downloads a").first.click()
        text = pathlib.Path(download.value.path()).read_text(encoding="utf-8")
        if not text.startswith("pledge,"):
            self.found("the downloaded table is another one")
        self.choose_theme()
        page.goto(f"{self.address}/")
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.className") != "skip":
            self.found("the first stop of the keyboard does not skip to the content")

    def choose_theme(self):
        """The other theme, which the next page remembers, and back."""
        page = self.page
        ground = "getComputedStyle(document.documentElement).backgroundColor"
        before = page.evaluate(ground)
        page.locator("button.theme").click()
        chosen = page.evaluate(ground)
        page.goto(f"{self.address}/methods")
        if chosen == before or page.evaluate(ground) != chosen:
            self.found("a theme that was chosen is not kept")
        for violation in Axe().run(page, options=RULES).response["violations"]:
            self.found(f"axe in the chosen theme: {violation['id']}: {violation['help']}")
        page.locator("button.theme").click()
        if page.evaluate(ground) != before:
            self.found("the theme cannot be chosen back")

    def without_script(self, browser):
        """A page without JavaScript has the same text."""
        page = browser.new_context(java_script_enabled=False).new_page()
        page.goto(f"{self.address}/agreements/{AGREEMENT}?as-of={DAY}")
        if page.get_by_role("button", name="Show").count() != 1:
            self.found("there is no time machine without JavaScript")


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    address = sys.argv[1].rstrip("/")
    folder = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else None
    if folder:
        folder.mkdir(parents=True, exist_ok=True)
    findings = []
    looked = 0
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        for width in (390, 1280):
            for scheme in ("light", "dark"):
                walk = Walk(browser, address, width, scheme, folder)
                for name, path in pages().items():
                    walk.look(name, path)
                    looked += 1
                walk.use()
                walk.without_script(browser)
                findings += walk.findings
    for finding in findings:
        print(finding)
    print(f"{looked} pages looked at, {len(findings)} findings")
    sys.exit(1 if findings else 0)


if __name__ == "__main__":
    main()
