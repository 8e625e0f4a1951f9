"""Typed records: what a study, trial, fact, finding or term is. No input or output happens here."""

from .base import Citable, Day, Record, ShortText, Text
from .drawings import Drawing
from .figures import Count, Figure, Interval, Outcome, Percent, Phone, Quantity, Range, newcombe_interval, wilson_interval
from .instrument import Instrument, Item
from .library import SHELVES, Library, Reference, Shelf
from .option import Option
from .question import Question
from .red_flag import RedFlag
from .results import Results
from .sheets import DoctorQuestion, Matter
from .site import PageDay, Publisher, ReviewDates
from .sources import Settings, Source
from .statements import Claim, Fact, Finding, Reason, Term
from .study import Arm, Conditioning, FollowUp, Study
from .trial import Trial
from .vocabulary import Certainty, Design, ReadAs, Treatment

__all__ = [
    "SHELVES",
    "Arm",
    "Certainty",
    "Citable",
    "Claim",
    "Conditioning",
    "Count",
    "Day",
    "Design",
    "DoctorQuestion",
    "Drawing",
    "Fact",
    "Figure",
    "Finding",
    "FollowUp",
    "Instrument",
    "Interval",
    "Item",
    "Library",
    "Matter",
    "Option",
    "Outcome",
    "PageDay",
    "Percent",
    "Phone",
    "Publisher",
    "Quantity",
    "Question",
    "Range",
    "ReadAs",
    "Reason",
    "Record",
    "RedFlag",
    "Reference",
    "Results",
    "ReviewDates",
    "Settings",
    "Shelf",
    "ShortText",
    "Source",
    "Study",
    "Term",
    "Text",
    "Treatment",
    "Trial",
    "newcombe_interval",
    "wilson_interval",
]
