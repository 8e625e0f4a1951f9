"""The few addresses that a record gives because it has no DOI, PubMed or registry number: who stands behind each host."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

import pytest
from records import TEXTS, of

from evidence_site.models import Library

OWN_PAGE = "the publisher's own page of the paper or meeting abstract"
REGULATOR = "a regulator, government office, ombudsman or research authority"
CHARITY = "a patient organisation or helpline, for what it says itself"
HOSPITAL = "a page for patients of a hospital or ambulance service, for what it does itself"
ACCREDITS = "a body that inspects and accredits transplant centres, for what it says itself"
COMPANY = "a company, for what it says of its own trial; shown as a company's word"
NEWS = "a news report, shown as one, where nothing nearer to the source was found"

# Every host that a record may point to. Mirrors and collections of other people's pages have no place here.
HOSTS = {
    "acrabstracts.org": OWN_PAGE,
    "ard.bmj.com": OWN_PAGE,
    "ashpublications.org": OWN_PAGE,
    "lupus.bmj.com": OWN_PAGE,
    "www.cell.com": OWN_PAGE,
    "www.jrd.or.kr": OWN_PAGE,
    "www.pewtrusts.org": OWN_PAGE,
    "bepartofresearch.nihr.ac.uk": REGULATOR,
    "crtc.gc.ca": REGULATOR,
    "digital-strategy.ec.europa.eu": REGULATOR,
    "clinicaltrials.gov": REGULATOR,
    "recalls-rappels.canada.ca": REGULATOR,
    "www.afmps.be": REGULATOR,
    "www.betterhealth.vic.gov.au": REGULATOR,
    "www.canada.ca": REGULATOR,
    "www.cms.gov": REGULATOR,
    "www.ema.europa.eu": REGULATOR,
    "www.financial-ombudsman.org.uk": REGULATOR,
    "www.healthcare.gov": REGULATOR,
    "www.cdc.gov": REGULATOR,
    "www.clinicaltrialsregister.eu": REGULATOR,
    "www.famhp.be": REGULATOR,
    "www.fcc.gov": REGULATOR,
    "www.fda.gov": REGULATOR,
    "www.gov.uk": REGULATOR,
    "www.hhs.gov": REGULATOR,
    "www.hra.nhs.uk": REGULATOR,
    "www.oireachtas.ie": REGULATOR,
    "www.pmda.go.jp": REGULATOR,
    "www.samhsa.gov": REGULATOR,
    "www.tga.gov.au": REGULATOR,
    "www.who.int": REGULATOR,
    "yellowcard.mhra.gov.uk": REGULATOR,
    "autoimmune.org": CHARITY,
    "rethink.org": CHARITY,
    "lupusgreaterohio.org": CHARITY,
    "lupusnsw.org.au": CHARITY,
    "swhr.org": CHARITY,
    "www.befrienders.org": CHARITY,
    "www.hsctwarriors.org": CHARITY,
    "www.lupus.org": CHARITY,
    "www.lupus-europe.org": CHARITY,
    "www.lupuscanada.org": CHARITY,
    "www.lupusresearch.org": CHARITY,
    "www.lupusuk.org.uk": CHARITY,
    "www.samaritans.org": CHARITY,
    "news.factglobal.org": ACCREDITS,
    "www.jacie.org": ACCREDITS,
    "sctpatiented.dana-farber.org": HOSPITAL,
    "www.lahey.org": HOSPITAL,
    "www.swast.nhs.uk": HOSPITAL,
    "www.cartautoimmune.com": COMPANY,
    "www.jwtherapeutics.com": COMPANY,
    "www.novartis.com": COMPANY,
    "insights.citeline.com": NEWS,
    "www.aabb.org": NEWS,
    "www.bioworld.com": NEWS,
    "www.the-rheumatologist.org": NEWS,
    "www.thepharmaletter.com": NEWS,
}


# Read as text, so that there is one test for each address and none for the many records without one.
WITH_ADDRESS = [name for name in of("studies", "sources") if re.search(r"^ {0,2}url: ", TEXTS[name], re.MULTILINE)]


@pytest.mark.parametrize("name", WITH_ADDRESS)
def test_the_address_is_needed_and_leads_to_a_known_host(library: Library, name: str) -> None:
    folder, key = name.split("/")
    record = getattr(library, folder)[key]
    parts = urlsplit(record.url)
    assert parts.scheme == "https"
    assert parts.hostname in HOSTS, "say in HOSTS who stands behind this host, or cite a DOI, PMID or registry number instead"
    assert [found for found in (record.doi, record.pmid, record.pmcid) if found] == [], "the record has an identifier already"


def test_the_list_of_hosts_is_short_and_all_of_it_is_used(library: Library) -> None:
    urls = [record.url for shelf in (library.studies, library.sources) for record in shelf.values() if record.url]
    assert len(HOSTS) == 59
    assert sorted({urlsplit(url).hostname for url in urls}) == sorted(HOSTS)
    assert len(urls) == len(set(urls)) == len(WITH_ADDRESS)
    assert len(urls) < 80


def test_every_company_host_is_shown_as_a_companys_word(library: Library) -> None:
    wrong = [
        key
        for key, source in library.sources.items()
        if source.url and HOSTS[str(urlsplit(source.url).hostname)] == COMPANY and source.kind != "company report"
    ]
    assert wrong == []
