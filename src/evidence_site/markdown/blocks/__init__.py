"""Blocks: everything larger than a few words, written as `/// name | argument`.

Two families. Layout blocks hold the editor's own words (a message, what is known, a care card). Record blocks hold none:
they show records (a study card, the table of trials).
"""

from .base import EvidenceBlock
from .cards import StudyCard, StudyCards, TrialCards
from .charts_maps import EvidenceMap, TrialTimeline
from .charts_people import FactBox, PeopleDots, TrialFlow
from .charts_results import OverTime, RangeChart
from .downloads import Downloads
from .drawings import DrawingFigure, LaneTable
from .evidence_tables import EvidenceTable
from .layout import Care, Doors, Figure, KeyFact, Known, Lane, Lanes, Message, Unknown
from .lists import ArticleSays, Claims, ClaimTally, Glossary, SourceList
from .next_steps import NextSteps
from .options import OptionsGrid
from .predict import Predict
from .questions import QuestionList, Questions
from .record_tables import StudyTable, TrialTable
from .red_flags import ClinicCheck
from .report_card import ReportCard
from .sheets import DoctorQuestions, WhatMatters
from .site import HowRead, ReportAddress, ReviewDatesBlock
from .steps import Steps
from .studies import Findings

BLOCKS: tuple[type[EvidenceBlock], ...] = (
    Message,
    KeyFact,
    Doors,
    Known,
    Unknown,
    NextSteps,
    Care,
    Figure,
    Lanes,
    Lane,
    Predict,
    DrawingFigure,
    LaneTable,
    StudyCard,
    StudyCards,
    TrialCards,
    Findings,
    StudyTable,
    TrialTable,
    SourceList,
    Claims,
    ClaimTally,
    ArticleSays,
    Glossary,
    PeopleDots,
    OptionsGrid,
    ClinicCheck,
    DoctorQuestions,
    WhatMatters,
    FactBox,
    TrialFlow,
    RangeChart,
    OverTime,
    EvidenceMap,
    TrialTimeline,
    Steps,
    ReportCard,
    EvidenceTable,
    Downloads,
    ReviewDatesBlock,
    HowRead,
    ReportAddress,
    Questions,
    QuestionList,
)
BLOCK_NAMES = tuple(block.NAME for block in BLOCKS)

__all__ = ["BLOCKS", "BLOCK_NAMES"]
