"""What people call each kind of letter."""

TITLES = {
    "NoticeOfMeeting": "notice of meeting",
    "ExpectedAttendance": "expected attendance, to the Chair",
    "ConsultationInvitation": "consultation",
    "ConsultationReminder": "reminder",
    "WorkshopInvitation": "workshop invitation",
    "CommentsInvitation": "write-up, for comments",
    "Feedback": "feedback",
    "ReviewWithdrawn": "withdrawal",
    "WorkOverdue": "work overdue, to the officer",
    "MeetingMoved": "meeting postponed",
}


def title_of(letter: str) -> str:
    """The title of a kind of letter by the name of its class; of an unknown one that name."""
    return TITLES.get(letter, letter)
