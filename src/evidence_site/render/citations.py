"""Citations: marks in the text, their numbers, and the list of sources at the foot of a page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element

from ..errors import fail
from ..models import Citable, Library, Reference, Study, Trial
from .html import Child, append, capital, h, joined, sentence

SOURCES_ID = "sources"
_PENDING = "data-cite"
RUN = 3
"""From how many numbers in a row a citation is shortened."""


def citation_mark(keys: Iterable[str]) -> Element:
    """Return a citation whose numbers `number_citations` fills in."""
    return h("sup", {"class": "cite", _PENDING: " ".join(keys)})


def linked_figure(key: str, figure: Element) -> Element:
    """Return a figure as a link to its source at the foot of the page, or a telephone number as a link that calls it.

    A number to call has no mark of its source at its end, which could be read as one more digit: the page cites it elsewhere.
    """
    if figure.get("data-kind") == "phone":
        return h("a", {"href": f"tel:{figure.get('value')}"}, figure)
    return h("a", {"class": "figure-link", _PENDING: key}, figure)


def number_citations(root: Element, library: Library, where: str) -> list[Reference]:
    """Give every pending citation below `root` its numbers, in order of first use, and return the sources in that order.

    Raises EvidenceError for a citation of a record that does not exist.
    """
    order: dict[str, Reference] = {}
    numbers: dict[str, int] = {}
    for element in root.iter():
        keys = element.get(_PENDING)
        if keys is None:
            continue
        del element.attrib[_PENDING]
        found = {reference.key: reference for key in keys.split() for reference in library.references(key, where)}
        if not found:
            raise fail(where, f"the citation of {keys!r} has no source")
        for key, reference in found.items():
            order.setdefault(key, reference)
            numbers.setdefault(key, len(order))
        element.set("data-sources", " ".join(sorted(found, key=numbers.__getitem__)))
        if element.tag == "a":
            first = next(iter(found))
            element.set("href", f"#ref-{first}")
            element.set("title", f"Source {numbers[first]}: {found[first].label}")
        else:
            append(element, joined(_marks(found, numbers), ", "))
    return list(order.values())


def _marks(found: dict[str, Reference], numbers: dict[str, int]) -> Iterator[list[Child]]:
    """Yield the marks of one citation; three or more numbers in a row become "5 to 8", as printed papers do."""
    keys = sorted(found, key=numbers.__getitem__)
    while keys:
        run = [key for position, key in enumerate(keys) if numbers[key] == numbers[keys[0]] + position]
        if len(run) < RUN:
            run = run[:1]
            yield [_mark(run[0], numbers[run[0]], found[run[0]])]
        else:
            first, last = run[0], run[-1]
            yield [_mark(first, numbers[first], found[first]), " to ", _mark(last, numbers[last], found[last])]
        keys = keys[len(run) :]


def _mark(key: str, position: int, reference: Reference) -> Element:
    return h("a", {"href": f"#ref-{key}", "aria-label": f"Source {position}: {reference.label}"}, str(position))


def sources_section(references: Iterable[Reference], level: int = 2) -> list[Element]:
    """Return the heading and numbered list of a page's sources."""
    items = [reference_item(reference) for reference in references]
    return [
        h(f"h{level}", {"id": SOURCES_ID}, "Sources"),
        h("ol", {"class": "sources"}, items),
    ]


def reference_item(reference: Reference) -> Element:
    """Return one source as a list item with its anchor, its links and what kind of study it is."""
    item = h("li", {"id": f"ref-{reference.key}"})
    append(item, h("cite", {}, " ".join(sentence(name) for name in _names(reference)), " "))
    append(item, h("span", {"class": "source-kind"}, kind_of(reference), ". "))
    links = [h("a", {"href": address}, text) for text, address in links_of(reference)]
    append(item, joined(links, " · ") if links else h("span", {"class": "source-none"}, "No public identifier was seen."))
    return item


def _names(reference: Reference) -> Iterator[str]:
    if isinstance(reference, Trial):
        yield reference.title or reference.plain_title
        if reference.start:
            yield f"start {'planned for' if reference.result == 'never ran' else 'in'} {reference.year}"
        elif reference.registered:
            yield f"registered in {reference.year}"
        return
    if reference.authors:
        yield reference.authors
    yield reference.title or reference.plain_title
    printed = " ".join(part for part in (reference.journal, reference.citation) if part)
    if dated := ", ".join(part for part in (printed, str(reference.year or "")) if part):
        yield dated


def kind_of(reference: Reference) -> str:
    """Say in a few words what kind of study or text a source is, and how we read it."""
    if isinstance(reference, Trial):
        return "Registered trial; registry page read"
    kind = reference.design if isinstance(reference, Study) else reference.kind
    shown = _KIND_WORDS.get(kind, kind)
    return f"{capital(shown)}; {READ_WORDS[reference.read_as]}"


_KIND_WORDS = {
    "randomised blinded": "randomised trial, blinded",
    "randomised open": "randomised trial, blinding not done or not described",
    "single-arm": "study of one group, without comparison",
    "case series": "case series, without comparison",
    "case report": "report of single cases",
    "registry cohort": "registry or cohort study",
    "meta-analysis": "meta-analysis (studies put together)",
    "laboratory": "laboratory or animal study",
    "notice": "official notice or report",
}
READ_WORDS = {
    "full text": "full text read",
    "abstract": "summary (abstract) read",
    "table": "summary and tables read",
    "registry page": "registry page read",
    "notice": "the notice itself read",
    "quoted in a review": "read as quoted in a review",
    "news report": "read in news reports",
    "citation only": "only the reference was seen",
}


def links_of(reference: Reference) -> list[tuple[str, str]]:
    """Return (text, address) for each public identifier of a source: DOI, PubMed, registry, official page."""
    links: list[tuple[str, str]] = []
    if isinstance(reference, Citable):
        if reference.doi:
            links.append((f"DOI {reference.doi}", f"https://doi.org/{_quoted(reference.doi)}"))
        if reference.pmid:
            links.append((f"PubMed {reference.pmid}", f"https://pubmed.ncbi.nlm.nih.gov/{reference.pmid}/"))
        if reference.pmcid:
            links.append((f"Open copy {reference.pmcid}", f"https://pmc.ncbi.nlm.nih.gov/articles/{reference.pmcid}/"))
        registry = reference.registry
        official = reference.url
    else:
        registry = (reference.registry_id,) if reference.registry_id else ()
        official = None
    links += [(f"Registry {name}", address) for name in registry if (address := registry_address(name))]
    if official:
        links.append(("Official page", official))
    return links


def _quoted(doi: str) -> str:
    return "".join(char if char.isalnum() or char in "-._/():;" else f"%{ord(char):02X}" for char in doi)


def registry_address(name: str) -> str | None:
    """Return the official page of a registry number, or None where the registry has no stable address for it."""
    if name.startswith("NCT"):
        return f"https://clinicaltrials.gov/study/{name}"
    if name.startswith("IRCT trial "):
        return f"https://irct.behdasht.gov.ir/trial/{name.removeprefix('IRCT trial ')}"
    if name.startswith("EudraCT "):
        return f"https://www.clinicaltrialsregister.eu/ctr-search/search?query={name.removeprefix('EudraCT ')}"
    if name.startswith("EUCTR"):
        return f"https://www.clinicaltrialsregister.eu/ctr-search/search?query={name.removeprefix('EUCTR')[:14]}"
    return None
