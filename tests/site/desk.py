"""Pages of a browser that tests use one after the other, each as clean as a new one."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page

# What a page can be told after it was made; everything else makes another kind of page.
_MEDIA = ("reduced_motion", "forced_colors")

WITHOUT_CARDS = "() => document.querySelectorAll('.cards').forEach((cards) => cards.remove())"
"""Takes the cards below a table away: most of such a page, which no filter changes and other tests look at."""


class Desk:
    """Pages by their kind (touch, no JavaScript, ...), and `problems`: what any of them reported since it was last cleared."""

    def __init__(self, browser: Browser) -> None:
        self.problems: list[str] = []
        self._browser = browser
        self._kept: dict[tuple[tuple[str, Any], ...], Page] = {}
        self._in_use: list[Page] = []
        self._alone: list[BrowserContext] = []

    def open(
        self, base: str, address: str, *, alone: bool, scheme: str = "light", width: int = 1280, height: int = 800, **options: Any
    ) -> Page:
        """Return a page at `base` + `address`, like new. `alone` makes one that no other test gets."""
        media = {name: options.pop(name, None) for name in _MEDIA}
        kind = tuple(sorted(options.items()))
        page = None if alone else self._kept.get(kind)
        if page is None or page in self._in_use:
            page = self._new(base, alone=alone or page is not None, kind=kind)
        self._in_use.append(page)
        page.set_viewport_size({"width": width, "height": height})
        page.emulate_media(
            media="screen",
            color_scheme=scheme,  # type: ignore[arg-type]
            reduced_motion=media["reduced_motion"] or "no-preference",
            forced_colors=media["forced_colors"] or "none",
        )
        page.goto(base + address)
        return page

    def tidy(self) -> None:
        """Forget what the pages in use kept, and put the pointer where it points at nothing."""
        for page in self._in_use:
            if page in self._kept.values():
                page.mouse.move(0, 0)
                page.context.clear_cookies()
                page.evaluate("() => { try { localStorage.clear(); sessionStorage.clear(); } catch { } }")
                page.goto("about:blank")
        for context in self._alone:
            context.close()
        self._in_use, self._alone = [], []

    def _note(self, url: str, base: str) -> None:
        if not url.startswith((base, "data:", "blob:", "about:")):
            self.problems.append(f"asked for {url}")

    def _new(self, base: str, *, alone: bool, kind: tuple[tuple[str, Any], ...]) -> Page:
        context = self._browser.new_context(**dict(kind))
        context.on("request", lambda request: self._note(request.url, base))
        page = context.new_page()
        page.on("console", lambda said: self.problems.append(said.text) if said.type in {"error", "warning"} else None)
        page.on("pageerror", lambda error: self.problems.append(str(error)))
        if alone:
            self._alone.append(context)
        else:
            page.add_init_script = context.add_init_script = _refuse  # type: ignore[method-assign]
            self._kept[kind] = page
        return page


def _refuse(*_: object) -> None:
    raise AssertionError("a script of the test's own would stay for the tests after it: open the page with alone=True")
