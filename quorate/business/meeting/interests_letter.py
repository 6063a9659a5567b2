"""After a meeting the Chair sends the interests declared to Democratic Services (16.2)."""

from quorate import clock, partnership
from quorate.business.correspondence.post_room import queue, signed
from quorate.business.meeting.interests import lines_of, standing
from quorate.business.meeting.motions import Item
from quorate.business.meeting.room import Room
from quorate.post.meeting_letters import InterestsDeclared
from quorate.register import Transaction, people, structure
from quorate.register.tables.people import Person


def send_interests_to_democratic_services(tx: Transaction, item: Item, room: Room) -> None:
    """Queue the Chair's letter with what was declared; nothing is sent where all was nil.

    It goes in the name of the Chair, not of the clerk; where there is none, of who presided.
    """
    declared = standing(tx, item.case, item.purpose)
    if not any(entry.nature for entry in declared.values()):
        return
    keeper = people.person(tx, partnership.current().standing.democratic_services)
    body = structure.body_on(tx, item.meeting.body_id, room.day)
    chair = structure.officer_of(tx, item.meeting.body_id, "chair", room.day)
    lines = lines_of(tx, item.case, item.purpose)

    def interests(person: Person) -> InterestsDeclared:
        return InterestsDeclared(
            **signed(person),
            link=f"/meetings/{item.meeting.id}",
            body_name=body.name if body else item.meeting.body_id,
            meeting_on=clock.date_of(item.meeting.starts_at),
            item=item.terms.title,
            chair=chair.name if chair else "The Chair",
            interests=lines,
        )

    queue(tx, item.case, [keeper] if keeper else [], interests, occasion=item.purpose)
