"""What people call each kind of letter."""

TITLES = {
    "NoticeOfMeeting": "notice of meeting",
    "ExpectedAttendance": "expected attendance, to the Chair",
    "ConsultationInvitation": "consultation",
    "ConsultationReminder": "reminder",
    "ConsultationDatesChanged": "new closing day of the consultation",
    "WorkshopInvitation": "workshop invitation",
    "WorkshopMoved": "new time or place of the workshop",
    "CommentsInvitation": "write-up, for comments",
    "Feedback": "feedback",
    "YourPoints": "what became of one's own points",
    "ReviewWithdrawn": "withdrawal",
    "MailWaits": "mail that came in, to the officer",
    "WorkOverdue": "work overdue, to the officer",
    "MeetingMoved": "meeting postponed",
    "InterestsDeclared": "interests declared, to Democratic Services",
    "AnswerReceived": "answer received, with a copy",
    "AnswerToConfirm": "answer from the public, to be confirmed",
    "AnswerLinkAgain": "link to answer, sent again",
    "CorrectionAnswered": "answer to a request for correction",
    "SignInLink": "link to sign in",
    "NewCode": "new code",
    "CodeLocked": "locked code, to its owner",
    "ProposalReturned": "proposal returned, with what is missing",
    "EndorsementAsked": "proposal, to be answered",
    "EndorsementReminder": "reminder of an answer owed",
    "SubstituteAsked": "proposal, to be answered by the substitute",
    "ProposalChanged": "changed proposal",
    "CastingVoteAsked": "casting vote, asked of the Chair",
    "ReplyPutOff": "reply date put off",
    "ProposalOutcome": "outcome of a proposal",
    "ProposalWithdrawn": "withdrawal of a proposal",
    "InvitedToGroup": "invitation to send members to a group",
    "GroupEstablished": "new group, for information",
    "TermEnds": "end of a group's term, to its sponsor",
    "MembershipReviewDue": "yearly review of membership, to the sponsor",
    "GroupPastItsEnd": "group past its end, to officer and Chair",
    "GroupClosed": "group closed",
    "RepresentationMade": "representation, to the Board's Chair",
    "RepresentationAnswered": "answer to a representation",
}


def title_of(letter: str) -> str:
    """The title of a kind of letter by the name of its class; of an unknown one that name."""
    return TITLES.get(letter, letter)
