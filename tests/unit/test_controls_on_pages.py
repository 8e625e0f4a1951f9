"""Controls stand nowhere on a page but in the form of a table that its script narrows."""

from __future__ import annotations

import pytest

from evidence_site.check.markup import refuse_unsafe
from evidence_site.errors import EvidenceError
from evidence_site.render.explorer import FORM


def test_the_form_of_a_table_may_hold_controls() -> None:
    refuse_unsafe(f'<form class="{FORM}"><p><input type="text"><button type="button">Clear</button></p></form>', "here")


@pytest.mark.parametrize(
    ("html", "problem"),
    [
        ("<form><input></form>", "<form>: this element"),
        (f'<div class="{FORM}"><input></div>', "<input>: this element"),
        (f'<form class="{FORM}"></form><button>Buy</button>', "<button>: this element"),
        (f'<form class="not-{FORM}"></form>', "<form>: this element"),
        (f'<form class="{FORM}" action="https://example.org/"></form>', "action='https://example.org/': this attribute"),
        (f'<form class="{FORM}"><button formaction="/">Send</button></form>', "formaction='/': this attribute"),
        (f'<form class="{FORM}"><script>1</script></form>', "<script>: this element"),
        (f'<form class="{FORM}"><input onchange="1"></form>', "onchange='1': this attribute"),
    ],
)
def test_any_other_is_refused(html: str, problem: str) -> None:
    with pytest.raises(EvidenceError) as caught:
        refuse_unsafe(html, "here")
    assert str(caught.value).startswith(f"here: {problem}")
