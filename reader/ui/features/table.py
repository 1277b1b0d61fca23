"""The features of the window, in the order in which they are made."""

from __future__ import annotations

FEATURES: tuple[str, ...] = (
    "browsing.tabs_feature:TabsFeature",
    "browsing.preview_feature:PreviewFeature",
    "browsing.progress_feature:ProgressFeature",
    "browsing.type_feature:TypeFeature",
    "browsing.focus_feature:FocusFeature",
    "first_library:FirstLibrary",
    "code_runner:CodeRunning",
    "page_drawings:PageDrawings",
    "page_export:PageExport",
    "attachments:Attachments",
    "page_check:PageCheck",
    "practice.editor_feature:EditorFeature",
    "practice.room_feature:RoomFeature",
    "practice.list_feature:ListFeature",
    "practice.packs_feature:PacksFeature",
    "practice.statement_feature:StatementFeature",
    "practice.notebook_feature:NotebookFeature",
    "settings.feature:SettingsFeature",
    "settings.user_style:UserStyleFeature",
    "doctor.feature:DoctorFeature",
    "review.feature:ReviewFeature",
    "interview.feature:InterviewFeature",
    "statistics.feature:StatisticsFeature",
    "user_data.feature:UserDataFeature",
    "highlights.feature:HighlightsFeature",
    "reading_marks.feature:ReadingMarksFeature",
    "overview.feature:OverviewFeature",
    "practice.trials_feature:TrialsFeature",
    "practice.insight_feature:InsightFeature",
    "keys.hints_feature:KeyHintsFeature",
)
"""``module:class`` of each, below `reader.ui`; imported when the window is at rest."""
