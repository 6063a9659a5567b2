BEGIN TRANSACTION;
CREATE TABLE access_attempt (
	id INTEGER NOT NULL, 
	"key" TEXT NOT NULL, 
	at DATETIME NOT NULL, 
	CONSTRAINT pk_access_attempt PRIMARY KEY (id)
);
CREATE TABLE "access_link" (
	token_hash TEXT NOT NULL, 
	person_id TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	path TEXT NOT NULL, 
	letter_id INTEGER, 
	minted_at DATETIME NOT NULL, 
	expires_at DATETIME NOT NULL, 
	redeemed_at DATETIME, 
	CONSTRAINT pk_access_link PRIMARY KEY (token_hash), 
	CONSTRAINT fk_access_link_letter_id FOREIGN KEY(letter_id) REFERENCES letter (id), 
	CONSTRAINT fk_access_link_person_id FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT ck_access_link_known_kind CHECK (kind IN ('sign-in', 'letter', 'operator', 'consultation'))
);
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0003');
CREATE TABLE answer_draft (
	case_reference TEXT NOT NULL, 
	round INTEGER NOT NULL, 
	stage TEXT NOT NULL, 
	person_id TEXT NOT NULL, 
	fields JSON NOT NULL, 
	kept_at DATETIME NOT NULL, 
	CONSTRAINT pk_answer_draft PRIMARY KEY (case_reference, round, stage, person_id), 
	CONSTRAINT fk_answer_draft_case_reference FOREIGN KEY(case_reference) REFERENCES "case" (reference), 
	CONSTRAINT fk_answer_draft_person_id FOREIGN KEY(person_id) REFERENCES person (id)
);
CREATE TABLE apology (
	meeting_id INTEGER NOT NULL, 
	person_id TEXT NOT NULL, 
	received_on DATE NOT NULL, 
	is_in_time BOOLEAN NOT NULL, 
	substitute_id TEXT, 
	CONSTRAINT pk_apology PRIMARY KEY (meeting_id, person_id), 
	CONSTRAINT fk_apology_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting (id), 
	CONSTRAINT fk_apology_person_id FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT fk_apology_substitute_id FOREIGN KEY(substitute_id) REFERENCES person (id)
);
INSERT INTO "apology" VALUES(1,'catherine-olusanya','2011-04-13',1,'ibrahim-fairweather');
INSERT INTO "apology" VALUES(1,'marguerite-chaudhri','2011-04-15',0,NULL);
CREATE TABLE approval (
	id INTEGER NOT NULL, 
	case_reference TEXT NOT NULL, 
	approver TEXT NOT NULL, 
	approved_on DATE NOT NULL, 
	recorded_at DATETIME NOT NULL, 
	CONSTRAINT pk_approval PRIMARY KEY (id), 
	CONSTRAINT fk_approval_case_reference FOREIGN KEY(case_reference) REFERENCES "case" (reference), 
	CONSTRAINT uq_approval_case_reference_approver UNIQUE (case_reference, approver)
);
CREATE TABLE ballot (
	id INTEGER NOT NULL, 
	motion_id INTEGER NOT NULL, 
	person_id TEXT NOT NULL, 
	choice TEXT NOT NULL, 
	cast_at DATETIME NOT NULL, 
	door TEXT NOT NULL, 
	paper_version INTEGER, 
	paper_sha256 TEXT, 
	ended_at DATETIME, 
	ended_because TEXT, 
	CONSTRAINT pk_ballot PRIMARY KEY (id), 
	CONSTRAINT ck_ballot_known_ballot_choice CHECK (choice IN ('for', 'against', 'abstain')), 
	CONSTRAINT fk_ballot_motion_id FOREIGN KEY(motion_id) REFERENCES motion (id), 
	CONSTRAINT fk_ballot_person_id FOREIGN KEY(person_id) REFERENCES person (id)
);
CREATE TABLE body (
	id TEXT NOT NULL, 
	CONSTRAINT pk_body PRIMARY KEY (id)
);
INSERT INTO "body" VALUES('hsp_board');
INSERT INTO "body" VALUES('summit');
INSERT INTO "body" VALUES('hce');
INSERT INTO "body" VALUES('safer_harrow');
INSERT INTO "body" VALUES('adult_hwb');
INSERT INTO "body" VALUES('childrens_trust');
INSERT INTO "body" VALUES('community_cohesion');
INSERT INTO "body" VALUES('sde');
INSERT INTO "body" VALUES('delivery_groups');
INSERT INTO "body" VALUES('hwb_working_group');
INSERT INTO "body" VALUES('tf_welfare');
INSERT INTO "body" VALUES('tf_reablement');
INSERT INTO "body" VALUES('tf_children_wg');
INSERT INTO "body" VALUES('tf_children_comm');
INSERT INTO "body" VALUES('tf_better_together');
INSERT INTO "body" VALUES('tf_practitioner');
INSERT INTO "body" VALUES('recession_busting');
INSERT INTO "body" VALUES('greener_harrow');
INSERT INTO "body" VALUES('hsra');
INSERT INTO "body" VALUES('vcsf');
INSERT INTO "body" VALUES('lscb');
CREATE TABLE body_version (
	id INTEGER NOT NULL, 
	body_id TEXT NOT NULL, 
	name TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	parent_id TEXT, 
	parent_kind TEXT, 
	reports_to_id TEXT, 
	reports_to_kind TEXT, 
	place INTEGER NOT NULL, 
	seat_order JSON NOT NULL, 
	from_on DATE NOT NULL, 
	to_on DATE, 
	CONSTRAINT pk_body_version PRIMARY KEY (id), 
	CONSTRAINT ck_body_version_ends_after_it_begins CHECK (to_on IS NULL OR to_on > from_on), 
	CONSTRAINT fk_body_version_body_id FOREIGN KEY(body_id) REFERENCES body (id), 
	CONSTRAINT fk_body_version_parent_id FOREIGN KEY(parent_id) REFERENCES body (id), 
	CONSTRAINT fk_body_version_reports_to_id FOREIGN KEY(reports_to_id) REFERENCES body (id), 
	CONSTRAINT uq_body_version_body_id_from_on UNIQUE (body_id, from_on)
);
INSERT INTO "body_version" VALUES(1,'hsp_board','Harrow Strategic Partnership Board','BOARD',NULL,NULL,NULL,NULL,0,'["harrow_council: senior representative", "nhs_harrow: senior representative", "harrow_police: senior representative", "hchre: senior representative", "vcsf: senior representative", "nwlh: senior representative", "lfb: senior representative", "jcp: senior representative", "mpa: senior representative", "westminster: senior representative", "fe: senior representative", "chamber: senior representative", "hib: senior representative", "len: senior representative", "hyp: senior representative", "hsra: senior representative", "cnwl: senior representative", "sfa: senior representative", "ypla: senior representative"]','2010-09-01',NULL);
INSERT INTO "body_version" VALUES(2,'summit','Summit','EVENT','hsp_board',NULL,NULL,NULL,1,'[]','2010-09-01',NULL);
INSERT INTO "body_version" VALUES(3,'hce','Harrow Chief Executives','HCE','hsp_board',NULL,'hsp_board',NULL,2,'[]','2010-09-01',NULL);
INSERT INTO "body_version" VALUES(4,'safer_harrow','Safer Harrow Management Group','TMG','hce',NULL,'hce',NULL,3,'[]','2010-09-01',NULL);
INSERT INTO "body_version" VALUES(5,'adult_hwb','Adults Health and Well Being Board','TMG','hce',NULL,'hce',NULL,4,'[]','2010-09-01',NULL);
INSERT INTO "body_version" VALUES(6,'childrens_trust','Children''s Trust','TMG','hce',NULL,'hce',NULL,5,'[]','2010-09-01',NULL);
INSERT INTO "body_version" VALUES(7,'community_cohesion','Community Cohesion Management Group','TMG','hce',NULL,'hce',NULL,6,'[]','2010-09-01',NULL);
INSERT INTO "body_version" VALUES(8,'sde','Sustainable Development and Enterprise Management Group','TMG','hce',NULL,'hce',NULL,7,'[]','2010-09-01',NULL);
INSERT INTO "body_version" VALUES(9,'delivery_groups','Delivery groups (unnamed)','DELIVERY',NULL,'TMG',NULL,'TMG',8,'[]','2010-09-01',NULL);
INSERT INTO "body_version" VALUES(10,'hwb_working_group','Health and Wellbeing working group','WORKING','hsp_board',NULL,NULL,NULL,9,'[]','2010-09-01',NULL);
INSERT INTO "body_version" VALUES(11,'tf_welfare','Implications of welfare changes','TASK_FINISH','hce',NULL,'hce',NULL,10,'[]','2010-09-01',NULL);
INSERT INTO "body_version" VALUES(12,'tf_reablement','Reablement Group','TASK_FINISH','hce',NULL,'hce',NULL,11,'[]','2010-09-01',NULL);
INSERT INTO "body_version" VALUES(13,'tf_children_wg','Integrated Children''s Working Group','TASK_FINISH','hce',NULL,'hce',NULL,12,'[]','2010-09-01',NULL);
INSERT INTO "body_version" VALUES(14,'tf_children_comm','Commissioning model for Children''s Services','TASK_FINISH','hce',NULL,'hce',NULL,13,'[]','2010-09-01',NULL);
INSERT INTO "body_version" VALUES(15,'tf_better_together','Better Together','TASK_FINISH','hce',NULL,'hce',NULL,14,'[]','2010-09-01',NULL);
INSERT INTO "body_version" VALUES(16,'tf_practitioner','Practitioner Groups (series)','TASK_FINISH','hce',NULL,'hce',NULL,15,'[]','2010-09-01',NULL);
INSERT INTO "body_version" VALUES(17,'recession_busting','Recession Busting Group','TASK_FINISH','hsp_board',NULL,NULL,NULL,16,'[]','2010-09-01',NULL);
INSERT INTO "body_version" VALUES(18,'greener_harrow','Greener Harrow','REFERENCE',NULL,NULL,NULL,NULL,17,'[]','2010-09-01',NULL);
INSERT INTO "body_version" VALUES(19,'hsra','Harrow Senior Residents People''s Assembly','REFERENCE',NULL,NULL,NULL,NULL,18,'[]','2010-09-01',NULL);
INSERT INTO "body_version" VALUES(20,'vcsf','Voluntary and Community Sector Forum','REFERENCE',NULL,NULL,NULL,NULL,19,'[]','2010-09-01',NULL);
INSERT INTO "body_version" VALUES(21,'lscb','Local Safeguarding Children''s Board','STATUTORY',NULL,NULL,NULL,NULL,20,'[]','2010-09-01',NULL);
CREATE TABLE "case" (
	reference TEXT NOT NULL, 
	procedure TEXT NOT NULL, 
	title TEXT NOT NULL, 
	terms JSON NOT NULL, 
	launched_at DATETIME NOT NULL, 
	launched_by TEXT NOT NULL, 
	run_id TEXT, 
	outcome TEXT, 
	withdrawn_at DATETIME, 
	withdrawn_because TEXT, 
	closed_at DATETIME, 
	CONSTRAINT pk_case PRIMARY KEY (reference), 
	CONSTRAINT uq_case_run_id UNIQUE (run_id)
);
INSERT INTO "case" VALUES('REV-2011-01','structural-review','Review of the partnership structure 2011','{"title": "Review of the partnership structure 2011", "reference": null, "planned_launch_on": "2011-04-04", "body": "hsp_board", "board_starts": "14:00:00", "board_venue": "Committee Room 1, Harrow Civic Centre", "authority_board_on": null, "board_on": null, "consultation_weeks": 4, "reason_for_length": "Every organisation on the Board meets within any four weeks, and the proposals have been talked about with the chairs since January.", "purpose": "To settle how large the Board should be and which groups it needs. What comes in goes to a workshop in June, and with a write-up to the Board that decides.", "reasons": "The agreement with government that the partnership was built around has run out, there is no reward grant left to earn, and several groups cover the same ground.", "options": [{"text": "A Board of 14 seats for business, an Assembly for debate, and two management groups.", "rejected_because": null}, {"text": "Keep the Board of 23 seats and its five management groups.", "rejected_because": "It was made for an agreement that has ended, and few large debates were held in it."}, {"text": "Close the partnership and leave the work to its members.", "rejected_because": "Safer Harrow has a basis in law, and nobody else brings all the partners together."}], "effects": "Nine seats on the Board would go, five management groups would become two, and those who leave the Board would meet in an Assembly.", "costs": "No money is spent. Officers of the partners would be spared some forty meetings a year.", "equality_assessment": "The groups that speak for older residents, young people and faith and minority communities keep a place in the Assembly. Most at risk is the work on community cohesion, so its people are asked for advice before its group can end. To be looked at again with the final paper.", "could_still_change": "Everything but what the law asks for: the number of seats and who has them, which groups end, where their work goes, and what Harrow Chief Executives are told before they agree to a group.", "already_decided": false, "implementation_starts_on": null, "questions": ["Should a smaller Board do the business, and a wider Assembly hold the debates?", "Who needs a seat on the Board, how many, and who can speak through somebody else?", "Which groups should stay, which should end, and who takes on the work of those that end?", "Where should Rayners Lane and strategic housing be discussed from now on?", "What should Harrow Chief Executives know about a group before they agree to it?", "What have we missed, and who else should we talk to?"], "decided_questions": [], "open_to_public": true, "affected_bodies": [], "overrides": [{"check": "easter", "reason": "The Board meets on 18 April and 12 July, and the workshop needs June: no later weeks are left."}, {"check": "few-working-days", "reason": "Four bank holidays fall into the weeks; everybody is reminded twice, and answers may be short."}, {"check": "pre-election", "reason": "The vote of 5 May is on how Parliament is elected; the groups of the partnership play no part in it."}, {"check": "unknown-body", "reason": "These groups have no members on record yet; the chairs they report to are asked for them."}, {"check": "changed-body", "reason": "Their own business stays as it is; only a name or the body they report to would change, and the write-up goes to them."}], "consult_bodies": ["hsp_board"], "consult_also": [{"name": "Marisa Gilfoyle", "organisation": "Children''s Trust (Chair)", "email": "marisa.gilfoyle@council.example.org", "address": null}, {"name": "Osman Tillyard", "organisation": "Adults Health and Well Being Board (Chair)", "email": "osman.tillyard@nhs-harrow.example.org", "address": null}, {"name": "Alasdair Munthali", "organisation": "Sustainable Development and Enterprise Management Group (Chair)", "email": "alasdair.munthali@council.example.org", "address": null}, {"name": "Devika Penrose", "organisation": "Community Cohesion Management Group (Chair)", "email": null, "address": "The Old Dispensary, 31 Quillfeather Lane, Harrow HA0 0ZY"}, {"name": "Bryony Ekwueme", "organisation": "Harrow Council, Place Shaping", "email": "bryony.ekwueme@council.example.org", "address": null}, {"name": "Kenji Rowbotham", "organisation": "Home Group", "email": "kenji.rowbotham@home-group.example.org", "address": null}], "paper": {"title": "Partnership structure: proposals for consultation", "summary": "The Board would shrink from 23 seats to 14 and keep to business. An Assembly, open to everybody who sits on the Board today, would debate the big questions up to twice a year. Five management groups would become two, and no new group would start before Harrow Chief Executives have agreed to it.", "text_file": null, "text": "## Why the structure is under review\n\n1. The Partnership was built around the Local Area Agreement. The last agreement ran out in March and none follows it, so there is no reward grant left to earn and no programme of targets for the Board to watch. New priorities are on the same agenda as this paper. The structure should serve them.\n\n2. The Board has 23 seats. It was meant to be the place where Harrow talks about large changes before they happen, but few such debates have been held, and nobody from the community has ever put one on the agenda. It has become a large meeting for small business.\n\n3. Below the Board several groups cover the same ground. This paper asks which of them add something that nobody else does. To suggest that a group should end is no judgement on its members: the work goes on, with people from several organisations, but without a formal committee around it.\n\n## The Board\n\n4. A smaller Board would meet up to four times a year. It would receive reports on the Sustainable Community Strategy, hold Harrow Chief Executives to account and set the direction. Fourteen seats are suggested:\n\n   - Harrow Council: the Leader, another councillor of the majority party and one of a minority party\n   - the voluntary and community sector: two, elected by the sector\n   - the business community: one\n   - NHS Harrow, general practice and the hospital trust: one each\n   - further education: one\n   - the police, the fire brigade and Job Centre Plus: one each\n   - the Chair of Harrow Chief Executives\n\n## The Assembly and the Summits\n\n5. Everybody who sits on the Board today would be a member of the Assembly, and perhaps others. It would meet up to twice a year around tables rather than an agenda. A partner brings a question, the tables work on it, and what they recommend is taken up afterwards.\n\n6. Up to two Summits a year would continue. For both, partners would choose the subjects and lead the sessions. The Council would stop doing so.\n\n## Harrow Chief Executives\n\n7. The tasks stay as they are; the membership needs attention. The body that will commission health care would be invited, a new business member found, and the voluntary and community sector given a lasting place. Other health organisations would come when the subject calls for them.\n\n8. Harrow Chief Executives would also agree the size and the terms of reference of any management group, sub-group or task and finish group before it starts. Whoever proposes a group would say what it is for, how long it will last, which organisations sit on it and at what level. The test is the value it adds.\n\n## The management groups\n\n9. Safer Harrow has a basis in law and stays.\n\n10. The Adults Health and Well Being Board would give way to an informal umbrella group that prepares for the health and wellbeing board to come. Sub-groups that serve the year''s priorities would be kept and report with the performance report of Harrow Chief Executives. The others would report to the organisation whose duty it is.\n\n11. The Community Cohesion group and the Sustainable Development and Enterprise group would end in their present form. We would talk with both chairs about what should follow once the priorities are agreed. Better Together would look after relations with the voluntary and community sector.\n\n12. One gap is known. The enterprise group is where the Rayners Lane regeneration and strategic housing are discussed, and neither has another home. Place Shaping at the Council and the Home Group know both best, and we will ask them for advice.\n\n13. A workshop in June would bring together the Children''s Trust, the adults'' health group and their sub-groups, to find fewer and smaller bodies that fit the priorities.\n\n## Task and finish groups\n\n14. These groups would carry the priorities. The present list is a first one, until the work plan is settled: welfare changes, reablement, the integrated children''s group, the commissioning of children''s services, Better Together, and a series of practitioner groups.\n\n15. The Recession Busting Group would continue until the work on worklessness is mapped out.\n\n## Other parts of the Partnership\n\n16. Greener Harrow, the senior residents'' assembly and the Voluntary and Community Sector Forum govern themselves. They would keep the right to advise, and each would be represented in the Assembly.\n\n17. The Local Safeguarding Children''s Board reports to nobody in the Partnership today. It would report every quarter to Harrow Chief Executives, who would pass strategic matters on to the Board.\n\n## What the Board is asked\n\n18. The Board is asked to approve these suggestions as a starting point. It is not asked to settle the structure today.\n\n## Next steps\n\n19. Four weeks of consultation follow this meeting and end on Monday 16 May. After the workshop the results are written up and sent to everybody we consulted, for comments. The Board decides on Tuesday 12 July.\n\n20. Changes of this size alter the constitution. Harrow Council must approve them first, and two thirds of the Board''s members present must then confirm them.\n", "recommendations": ["Approve the suggestions in this paper as the basis for consultation.", "Ask the Policy and Partnerships team to consult every member of the Board for four weeks, and to seek advice on Rayners Lane and strategic housing in the same weeks.", "Agree that a workshop on health, wellbeing and children''s groups be held in June.", "Decide on the new structure on 12 July 2011."], "desired_outcomes": ["Every member of the Board has been asked, and knows what became of their view.", "The Board of 12 July has a structure before it that its members have helped to shape.", "No piece of work loses its home because a group is closed."]}, "workshop": {"aim": "To settle which health, wellbeing and children''s groups are needed, how small they can be, and which of the Partnership''s priorities each of them serves.", "place": "Main hall, Kingfisher Community Centre, 2 Sallow Street, Harrow (step-free, hearing loop)", "on": null, "starts": "09:30:00", "ends": "12:30:00"}, "structure": "proposed-2011-04", "majority": "two-thirds", "council_approval": true, "first_stage": "authority"}','2011-04-04 08:30:00.000000','Policy team',NULL,NULL,NULL,NULL,NULL);
CREATE TABLE chair_answer (
	id INTEGER NOT NULL, 
	case_reference TEXT NOT NULL, 
	round INTEGER NOT NULL, 
	person_id TEXT NOT NULL, 
	choice TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	paper_version INTEGER NOT NULL, 
	sha256 TEXT NOT NULL, 
	door TEXT NOT NULL, 
	given_at DATETIME NOT NULL, 
	CONSTRAINT pk_chair_answer PRIMARY KEY (id), 
	CONSTRAINT ck_chair_answer_known_choice CHECK (choice IN ('agenda', 'declined')), 
	CONSTRAINT fk_chair_answer_case_reference FOREIGN KEY(case_reference) REFERENCES "case" (reference), 
	CONSTRAINT fk_chair_answer_person_id FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT uq_chair_answer_case_reference_round UNIQUE (case_reference, round)
);
CREATE TABLE "consultee" (
	case_reference TEXT NOT NULL, 
	person_id TEXT NOT NULL, 
	organisation TEXT, 
	kind TEXT, 
	source TEXT DEFAULT 'entry' NOT NULL, 
	added_at DATETIME, 
	unsubscribed_at DATETIME, 
	CONSTRAINT pk_consultee PRIMARY KEY (case_reference, person_id), 
	CONSTRAINT fk_consultee_person_id FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT fk_consultee_case_reference FOREIGN KEY(case_reference) REFERENCES "case" (reference), 
	CONSTRAINT ck_consultee_known_source CHECK (source IN ('seat', 'entry', 'file', 'public'))
);
INSERT INTO "consultee" VALUES('REV-2011-01','josephine-adebayo-marsh','Harrow Council',NULL,'seat','2011-04-04 08:30:00.000000',NULL);
INSERT INTO "consultee" VALUES('REV-2011-01','sunita-pemberton','NHS Harrow',NULL,'seat','2011-04-04 08:30:00.000000',NULL);
INSERT INTO "consultee" VALUES('REV-2011-01','duncan-wojcik','Harrow Police',NULL,'seat','2011-04-04 08:30:00.000000',NULL);
INSERT INTO "consultee" VALUES('REV-2011-01','amara-okafor','Harrow Centre for Human Rights and Equalities',NULL,'seat','2011-04-04 08:30:00.000000',NULL);
INSERT INTO "consultee" VALUES('REV-2011-01','nimesh-varsani','Voluntary and Community Sector Forum',NULL,'seat','2011-04-04 08:30:00.000000',NULL);
INSERT INTO "consultee" VALUES('REV-2011-01','grace-abimbola','Voluntary and Community Sector Forum',NULL,'seat','2011-04-04 08:30:00.000000',NULL);
INSERT INTO "consultee" VALUES('REV-2011-01','leila-hosseini-cole','Voluntary and Community Sector Forum',NULL,'seat','2011-04-04 08:30:00.000000',NULL);
INSERT INTO "consultee" VALUES('REV-2011-01','patrick-kilbrennan','Voluntary and Community Sector Forum',NULL,'seat','2011-04-04 08:30:00.000000',NULL);
INSERT INTO "consultee" VALUES('REV-2011-01','catherine-olusanya','Northwick Park Hospital NHS Trust',NULL,'seat','2011-04-04 08:30:00.000000',NULL);
INSERT INTO "consultee" VALUES('REV-2011-01','terence-quarshie','London Fire Brigade',NULL,'seat','2011-04-04 08:30:00.000000',NULL);
INSERT INTO "consultee" VALUES('REV-2011-01','bernadette-nwankwo','Job Centre Plus',NULL,'seat','2011-04-04 08:30:00.000000',NULL);
INSERT INTO "consultee" VALUES('REV-2011-01','hester-vandenhoek','Metropolitan Police Authority',NULL,'seat','2011-04-04 08:30:00.000000',NULL);
INSERT INTO "consultee" VALUES('REV-2011-01','olufemi-haddon','Westminster University',NULL,'seat','2011-04-04 08:30:00.000000',NULL);
INSERT INTO "consultee" VALUES('REV-2011-01','shabnam-thornbury','Further Education Sector',NULL,'seat','2011-04-04 08:30:00.000000',NULL);
INSERT INTO "consultee" VALUES('REV-2011-01','kirit-dunmore','Chamber of Commerce',NULL,'seat','2011-04-04 08:30:00.000000',NULL);
INSERT INTO "consultee" VALUES('REV-2011-01','marguerite-chaudhri','Harrow in Business',NULL,'seat','2011-04-04 08:30:00.000000',NULL);
INSERT INTO "consultee" VALUES('REV-2011-01','stellan-obuya','Large Employer''s Network',NULL,'seat','2011-04-04 08:30:00.000000',NULL);
INSERT INTO "consultee" VALUES('REV-2011-01','zainab-holloway-reid','Harrow Youth Parliament',NULL,'seat','2011-04-04 08:30:00.000000',NULL);
INSERT INTO "consultee" VALUES('REV-2011-01','winifred-sarpong-lee','Harrow Senior Residents Assembly',NULL,'seat','2011-04-04 08:30:00.000000',NULL);
INSERT INTO "consultee" VALUES('REV-2011-01','lorcan-tembo','Central and North West London Mental Health Trust',NULL,'seat','2011-04-04 08:30:00.000000',NULL);
INSERT INTO "consultee" VALUES('REV-2011-01','delphine-ashgrove','Skills Funding Agency',NULL,'seat','2011-04-04 08:30:00.000000',NULL);
INSERT INTO "consultee" VALUES('REV-2011-01','marek-oduya','Young People''s Learning Agency',NULL,'seat','2011-04-04 08:30:00.000000',NULL);
INSERT INTO "consultee" VALUES('REV-2011-01','marisa-gilfoyle','Children''s Trust (Chair)',NULL,'entry','2011-04-04 08:30:00.000000',NULL);
INSERT INTO "consultee" VALUES('REV-2011-01','osman-tillyard','Adults Health and Well Being Board (Chair)',NULL,'entry','2011-04-04 08:30:00.000000',NULL);
INSERT INTO "consultee" VALUES('REV-2011-01','alasdair-munthali','Sustainable Development and Enterprise Management Group (Chair)',NULL,'entry','2011-04-04 08:30:00.000000',NULL);
INSERT INTO "consultee" VALUES('REV-2011-01','rev-2011-01-4','Community Cohesion Management Group (Chair)',NULL,'entry','2011-04-04 08:30:00.000000',NULL);
INSERT INTO "consultee" VALUES('REV-2011-01','bryony-ekwueme','Harrow Council, Place Shaping',NULL,'entry','2011-04-04 08:30:00.000000',NULL);
INSERT INTO "consultee" VALUES('REV-2011-01','kenji-rowbotham','Home Group',NULL,'entry','2011-04-04 08:30:00.000000',NULL);
CREATE TABLE correction_asked (
	id INTEGER NOT NULL, 
	case_reference TEXT NOT NULL, 
	person_id TEXT NOT NULL, 
	asks TEXT NOT NULL, 
	asked_at DATETIME NOT NULL, 
	answer TEXT, 
	answered_by TEXT, 
	answered_at DATETIME, 
	CONSTRAINT pk_correction_asked PRIMARY KEY (id), 
	CONSTRAINT fk_correction_asked_case_reference FOREIGN KEY(case_reference) REFERENCES "case" (reference), 
	CONSTRAINT fk_correction_asked_person_id FOREIGN KEY(person_id) REFERENCES person (id)
);
CREATE TABLE endorsement (
	case_reference TEXT NOT NULL, 
	round INTEGER NOT NULL, 
	body_id TEXT NOT NULL, 
	opened_at DATETIME NOT NULL, 
	put_off INTEGER NOT NULL, 
	substitutes_from_on DATE, 
	reminders_on JSON NOT NULL, 
	closed_at DATETIME, 
	closed_because TEXT, 
	paper_version INTEGER, 
	paper_sha256 TEXT, 
	result TEXT, 
	in_words TEXT, 
	clause TEXT, 
	because JSON NOT NULL, 
	CONSTRAINT pk_endorsement PRIMARY KEY (case_reference, round), 
	CONSTRAINT fk_endorsement_body_id FOREIGN KEY(body_id) REFERENCES body (id), 
	CONSTRAINT fk_endorsement_case_reference FOREIGN KEY(case_reference) REFERENCES "case" (reference)
);
CREATE TABLE endorsement_answer (
	id INTEGER NOT NULL, 
	case_reference TEXT NOT NULL, 
	round INTEGER NOT NULL, 
	seat_id INTEGER NOT NULL, 
	person_id TEXT NOT NULL, 
	role TEXT NOT NULL, 
	choice TEXT NOT NULL, 
	criteria JSON NOT NULL, 
	reason TEXT NOT NULL, 
	conditions JSON NOT NULL, 
	paper_version INTEGER NOT NULL, 
	paper_sha256 TEXT NOT NULL, 
	door TEXT NOT NULL, 
	given_at DATETIME NOT NULL, 
	superseded_at DATETIME, 
	lapsed_at DATETIME, 
	CONSTRAINT pk_endorsement_answer PRIMARY KEY (id), 
	CONSTRAINT ck_endorsement_answer_known_choice CHECK (choice IN ('endorse', 'endorse-with-conditions', 'send-back', 'refuse')), 
	CONSTRAINT ck_endorsement_answer_known_door CHECK (door IN ('portal', 'prefect', 'cli')), 
	CONSTRAINT ck_endorsement_answer_known_role CHECK (role IN ('representative', 'substitute')), 
	CONSTRAINT fk_endorsement_answer_case_reference FOREIGN KEY(case_reference) REFERENCES "case" (reference), 
	CONSTRAINT fk_endorsement_answer_person_id FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT fk_endorsement_answer_seat_id FOREIGN KEY(seat_id) REFERENCES seat (id)
);
CREATE TABLE endorsement_casting_vote (
	case_reference TEXT NOT NULL, 
	round INTEGER NOT NULL, 
	person_id TEXT NOT NULL, 
	side TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	door TEXT NOT NULL, 
	cast_at DATETIME NOT NULL, 
	CONSTRAINT pk_endorsement_casting_vote PRIMARY KEY (case_reference, round), 
	CONSTRAINT ck_endorsement_casting_vote_known_door CHECK (door IN ('portal', 'prefect', 'cli')), 
	CONSTRAINT ck_endorsement_casting_vote_known_side CHECK (side IN ('for', 'against', 'declined')), 
	CONSTRAINT fk_endorsement_casting_vote_case_reference FOREIGN KEY(case_reference) REFERENCES "case" (reference), 
	CONSTRAINT fk_endorsement_casting_vote_person_id FOREIGN KEY(person_id) REFERENCES person (id)
);
CREATE TABLE form_draft (
	id TEXT NOT NULL, 
	person_id TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	answers JSON NOT NULL, 
	begun_at DATETIME NOT NULL, 
	kept_at DATETIME NOT NULL, 
	thrown_away_at DATETIME, 
	launched_as TEXT, 
	CONSTRAINT pk_form_draft PRIMARY KEY (id), 
	CONSTRAINT fk_form_draft_launched_as FOREIGN KEY(launched_as) REFERENCES "case" (reference), 
	CONSTRAINT fk_form_draft_person_id FOREIGN KEY(person_id) REFERENCES person (id)
);
CREATE TABLE form_refused (
	case_reference TEXT NOT NULL, 
	form TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	at DATETIME NOT NULL, 
	CONSTRAINT pk_form_refused PRIMARY KEY (case_reference, form), 
	CONSTRAINT fk_form_refused_case_reference FOREIGN KEY(case_reference) REFERENCES "case" (reference)
);
CREATE TABLE group_condition (
	id INTEGER NOT NULL, 
	case_reference TEXT NOT NULL, 
	round INTEGER NOT NULL, 
	number INTEGER NOT NULL, 
	text TEXT NOT NULL, 
	asked_by TEXT NOT NULL, 
	is_binding BOOLEAN NOT NULL, 
	met_on DATE, 
	met_by TEXT, 
	note TEXT, 
	CONSTRAINT pk_group_condition PRIMARY KEY (id), 
	CONSTRAINT fk_group_condition_asked_by FOREIGN KEY(asked_by) REFERENCES person (id), 
	CONSTRAINT fk_group_condition_case_reference FOREIGN KEY(case_reference) REFERENCES "case" (reference), 
	CONSTRAINT uq_group_condition_case_reference_number UNIQUE (case_reference, number)
);
CREATE TABLE group_terms (
	id INTEGER NOT NULL, 
	body_id TEXT NOT NULL, 
	case_reference TEXT NOT NULL, 
	paper_version INTEGER NOT NULL, 
	sha256 TEXT NOT NULL, 
	purpose TEXT NOT NULL, 
	value_added TEXT NOT NULL, 
	size INTEGER NOT NULL, 
	duration TEXT NOT NULL, 
	ends_on DATE, 
	sponsor_id TEXT NOT NULL, 
	organisations JSON NOT NULL, 
	life_round INTEGER, 
	from_on DATE NOT NULL, 
	to_on DATE, 
	CONSTRAINT pk_group_terms PRIMARY KEY (id), 
	CONSTRAINT ck_group_terms_ends_after_it_begins CHECK (to_on IS NULL OR to_on > from_on), 
	CONSTRAINT fk_group_terms_body_id FOREIGN KEY(body_id) REFERENCES body (id), 
	CONSTRAINT fk_group_terms_case_reference FOREIGN KEY(case_reference) REFERENCES "case" (reference), 
	CONSTRAINT fk_group_terms_sponsor_id FOREIGN KEY(sponsor_id) REFERENCES person (id), 
	CONSTRAINT uq_group_terms_body_id_from_on UNIQUE (body_id, from_on)
);
CREATE TABLE hand_over (
	id INTEGER NOT NULL, 
	case_reference TEXT NOT NULL, 
	round INTEGER NOT NULL, 
	seat_id INTEGER NOT NULL, 
	person_id TEXT NOT NULL, 
	to_person_id TEXT NOT NULL, 
	handed_at DATETIME NOT NULL, 
	taken_back_at DATETIME, 
	CONSTRAINT pk_hand_over PRIMARY KEY (id), 
	CONSTRAINT fk_hand_over_case_reference FOREIGN KEY(case_reference) REFERENCES "case" (reference), 
	CONSTRAINT fk_hand_over_person_id FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT fk_hand_over_seat_id FOREIGN KEY(seat_id) REFERENCES seat (id), 
	CONSTRAINT fk_hand_over_to_person_id FOREIGN KEY(to_person_id) REFERENCES person (id)
);
CREATE TABLE heartbeat (
	run_id TEXT NOT NULL, 
	worker TEXT NOT NULL, 
	beat_at DATETIME NOT NULL, 
	CONSTRAINT pk_heartbeat PRIMARY KEY (run_id)
);
CREATE TABLE in_the_room (
	motion_id INTEGER NOT NULL, 
	person_id TEXT NOT NULL, 
	seat_id INTEGER NOT NULL, 
	capacity TEXT NOT NULL, 
	withdrew BOOLEAN NOT NULL, 
	CONSTRAINT pk_in_the_room PRIMARY KEY (motion_id, person_id), 
	CONSTRAINT fk_in_the_room_motion_id FOREIGN KEY(motion_id) REFERENCES motion (id), 
	CONSTRAINT fk_in_the_room_person_id FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT fk_in_the_room_seat_id FOREIGN KEY(seat_id) REFERENCES seat (id)
);
INSERT INTO "in_the_room" VALUES(1,'josephine-adebayo-marsh',1,'representative',0);
INSERT INTO "in_the_room" VALUES(1,'sunita-pemberton',2,'representative',0);
INSERT INTO "in_the_room" VALUES(1,'duncan-wojcik',3,'representative',0);
INSERT INTO "in_the_room" VALUES(1,'amara-okafor',4,'representative',0);
INSERT INTO "in_the_room" VALUES(1,'nimesh-varsani',5,'representative',0);
INSERT INTO "in_the_room" VALUES(1,'grace-abimbola',6,'representative',0);
INSERT INTO "in_the_room" VALUES(1,'leila-hosseini-cole',7,'representative',0);
INSERT INTO "in_the_room" VALUES(1,'patrick-kilbrennan',8,'representative',0);
INSERT INTO "in_the_room" VALUES(1,'ibrahim-fairweather',10,'substitute',0);
INSERT INTO "in_the_room" VALUES(1,'terence-quarshie',11,'representative',0);
INSERT INTO "in_the_room" VALUES(1,'bernadette-nwankwo',12,'representative',0);
INSERT INTO "in_the_room" VALUES(1,'olufemi-haddon',14,'representative',0);
INSERT INTO "in_the_room" VALUES(1,'kirit-dunmore',16,'representative',0);
INSERT INTO "in_the_room" VALUES(1,'jaydon-petrescu',19,'substitute',0);
INSERT INTO "in_the_room" VALUES(1,'winifred-sarpong-lee',20,'representative',0);
CREATE TABLE incoming_message (
	id INTEGER NOT NULL, 
	sha256 TEXT NOT NULL, 
	own_id TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	case_reference TEXT, 
	letter_id INTEGER, 
	person_id TEXT, 
	response_id INTEGER, 
	from_address TEXT NOT NULL, 
	from_name TEXT NOT NULL, 
	subject TEXT NOT NULL, 
	text TEXT NOT NULL, 
	why TEXT NOT NULL, 
	raw BLOB NOT NULL, 
	received_at DATETIME NOT NULL, 
	settled_at DATETIME, 
	settled_by TEXT, 
	settled_as TEXT, 
	CONSTRAINT pk_incoming_message PRIMARY KEY (id), 
	CONSTRAINT ck_incoming_message_known_kind CHECK (kind IN ('response', 'bounce', 'auto-reply', 'stranger', 'unreadable')), 
	CONSTRAINT fk_incoming_message_case_reference FOREIGN KEY(case_reference) REFERENCES "case" (reference), 
	CONSTRAINT fk_incoming_message_letter_id FOREIGN KEY(letter_id) REFERENCES letter (id), 
	CONSTRAINT fk_incoming_message_person_id FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT fk_incoming_message_response_id FOREIGN KEY(response_id) REFERENCES response (id), 
	CONSTRAINT uq_incoming_message_sha256 UNIQUE (sha256)
);
INSERT INTO "incoming_message" VALUES(1,'04ae092da58531f0ba7aa6bdeafe0484208238f4d20af02dd19ba639172c7ca1','<c7012ffaed957557fa2da5c1710bdac6a261c905@example.org>','bounce','REV-2011-01',55,'osman-tillyard',NULL,'mailer-daemon@example.org','Mail Delivery System','Undelivered mail returned to sender','Your message could not be delivered to osman.tillyard@nhs-harrow.example.org.
550 5.1.1 No such mailbox here','Did not arrive: the address takes no mail (5.1.1).',X'46726F6D3A204D61696C2044656C69766572792053797374656D203C6D61696C65722D6461656D6F6E406578616D706C652E6F72673E0A546F3A20706F6C69637940686172726F772D706172746E6572736869702E6578616D706C652E6F72670A5375626A6563743A20556E64656C697665726564206D61696C2072657475726E656420746F2073656E6465720A446174653A204D6F6E2C2031382041707220323031312031363A31303A3030202B303030300A4D6573736167652D49443A203C63373031326666616564393537353537666132646135633137313062646163366132363163393035406578616D706C652E6F72673E0A4175746F2D5375626D69747465643A206175746F2D7265706C6965640A4D494D452D56657273696F6E3A20312E300A436F6E74656E742D547970653A206D756C7469706172742F7265706F72743B207265706F72742D747970653D64656C69766572792D7374617475733B20626F756E646172793D227468652D7265706F7274220A0A2D2D7468652D7265706F72740A436F6E74656E742D547970653A20746578742F706C61696E3B20636861727365743D7574662D380A0A596F7572206D65737361676520636F756C64206E6F742062652064656C69766572656420746F206F736D616E2E74696C6C79617264406E68732D686172726F772E6578616D706C652E6F72672E0A35353020352E312E31204E6F2073756368206D61696C626F7820686572650A0A2D2D7468652D7265706F72740A436F6E74656E742D547970653A206D6573736167652F64656C69766572792D7374617475730A0A5265706F7274696E672D4D54413A20646E733B206D61696C2E6578616D706C652E6F72670A0A46696E616C2D526563697069656E743A207266633832323B206F736D616E2E74696C6C79617264406E68732D686172726F772E6578616D706C652E6F72670A416374696F6E3A206661696C65640A5374617475733A20352E312E310A446961676E6F737469632D436F64653A20736D74703B2035353020352E312E31204E6F2073756368206D61696C626F7820686572650A0A2D2D7468652D7265706F72740A436F6E74656E742D547970653A20746578742F7266633832322D686561646572730A0A4D6573736167652D49443A203C3963633231393266323438323266326364343763613138336639613861663735613032333863376440686172726F772D706172746E6572736869702E6578616D706C652E6F72673E0A0A2D2D7468652D7265706F72742D2D0A','2011-04-18 16:10:00.000000','2011-04-19 09:05:00.000000','Imogen Bhattarai','another address was given');
INSERT INTO "incoming_message" VALUES(2,'1d807d05870668597bc0ef2a8b3d8a8b3edb8c1f7546395d6b05aa30f39f65ad','<9b8fc5a6f31d0a21f6ef253a703bcba1eac656ef@example.org>','auto-reply',NULL,NULL,NULL,NULL,'marisa.gilfoyle@council.example.org','Marisa Gilfoyle','Re: consultation','I am away until 3 May. My inbox is not read.

On 18/04/2011 we wrote:','By a machine: Auto-Submitted says auto-replied.',X'496E2D5265706C792D546F3A0A203C6539626631366631333239653239373766616536323366653139306131353335653562653336663940686172726F772D706172746E6572736869702E6578616D706C652E6F72673E0A5265666572656E6365733A0A203C6539626631366631333239653239373766616536323366653139306131353335653562653336663940686172726F772D706172746E6572736869702E6578616D706C652E6F72673E0A5375626A6563743A2052653A20636F6E73756C746174696F6E0A46726F6D3A204D61726973612047696C666F796C65203C6D61726973612E67696C666F796C6540636F756E63696C2E6578616D706C652E6F72673E0A546F3A20706F6C69637940686172726F772D706172746E6572736869702E6578616D706C652E6F72670A446174653A205475652C2031392041707220323031312030393A33313A3030202B303030300A4D6573736167652D49443A203C39623866633561366633316430613231663665663235336137303362636261316561633635366566406578616D706C652E6F72673E0A4175746F2D5375626D69747465643A206175746F2D7265706C6965640A436F6E74656E742D547970653A20746578742F706C61696E3B20636861727365743D227574662D38220A436F6E74656E742D5472616E736665722D456E636F64696E673A20376269740A4D494D452D56657273696F6E3A20312E300A0A4920616D206177617920756E74696C2033204D61792E204D7920696E626F78206973206E6F7420726561642E0A0A4F6E2031382F30342F323031312077652077726F74653A0A0A','2011-04-19 09:31:00.000000','2011-04-19 09:31:00.000000','Quorate','auto-reply');
INSERT INTO "incoming_message" VALUES(3,'25331e75bf21d2eefa8d3620f47c69d64487a6a542481875ee1749ead2187136','<2da389694faf1b2d8fb0104075e6f7df777581ed@example.org>','stranger',NULL,NULL,NULL,NULL,'perpetua.lindqvist@somewhere.example.org','Perpetua Lindqvist','Your consultation','A neighbour tells me that you want to do away with our groups. May anybody write to you?','Nobody that is known has this address.',X'5375626A6563743A20596F757220636F6E73756C746174696F6E0A46726F6D3A205065727065747561204C696E647176697374203C70657270657475612E6C696E64717669737440736F6D6577686572652E6578616D706C652E6F72673E0A546F3A20706F6C69637940686172726F772D706172746E6572736869702E6578616D706C652E6F72670A446174653A205765642C2032302041707220323031312030373A31353A3030202B303030300A4D6573736167652D49443A203C32646133383936393466616631623264386662303130343037356536663764663737373538316564406578616D706C652E6F72673E0A436F6E74656E742D547970653A20746578742F706C61696E3B20636861727365743D227574662D38220A436F6E74656E742D5472616E736665722D456E636F64696E673A2071756F7465642D7072696E7461626C650A4D494D452D56657273696F6E3A20312E300A0A41206E65696768626F75722074656C6C73206D65207468617420796F752077616E7420746F20646F20617761792077697468206F75722067726F7570732E204D617920616E79626F64792077723D0A69746520746F20796F753F0A','2011-04-20 07:15:00.000000',NULL,NULL,NULL);
INSERT INTO "incoming_message" VALUES(4,'22c90fbc578c9f26b9c3bc24fe324f1e558f71a9c833f335a9aa2e8d4787a271','<88d38eaa7f860fe7a56dc7dfec6c2b49e034c76b@example.org>','response','REV-2011-01',78,'leila-hosseini-cole',6,'leila.hosseini-cole@vcs-forum.example.org','Leila Hosseini-Cole','Re: reminder','Thank you for the nudge. Refugee and migrant groups will never win one of two seats. Three gives them a chance, four would be fair. If you want to talk it over, my own number is 020 7946 0517.

On 28/04/2011 we wrote:','Recorded as an answer.',X'496E2D5265706C792D546F3A0A203C6537353762623165643537336332313538353733323639613266323633356639666433336261353340686172726F772D706172746E6572736869702E6578616D706C652E6F72673E0A5265666572656E6365733A0A203C6537353762623165643537336332313538353733323639613266323633356639666433336261353340686172726F772D706172746E6572736869702E6578616D706C652E6F72673E0A5375626A6563743A2052653A2072656D696E6465720A46726F6D3A204C65696C6120486F737365696E692D436F6C65203C6C65696C612E686F737365696E692D636F6C65407663732D666F72756D2E6578616D706C652E6F72673E0A546F3A20706F6C69637940686172726F772D706172746E6572736869702E6578616D706C652E6F72670A446174653A205468752C2032382041707220323031312031303A34303A3030202B303030300A4D6573736167652D49443A203C38386433386561613766383630666537613536646337646665633663326234396530333463373662406578616D706C652E6F72673E0A436F6E74656E742D547970653A20746578742F706C61696E3B20636861727365743D227574662D38220A436F6E74656E742D5472616E736665722D456E636F64696E673A2071756F7465642D7072696E7461626C650A4D494D452D56657273696F6E3A20312E300A0A5468616E6B20796F7520666F7220746865206E756467652E205265667567656520616E64206D696772616E742067726F7570732077696C6C206E657665722077696E206F6E65206F662074776F3D0A2073656174732E205468726565206769766573207468656D2061206368616E63652C20666F757220776F756C6420626520666169722E20496620796F752077616E7420746F2074616C6B2069743D0A206F7665722C206D79206F776E206E756D62657220697320303230203739343620303531372E0A0A4F6E2032382F30342F323031312077652077726F74653A0A0A','2011-04-28 10:40:00.000000','2011-04-28 10:40:00.000000','Quorate','response');
INSERT INTO "incoming_message" VALUES(5,'e6aafcaefdde1194acc65ede3ae46be36544d00f62ef99b06673d2f3580340b2','<3a92add7f49a1f58767ed5f2f08df7c87be078dd@example.org>','response','REV-2011-01',47,'kirit-dunmore',7,'kirit.dunmore@chamber.example.org','Kirit Dunmore','Re: consultation','One seat for ''business'' treats a corner shop in Rayners Lane and a head office as the same thing. Two, please: one for small firms and one for large ones.

On 18/04/2011 we wrote:','Recorded as an answer.',X'496E2D5265706C792D546F3A0A203C3661356539316438306664346630376533373862323964313335373065306435646263376330333140686172726F772D706172746E6572736869702E6578616D706C652E6F72673E0A5265666572656E6365733A0A203C3661356539316438306664346630376533373862323964313335373065306435646263376330333140686172726F772D706172746E6572736869702E6578616D706C652E6F72673E0A5375626A6563743A2052653A20636F6E73756C746174696F6E0A46726F6D3A204B697269742044756E6D6F7265203C6B697269742E64756E6D6F7265406368616D6265722E6578616D706C652E6F72673E0A546F3A20706F6C69637940686172726F772D706172746E6572736869702E6578616D706C652E6F72670A446174653A205468752C2032382041707220323031312031363A32353A3030202B303030300A4D6573736167652D49443A203C33613932616464376634396131663538373637656435663266303864663763383762653037386464406578616D706C652E6F72673E0A4D494D452D56657273696F6E3A20312E300A436F6E74656E742D547970653A206D756C7469706172742F6D697865643B20626F756E646172793D223D3D3D3D3D3D3D3D3D3D3D3D3D3D3D373339343334353532383738303439353934353D3D220A0A2D2D3D3D3D3D3D3D3D3D3D3D3D3D3D3D3D373339343334353532383738303439353934353D3D0A436F6E74656E742D547970653A20746578742F706C61696E3B20636861727365743D227574662D38220A436F6E74656E742D5472616E736665722D456E636F64696E673A2071756F7465642D7072696E7461626C650A0A4F6E65207365617420666F722027627573696E6573732720747265617473206120636F726E65722073686F7020696E205261796E657273204C616E6520616E6420612068656164206F666669633D0A65206173207468652073616D65207468696E672E2054776F2C20706C656173653A206F6E6520666F7220736D616C6C206669726D7320616E64206F6E6520666F72206C61726765206F6E65732E0A0A4F6E2031382F30342F323031312077652077726F74653A0A0A0A2D2D3D3D3D3D3D3D3D3D3D3D3D3D3D3D3D373339343334353532383738303439353934353D3D0A436F6E74656E742D547970653A20746578742F706C61696E3B20636861727365743D227574662D38220A436F6E74656E742D5472616E736665722D456E636F64696E673A20376269740A436F6E74656E742D446973706F736974696F6E3A206174746163686D656E743B2066696C656E616D653D227375727665792E747874220A4D494D452D56657273696F6E3A20312E300A0A41736B656420696E204D617263683A203434206669726D732E20466F72206F6E6520736561743A20362E20466F722074776F3A2033312E204E6F20766965773A20372E0A0A2D2D3D3D3D3D3D3D3D3D3D3D3D3D3D3D3D373339343334353532383738303439353934353D3D2D2D0A','2011-04-28 16:25:00.000000','2011-04-28 16:25:00.000000','Quorate','response');
CREATE TABLE interest (
	id INTEGER NOT NULL, 
	case_reference TEXT NOT NULL, 
	round INTEGER NOT NULL, 
	occasion TEXT NOT NULL, 
	item TEXT NOT NULL, 
	person_id TEXT NOT NULL, 
	nature TEXT NOT NULL, 
	step TEXT NOT NULL, 
	declared TEXT NOT NULL, 
	declared_at DATETIME NOT NULL, 
	recorded_by TEXT NOT NULL, 
	replaced_at DATETIME, 
	CONSTRAINT pk_interest PRIMARY KEY (id), 
	CONSTRAINT ck_interest_known_time CHECK (declared IN ('at-the-start', 'when-raised', 'after-the-vote')), 
	CONSTRAINT ck_interest_known_step CHECK (step IN ('stays', 'abstains', 'withdraws')), 
	CONSTRAINT fk_interest_case_reference FOREIGN KEY(case_reference) REFERENCES "case" (reference), 
	CONSTRAINT fk_interest_person_id FOREIGN KEY(person_id) REFERENCES person (id)
);
CREATE TABLE item_taken (
	id INTEGER NOT NULL, 
	meeting_id INTEGER NOT NULL, 
	number INTEGER NOT NULL, 
	title TEXT NOT NULL, 
	taken_at DATETIME NOT NULL, 
	appointed INTEGER NOT NULL, 
	quorum INTEGER NOT NULL, 
	present INTEGER NOT NULL, 
	presided_by TEXT, 
	in_words TEXT NOT NULL, 
	CONSTRAINT pk_item_taken PRIMARY KEY (id), 
	CONSTRAINT fk_item_taken_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting (id), 
	CONSTRAINT fk_item_taken_presided_by FOREIGN KEY(presided_by) REFERENCES person (id)
);
CREATE TABLE journal (
	number INTEGER NOT NULL, 
	at DATETIME NOT NULL, 
	actor TEXT NOT NULL, 
	event TEXT NOT NULL, 
	case_reference TEXT, 
	sentence TEXT NOT NULL, 
	facts JSON NOT NULL, 
	previous_hash TEXT NOT NULL, 
	hash TEXT NOT NULL, 
	CONSTRAINT pk_journal PRIMARY KEY (number), 
	CONSTRAINT fk_journal_case_reference FOREIGN KEY(case_reference) REFERENCES "case" (reference)
);
INSERT INTO "journal" VALUES(1,'2011-04-04 08:30:00.000000','Quorate','RegisterFounded',NULL,'The register of Harrow Strategic Partnership was founded: 21 bodies, 50 people, in force from 2010-09-01.','{"structure": "The structure before the review of 2011"}','0000000000000000000000000000000000000000000000000000000000000000','14917daad2f47506f2afef2469ece6955000f37fd986c14b970a07a0b4e0d0d2');
INSERT INTO "journal" VALUES(2,'2011-04-04 08:30:00.000000','Policy team','ReviewLaunched','REV-2011-01','Policy team launched the review ''Review of the partnership structure 2011''. 28 people will be consulted; the Board is to decide on 12 July 2011.','{"warnings": [], "launched_on": "2011-04-04"}','14917daad2f47506f2afef2469ece6955000f37fd986c14b970a07a0b4e0d0d2','bcf84330eff1a4f55d9249417e65359db99e6b70ed192eccf1301d4bad2152f7');
INSERT INTO "journal" VALUES(3,'2011-04-04 08:30:00.000000','Policy team','LaunchWarningOverridden','REV-2011-01','Policy team launched in spite of a warning. From 18 April 2011 to 16 May 2011 it has 16 working days, fewer than 18 (G3). The reason: Four bank holidays fall into the weeks; everybody is reminded twice, and answers may be short.','{"check": "few-working-days", "source": "G3: people get enough time to consider and answer (the Gunning principles, upheld by the Supreme Court in 2014, the third)", "warning": "From 18 April 2011 to 16 May 2011 it has 16 working days, fewer than 18", "reason": "Four bank holidays fall into the weeks; everybody is reminded twice, and answers may be short."}','bcf84330eff1a4f55d9249417e65359db99e6b70ed192eccf1301d4bad2152f7','7d0a90e459d612f47b880cc86feba0f9369ffe91f74f99fa0ebf5579496507b7');
INSERT INTO "journal" VALUES(4,'2011-04-04 08:30:00.000000','Policy team','LaunchWarningOverridden','REV-2011-01','Policy team launched in spite of a warning. From 18 April 2011 to 16 May 2011 it covers Easter 2011, when many people are away (G3). The reason: The Board meets on 18 April and 12 July, and the workshop needs June: no later weeks are left.','{"check": "easter", "source": "G3: people get enough time to consider and answer (the Gunning principles, upheld by the Supreme Court in 2014, the third)", "warning": "From 18 April 2011 to 16 May 2011 it covers Easter 2011, when many people are away", "reason": "The Board meets on 18 April and 12 July, and the workshop needs June: no later weeks are left."}','7d0a90e459d612f47b880cc86feba0f9369ffe91f74f99fa0ebf5579496507b7','397d8f86171b6b5c1e0a4697b644a3064192006eec0255d48aa3d15cb11f214d');
INSERT INTO "journal" VALUES(5,'2011-04-04 08:30:00.000000','Policy team','LaunchWarningOverridden','REV-2011-01','Policy team launched in spite of a warning. It opens on 18 April 2011, before a vote: Referendum on the voting system (7 April 2011 to 5 May 2011) (C8). The reason: The vote of 5 May is on how Parliament is elected; the groups of the partnership play no part in it.','{"check": "pre-election", "source": "C8: none is normally launched before an election (the government''s consultation principles of 2018, K)", "warning": "It opens on 18 April 2011, before a vote: Referendum on the voting system (7 April 2011 to 5 May 2011)", "reason": "The vote of 5 May is on how Parliament is elected; the groups of the partnership play no part in it."}','397d8f86171b6b5c1e0a4697b644a3064192006eec0255d48aa3d15cb11f214d','a7d973c268059da8a15a57ada1738a48b70c63a70c060e07d38c3c850f59a8bb');
INSERT INTO "journal" VALUES(6,'2011-04-04 08:30:00.000000','Policy team','LaunchWarningOverridden','REV-2011-01','Policy team launched in spite of a warning. It would change, and nobody is known who sits on it: Delivery groups (unnamed), Health and Wellbeing working group, Better Together and Recession Busting Group (C5). The reason: These groups have no members on record yet; the chairs they report to are asked for them.','{"check": "unknown-body", "source": "C5: those whom it affects are asked (the government''s consultation principles of 2018, F)", "warning": "It would change, and nobody is known who sits on it: Delivery groups (unnamed), Health and Wellbeing working group, Better Together and Recession Busting Group", "reason": "These groups have no members on record yet; the chairs they report to are asked for them."}','a7d973c268059da8a15a57ada1738a48b70c63a70c060e07d38c3c850f59a8bb','04a70033add96683dfbb060da6ec6e7d734b9f6793838d433a627132cddf1239');
INSERT INTO "journal" VALUES(7,'2011-04-04 08:30:00.000000','Policy team','LaunchWarningOverridden','REV-2011-01','Policy team launched in spite of a warning. It would change, and nobody of it is consulted: Safer Harrow Management Group, Greener Harrow and Local Safeguarding Children''s Board (C5). The reason: Their own business stays as it is; only a name or the body they report to would change, and the write-up goes to them.','{"check": "changed-body", "source": "C5: those whom it affects are asked (the government''s consultation principles of 2018, F)", "warning": "It would change, and nobody of it is consulted: Safer Harrow Management Group, Greener Harrow and Local Safeguarding Children''s Board", "reason": "Their own business stays as it is; only a name or the body they report to would change, and the write-up goes to them."}','04a70033add96683dfbb060da6ec6e7d734b9f6793838d433a627132cddf1239','b67d7a33d108b87402b46ff16d04d4a0e58aea2ddfb250586332ff31cae311da');
INSERT INTO "journal" VALUES(8,'2011-04-04 08:30:00.000000','Quorate','NoticeGiven','REV-2011-01','Notice of the Board of 18 April 2011 went to 34 people with 9 clear working days (lawful, 12.3; the latest day was 8 April 2011).','{"meets_on": "2011-04-18", "latest_notice_on": "2011-04-08", "clear_working_days": 9, "is_lawful": true}','b67d7a33d108b87402b46ff16d04d4a0e58aea2ddfb250586332ff31cae311da','3cb95f61739efc6d44ea4851d795b96090875d4afdb48a24cef533da74c96b89');
INSERT INTO "journal" VALUES(9,'2011-04-13 15:20:00.000000','Catherine Olusanya','ApologiesReceived','REV-2011-01','Catherine Olusanya sent apologies for 18 April 2011 with a substitute: in time (12.8).','{}','3cb95f61739efc6d44ea4851d795b96090875d4afdb48a24cef533da74c96b89','818f5a73e9874aab780ef8bec0f26fd5adc8f6a9628f6d8962bc67e24589c55c');
INSERT INTO "journal" VALUES(10,'2011-04-14 22:59:59.000000','Quorate','AttendanceExpected','REV-2011-01','Apologies are closed: 22 of 22 expected, quorum 8.','{"expected": 22, "quorum": 8}','818f5a73e9874aab780ef8bec0f26fd5adc8f6a9628f6d8962bc67e24589c55c','b6b269dc6d7f9bcdafda4035241bcc9a7224c4694eec99409b3a0581d92abc1c');
INSERT INTO "journal" VALUES(11,'2011-04-15 07:55:00.000000','Marguerite Chaudhri','ApologiesReceived','REV-2011-01','Marguerite Chaudhri sent apologies for 18 April 2011: late (12.8).','{}','b6b269dc6d7f9bcdafda4035241bcc9a7224c4694eec99409b3a0581d92abc1c','b554a2de550d8520dbb1f3f7426533208e9d4d7df4cca24e311d01fb9b3296ee');
INSERT INTO "journal" VALUES(12,'2011-04-18 15:30:00.000000','Leonard Asiedu-Frost','DecisionNoticeIssued','REV-2011-01','The notice of the decision on version 1 of the paper was issued.','{"version": 1, "sha256": "84a8720d72beeaa42bd1e8e21b5bab37c342337026e0466b6d93ca875444129f", "decided_version": 1, "decided_sha256": "bb5deff6a04d0ed046714b7b32075b96b4237537576468864ce6125a4d6c33aa"}','b554a2de550d8520dbb1f3f7426533208e9d4d7df4cca24e311d01fb9b3296ee','eb5580c4fe4c30b3c1da1302d7dabc9ddf98e2b531e14a8857380e34de229f03');
INSERT INTO "journal" VALUES(13,'2011-04-18 15:30:00.000000','Leonard Asiedu-Frost','MeetingHeld','REV-2011-01','Harrow Strategic Partnership Board, 18 April 2011: 22 appointed, quorum 8. 15 present. Agreed by all without a vote (9.2). Outcome: authorised.','{"outcome": "authorised", "present": 15}','eb5580c4fe4c30b3c1da1302d7dabc9ddf98e2b531e14a8857380e34de229f03','ba5e9bec4c3d0ecff6f38f489e5a0a47ae7896d8bf436e4d955f1b7e67ecf5c0');
INSERT INTO "journal" VALUES(14,'2011-04-18 15:30:00.000000','Quorate','MinutesDue','REV-2011-01','Minutes of 18 April 2011 are due by 6 May 2011 (12.13).','{"due_on": "2011-05-06", "because": ["Minutes of Monday 18 April 2011 are due within 2 clear working weeks: by Friday 6 May 2011.", "This is our default and not the constitution''s words: Two clear working weeks end on the 10th working day after the meeting, the meeting''s own day not counted."]}','ba5e9bec4c3d0ecff6f38f489e5a0a47ae7896d8bf436e4d955f1b7e67ecf5c0','8cec332503bf37ebcd80d0d3aad92a0e89276be73ec8444ce90c70bcc4eaeab0');
INSERT INTO "journal" VALUES(15,'2011-04-18 15:30:00.000000','Quorate','ConsultationOpened','REV-2011-01','Consultation opened: 28 people have until the end of 16 May 2011.','{"closes_on": "2011-05-16", "consultees": 28}','8cec332503bf37ebcd80d0d3aad92a0e89276be73ec8444ce90c70bcc4eaeab0','16f775ca7fb32ff44bb51494b7587e0bda0dde302f6d56f0cbfb724ab7432aaa');
INSERT INTO "journal" VALUES(16,'2011-04-18 16:10:00.000000','Quorate','LetterCameBack','REV-2011-01','A letter to Osman Tillyard did not arrive (consultation): the address takes no mail (5.1.1).','{"letter": 55, "status": "5.1.1"}','16f775ca7fb32ff44bb51494b7587e0bda0dde302f6d56f0cbfb724ab7432aaa','bf4d646793473e585bc433ca64c8a295c759394a41409113abfc4851f09a12e3');
INSERT INTO "journal" VALUES(17,'2011-04-19 09:05:00.000000','Imogen Bhattarai','AddressGiven','REV-2011-01','Imogen Bhattarai gave another address for Osman Tillyard, who is now written to by email. 1 of their letters go again.','{"person": "osman-tillyard", "letters_again": 1}','bf4d646793473e585bc433ca64c8a295c759394a41409113abfc4851f09a12e3','472831795b4a9329184c21e636b7b271b58e6b88b0d04b24750df9008a94c1c8');
INSERT INTO "journal" VALUES(18,'2011-04-19 09:30:00.000000','Imogen Bhattarai','LettersPrinted','REV-2011-01','Imogen Bhattarai printed and posted 3 letters.','{"letters": [31, 57, 62]}','472831795b4a9329184c21e636b7b271b58e6b88b0d04b24750df9008a94c1c8','5ee856688ab1f934a7fcd58d0bd3631dc9b6a7297406209feb750c63e5887dda');
INSERT INTO "journal" VALUES(19,'2011-04-20 13:05:00.000000','Nimesh Varsani','ResponseReceived','REV-2011-01','Nimesh Varsani answered the consultation.','{"response": 1, "door": "link"}','5ee856688ab1f934a7fcd58d0bd3631dc9b6a7297406209feb750c63e5887dda','0b832f2466d4d296545d93562922cd2b5c809a4faf83eabc5caf99c66c605b89');
INSERT INTO "journal" VALUES(20,'2011-04-21 09:40:00.000000','Alasdair Munthali','ResponseReceived','REV-2011-01','Alasdair Munthali answered the consultation.','{"response": 2, "door": "link"}','0b832f2466d4d296545d93562922cd2b5c809a4faf83eabc5caf99c66c605b89','f154f2e4e73943fa0ca8e8d3cf6e2d051526ced75f34407f5eef83769b349b12');
INSERT INTO "journal" VALUES(21,'2011-04-25 20:15:00.000000','Zainab Holloway-Reid','ResponseReceived','REV-2011-01','Zainab Holloway-Reid answered the consultation.','{"response": 3, "door": "link"}','f154f2e4e73943fa0ca8e8d3cf6e2d051526ced75f34407f5eef83769b349b12','f3e1ca5326d9a99c9b328ef3e03bf16b8fd81ec23fee33e20d4e05237084deff');
INSERT INTO "journal" VALUES(22,'2011-04-26 08:50:00.000000','Amara Okafor','ResponseReceived','REV-2011-01','Amara Okafor answered the consultation.','{"response": 4, "door": "link"}','f3e1ca5326d9a99c9b328ef3e03bf16b8fd81ec23fee33e20d4e05237084deff','853406c1d1bab2accbe913abd555f69b994aed1cfef2f5d96bad77abe27559b8');
INSERT INTO "journal" VALUES(23,'2011-04-27 14:30:00.000000','Bryony Ekwueme','ResponseReceived','REV-2011-01','Bryony Ekwueme answered the consultation.','{"response": 5, "door": "officer"}','853406c1d1bab2accbe913abd555f69b994aed1cfef2f5d96bad77abe27559b8','3713d3792187fbc1e6659f666166444d992a7dfe6934003a1fe0b395f333f7e0');
INSERT INTO "journal" VALUES(24,'2011-04-28 08:00:00.000000','Quorate','ConsulteesReminded','REV-2011-01','23 people who have not replied were reminded, 10 working days before the consultation closes.','{"reminded": ["bernadette-nwankwo", "catherine-olusanya", "delphine-ashgrove", "duncan-wojcik", "grace-abimbola", "hester-vandenhoek", "josephine-adebayo-marsh", "kenji-rowbotham", "kirit-dunmore", "leila-hosseini-cole", "lorcan-tembo", "marek-oduya", "marguerite-chaudhri", "marisa-gilfoyle", "olufemi-haddon", "osman-tillyard", "patrick-kilbrennan", "rev-2011-01-4", "shabnam-thornbury", "stellan-obuya", "sunita-pemberton", "terence-quarshie", "winifred-sarpong-lee"], "left_out": 0}','3713d3792187fbc1e6659f666166444d992a7dfe6934003a1fe0b395f333f7e0','22775700d896541cf57ceb73c5736fb7a75330e473e6091c12757674a7c17c14');
INSERT INTO "journal" VALUES(25,'2011-04-28 10:40:00.000000','Leila Hosseini-Cole','ResponseReceived','REV-2011-01','Leila Hosseini-Cole answered the consultation.','{"response": 6, "door": "mail"}','22775700d896541cf57ceb73c5736fb7a75330e473e6091c12757674a7c17c14','8b8528c179a52432f0b2ef890cfd2cbfff8fe1b4e234cc1e525d69ec62df0b81');
INSERT INTO "journal" VALUES(26,'2011-04-28 16:25:00.000000','Kirit Dunmore','ResponseReceived','REV-2011-01','Kirit Dunmore answered the consultation.','{"response": 7, "door": "mail"}','8b8528c179a52432f0b2ef890cfd2cbfff8fe1b4e234cc1e525d69ec62df0b81','10f7244cd07fb0decfe4c42d21aaa895b999986e79712c4281c862b92ed81b9c');
CREATE TABLE kept_file (
	id INTEGER NOT NULL, 
	case_reference TEXT, 
	person_id TEXT, 
	response_id INTEGER, 
	message_id INTEGER, 
	name TEXT NOT NULL, 
	content_type TEXT NOT NULL, 
	size INTEGER NOT NULL, 
	sha256 TEXT NOT NULL, 
	content BLOB NOT NULL, 
	kept_at DATETIME NOT NULL, 
	CONSTRAINT pk_kept_file PRIMARY KEY (id), 
	CONSTRAINT fk_kept_file_case_reference FOREIGN KEY(case_reference) REFERENCES "case" (reference), 
	CONSTRAINT fk_kept_file_message_id FOREIGN KEY(message_id) REFERENCES incoming_message (id), 
	CONSTRAINT fk_kept_file_person_id FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT fk_kept_file_response_id FOREIGN KEY(response_id) REFERENCES response (id)
);
INSERT INTO "kept_file" VALUES(1,NULL,NULL,7,5,'survey.txt','text/plain',68,'06bfff8aecd8ebbd5e7f7092bd899ef65ee9b738eff53da96364b7fee43b601e',X'41736B656420696E204D617263683A203434206669726D732E20466F72206F6E6520736561743A20362E20466F722074776F3A2033312E204E6F20766965773A20372E0A','2011-04-28 16:25:00.000000');
CREATE TABLE "letter" (
	id INTEGER NOT NULL, 
	case_reference TEXT, 
	round INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	occasion TEXT NOT NULL, 
	person_id TEXT NOT NULL, 
	fields JSON NOT NULL, 
	paper_ids JSON NOT NULL, 
	invitation JSON, 
	message_id TEXT NOT NULL, 
	state TEXT NOT NULL, 
	attempts INTEGER NOT NULL, 
	claimed_until DATETIME, 
	try_again_at DATETIME, 
	queued_at DATETIME NOT NULL, 
	sent_at DATETIME, 
	reason TEXT, 
	subject TEXT, 
	text TEXT, sent_to TEXT, bounced_at DATETIME, printed_at DATETIME, opened_at DATETIME, 
	CONSTRAINT pk_letter PRIMARY KEY (id), 
	CONSTRAINT uq_letter_case_reference_round_name_occasion_person_id UNIQUE (case_reference, round, name, occasion, person_id), 
	CONSTRAINT fk_letter_person_id FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT fk_letter_case_reference FOREIGN KEY(case_reference) REFERENCES "case" (reference), 
	CONSTRAINT uq_letter_message_id UNIQUE (message_id), 
	CONSTRAINT ck_letter_known_state CHECK (state IN ('queued', 'sending', 'sent', 'refused', 'failed', 'to-print'))
);
INSERT INTO "letter" VALUES(1,'REV-2011-01',1,'NoticeOfMeeting','authority','josephine-adebayo-marsh','{"salutation": "Josephine Adebayo-Marsh", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/meetings/1", "body_name": "Harrow Strategic Partnership Board", "starts_at": "2011-04-18T13:00:00+00:00", "venue": "Committee Room 1, Harrow Civic Centre", "agenda": ["Apologies and substitutes", "Declarations of interests", "Minutes of the last meeting", "Review of the partnership structure 2011: authority to consult"], "papers": ["Partnership structure: proposals for consultation"], "apologies_by": "2011-04-14", "is_public": true, "carried_over_from": null}','[1]','{"uid": "REV-2011-01/1/NoticeOfMeeting/authority/josephine-adebayo-marsh", "sequence": 0, "summary": "Harrow Strategic Partnership Board", "location": "Committee Room 1, Harrow Civic Centre", "starts_at": "2011-04-18T13:00:00+00:00", "ends_at": "2011-04-18T15:00:00+00:00", "is_cancelled": false}','<6c4f2e7a99831dc43867e4d91c343ed3d1a920be@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-04-04 08:30:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(2,'REV-2011-01',1,'NoticeOfMeeting','authority','tobias-fennimore','{"salutation": "Tobias Fennimore", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/meetings/1", "body_name": "Harrow Strategic Partnership Board", "starts_at": "2011-04-18T13:00:00+00:00", "venue": "Committee Room 1, Harrow Civic Centre", "agenda": ["Apologies and substitutes", "Declarations of interests", "Minutes of the last meeting", "Review of the partnership structure 2011: authority to consult"], "papers": ["Partnership structure: proposals for consultation"], "apologies_by": "2011-04-14", "is_public": true, "carried_over_from": null}','[1]','{"uid": "REV-2011-01/1/NoticeOfMeeting/authority/tobias-fennimore", "sequence": 0, "summary": "Harrow Strategic Partnership Board", "location": "Committee Room 1, Harrow Civic Centre", "starts_at": "2011-04-18T13:00:00+00:00", "ends_at": "2011-04-18T15:00:00+00:00", "is_cancelled": false}','<7454221cf09f5953313096294a693a1635af2f06@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-04-04 08:30:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(3,'REV-2011-01',1,'NoticeOfMeeting','authority','sunita-pemberton','{"salutation": "Sunita Pemberton", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/meetings/1", "body_name": "Harrow Strategic Partnership Board", "starts_at": "2011-04-18T13:00:00+00:00", "venue": "Committee Room 1, Harrow Civic Centre", "agenda": ["Apologies and substitutes", "Declarations of interests", "Minutes of the last meeting", "Review of the partnership structure 2011: authority to consult"], "papers": ["Partnership structure: proposals for consultation"], "apologies_by": "2011-04-14", "is_public": true, "carried_over_from": null}','[1]','{"uid": "REV-2011-01/1/NoticeOfMeeting/authority/sunita-pemberton", "sequence": 0, "summary": "Harrow Strategic Partnership Board", "location": "Committee Room 1, Harrow Civic Centre", "starts_at": "2011-04-18T13:00:00+00:00", "ends_at": "2011-04-18T15:00:00+00:00", "is_cancelled": false}','<1be367d3884e779596358553bed55b8835cabdd6@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-04-04 08:30:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(4,'REV-2011-01',1,'NoticeOfMeeting','authority','dermot-okwuosa','{"salutation": "Dermot Okwuosa", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/meetings/1", "body_name": "Harrow Strategic Partnership Board", "starts_at": "2011-04-18T13:00:00+00:00", "venue": "Committee Room 1, Harrow Civic Centre", "agenda": ["Apologies and substitutes", "Declarations of interests", "Minutes of the last meeting", "Review of the partnership structure 2011: authority to consult"], "papers": ["Partnership structure: proposals for consultation"], "apologies_by": "2011-04-14", "is_public": true, "carried_over_from": null}','[1]','{"uid": "REV-2011-01/1/NoticeOfMeeting/authority/dermot-okwuosa", "sequence": 0, "summary": "Harrow Strategic Partnership Board", "location": "Committee Room 1, Harrow Civic Centre", "starts_at": "2011-04-18T13:00:00+00:00", "ends_at": "2011-04-18T15:00:00+00:00", "is_cancelled": false}','<72b2a5f2daafabdaa2f10526fefb1a0f00b635fb@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-04-04 08:30:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(5,'REV-2011-01',1,'NoticeOfMeeting','authority','duncan-wojcik','{"salutation": "Duncan Wojcik", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/meetings/1", "body_name": "Harrow Strategic Partnership Board", "starts_at": "2011-04-18T13:00:00+00:00", "venue": "Committee Room 1, Harrow Civic Centre", "agenda": ["Apologies and substitutes", "Declarations of interests", "Minutes of the last meeting", "Review of the partnership structure 2011: authority to consult"], "papers": ["Partnership structure: proposals for consultation"], "apologies_by": "2011-04-14", "is_public": true, "carried_over_from": null}','[1]','{"uid": "REV-2011-01/1/NoticeOfMeeting/authority/duncan-wojcik", "sequence": 0, "summary": "Harrow Strategic Partnership Board", "location": "Committee Room 1, Harrow Civic Centre", "starts_at": "2011-04-18T13:00:00+00:00", "ends_at": "2011-04-18T15:00:00+00:00", "is_cancelled": false}','<af987059a3c578e90c789c07a2e1880edd5cc829@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-04-04 08:30:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(6,'REV-2011-01',1,'NoticeOfMeeting','authority','farah-lindley','{"salutation": "Farah Lindley", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/meetings/1", "body_name": "Harrow Strategic Partnership Board", "starts_at": "2011-04-18T13:00:00+00:00", "venue": "Committee Room 1, Harrow Civic Centre", "agenda": ["Apologies and substitutes", "Declarations of interests", "Minutes of the last meeting", "Review of the partnership structure 2011: authority to consult"], "papers": ["Partnership structure: proposals for consultation"], "apologies_by": "2011-04-14", "is_public": true, "carried_over_from": null}','[1]','{"uid": "REV-2011-01/1/NoticeOfMeeting/authority/farah-lindley", "sequence": 0, "summary": "Harrow Strategic Partnership Board", "location": "Committee Room 1, Harrow Civic Centre", "starts_at": "2011-04-18T13:00:00+00:00", "ends_at": "2011-04-18T15:00:00+00:00", "is_cancelled": false}','<0ec9b0c7ec61714a09b62f19523d88645eff8d8d@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-04-04 08:30:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(7,'REV-2011-01',1,'NoticeOfMeeting','authority','amara-okafor','{"salutation": "Amara Okafor", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/meetings/1", "body_name": "Harrow Strategic Partnership Board", "starts_at": "2011-04-18T13:00:00+00:00", "venue": "Committee Room 1, Harrow Civic Centre", "agenda": ["Apologies and substitutes", "Declarations of interests", "Minutes of the last meeting", "Review of the partnership structure 2011: authority to consult"], "papers": ["Partnership structure: proposals for consultation"], "apologies_by": "2011-04-14", "is_public": true, "carried_over_from": null}','[1]','{"uid": "REV-2011-01/1/NoticeOfMeeting/authority/amara-okafor", "sequence": 0, "summary": "Harrow Strategic Partnership Board", "location": "Committee Room 1, Harrow Civic Centre", "starts_at": "2011-04-18T13:00:00+00:00", "ends_at": "2011-04-18T15:00:00+00:00", "is_cancelled": false}','<50880aafd16c61cd689ecf4e4a91d0e5ccd6a36c@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-04-04 08:30:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(8,'REV-2011-01',1,'NoticeOfMeeting','authority','yusuf-brackley','{"salutation": "Yusuf Brackley", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/meetings/1", "body_name": "Harrow Strategic Partnership Board", "starts_at": "2011-04-18T13:00:00+00:00", "venue": "Committee Room 1, Harrow Civic Centre", "agenda": ["Apologies and substitutes", "Declarations of interests", "Minutes of the last meeting", "Review of the partnership structure 2011: authority to consult"], "papers": ["Partnership structure: proposals for consultation"], "apologies_by": "2011-04-14", "is_public": true, "carried_over_from": null}','[1]','{"uid": "REV-2011-01/1/NoticeOfMeeting/authority/yusuf-brackley", "sequence": 0, "summary": "Harrow Strategic Partnership Board", "location": "Committee Room 1, Harrow Civic Centre", "starts_at": "2011-04-18T13:00:00+00:00", "ends_at": "2011-04-18T15:00:00+00:00", "is_cancelled": false}','<b912b10171d9c3131664ac420d02aba637dfd022@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-04-04 08:30:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(9,'REV-2011-01',1,'NoticeOfMeeting','authority','nimesh-varsani','{"salutation": "Nimesh Varsani", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/meetings/1", "body_name": "Harrow Strategic Partnership Board", "starts_at": "2011-04-18T13:00:00+00:00", "venue": "Committee Room 1, Harrow Civic Centre", "agenda": ["Apologies and substitutes", "Declarations of interests", "Minutes of the last meeting", "Review of the partnership structure 2011: authority to consult"], "papers": ["Partnership structure: proposals for consultation"], "apologies_by": "2011-04-14", "is_public": true, "carried_over_from": null}','[1]','{"uid": "REV-2011-01/1/NoticeOfMeeting/authority/nimesh-varsani", "sequence": 0, "summary": "Harrow Strategic Partnership Board", "location": "Committee Room 1, Harrow Civic Centre", "starts_at": "2011-04-18T13:00:00+00:00", "ends_at": "2011-04-18T15:00:00+00:00", "is_cancelled": false}','<3e69e7f9a83186313d3cc54d1df40fea54e6c9e6@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-04-04 08:30:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(10,'REV-2011-01',1,'NoticeOfMeeting','authority','ruth-danvers','{"salutation": "Ruth Danvers", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/meetings/1", "body_name": "Harrow Strategic Partnership Board", "starts_at": "2011-04-18T13:00:00+00:00", "venue": "Committee Room 1, Harrow Civic Centre", "agenda": ["Apologies and substitutes", "Declarations of interests", "Minutes of the last meeting", "Review of the partnership structure 2011: authority to consult"], "papers": ["Partnership structure: proposals for consultation"], "apologies_by": "2011-04-14", "is_public": true, "carried_over_from": null}','[1]','{"uid": "REV-2011-01/1/NoticeOfMeeting/authority/ruth-danvers", "sequence": 0, "summary": "Harrow Strategic Partnership Board", "location": "Committee Room 1, Harrow Civic Centre", "starts_at": "2011-04-18T13:00:00+00:00", "ends_at": "2011-04-18T15:00:00+00:00", "is_cancelled": false}','<e89d88a8b267e04fd10cb4f8ff0adfa07bd27ae2@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-04-04 08:30:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(11,'REV-2011-01',1,'NoticeOfMeeting','authority','grace-abimbola','{"salutation": "Grace Abimbola", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/meetings/1", "body_name": "Harrow Strategic Partnership Board", "starts_at": "2011-04-18T13:00:00+00:00", "venue": "Committee Room 1, Harrow Civic Centre", "agenda": ["Apologies and substitutes", "Declarations of interests", "Minutes of the last meeting", "Review of the partnership structure 2011: authority to consult"], "papers": ["Partnership structure: proposals for consultation"], "apologies_by": "2011-04-14", "is_public": true, "carried_over_from": null}','[1]','{"uid": "REV-2011-01/1/NoticeOfMeeting/authority/grace-abimbola", "sequence": 0, "summary": "Harrow Strategic Partnership Board", "location": "Committee Room 1, Harrow Civic Centre", "starts_at": "2011-04-18T13:00:00+00:00", "ends_at": "2011-04-18T15:00:00+00:00", "is_cancelled": false}','<59010ad09a6a3b38f1521c094c97be4960dd38f5@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-04-04 08:30:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(12,'REV-2011-01',1,'NoticeOfMeeting','authority','leila-hosseini-cole','{"salutation": "Leila Hosseini-Cole", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/meetings/1", "body_name": "Harrow Strategic Partnership Board", "starts_at": "2011-04-18T13:00:00+00:00", "venue": "Committee Room 1, Harrow Civic Centre", "agenda": ["Apologies and substitutes", "Declarations of interests", "Minutes of the last meeting", "Review of the partnership structure 2011: authority to consult"], "papers": ["Partnership structure: proposals for consultation"], "apologies_by": "2011-04-14", "is_public": true, "carried_over_from": null}','[1]','{"uid": "REV-2011-01/1/NoticeOfMeeting/authority/leila-hosseini-cole", "sequence": 0, "summary": "Harrow Strategic Partnership Board", "location": "Committee Room 1, Harrow Civic Centre", "starts_at": "2011-04-18T13:00:00+00:00", "ends_at": "2011-04-18T15:00:00+00:00", "is_cancelled": false}','<ad0f1dc12c0da77f79bd03ddaf5ca2bc6fbb75ce@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-04-04 08:30:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(13,'REV-2011-01',1,'NoticeOfMeeting','authority','samir-benhaddou','{"salutation": "Samir Benhaddou", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/meetings/1", "body_name": "Harrow Strategic Partnership Board", "starts_at": "2011-04-18T13:00:00+00:00", "venue": "Committee Room 1, Harrow Civic Centre", "agenda": ["Apologies and substitutes", "Declarations of interests", "Minutes of the last meeting", "Review of the partnership structure 2011: authority to consult"], "papers": ["Partnership structure: proposals for consultation"], "apologies_by": "2011-04-14", "is_public": true, "carried_over_from": null}','[1]','{"uid": "REV-2011-01/1/NoticeOfMeeting/authority/samir-benhaddou", "sequence": 0, "summary": "Harrow Strategic Partnership Board", "location": "Committee Room 1, Harrow Civic Centre", "starts_at": "2011-04-18T13:00:00+00:00", "ends_at": "2011-04-18T15:00:00+00:00", "is_cancelled": false}','<b9dc6dcb87ff927e7d202c4129ab043bbe513f98@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-04-04 08:30:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(14,'REV-2011-01',1,'NoticeOfMeeting','authority','patrick-kilbrennan','{"salutation": "Patrick Kilbrennan", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/meetings/1", "body_name": "Harrow Strategic Partnership Board", "starts_at": "2011-04-18T13:00:00+00:00", "venue": "Committee Room 1, Harrow Civic Centre", "agenda": ["Apologies and substitutes", "Declarations of interests", "Minutes of the last meeting", "Review of the partnership structure 2011: authority to consult"], "papers": ["Partnership structure: proposals for consultation"], "apologies_by": "2011-04-14", "is_public": true, "carried_over_from": null}','[1]','{"uid": "REV-2011-01/1/NoticeOfMeeting/authority/patrick-kilbrennan", "sequence": 0, "summary": "Harrow Strategic Partnership Board", "location": "Committee Room 1, Harrow Civic Centre", "starts_at": "2011-04-18T13:00:00+00:00", "ends_at": "2011-04-18T15:00:00+00:00", "is_cancelled": false}','<8fedd67b5ecdee1fa2300604ecabae5410d564b8@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-04-04 08:30:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(15,'REV-2011-01',1,'NoticeOfMeeting','authority','catherine-olusanya','{"salutation": "Catherine Olusanya", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/meetings/1", "body_name": "Harrow Strategic Partnership Board", "starts_at": "2011-04-18T13:00:00+00:00", "venue": "Committee Room 1, Harrow Civic Centre", "agenda": ["Apologies and substitutes", "Declarations of interests", "Minutes of the last meeting", "Review of the partnership structure 2011: authority to consult"], "papers": ["Partnership structure: proposals for consultation"], "apologies_by": "2011-04-14", "is_public": true, "carried_over_from": null}','[1]','{"uid": "REV-2011-01/1/NoticeOfMeeting/authority/catherine-olusanya", "sequence": 0, "summary": "Harrow Strategic Partnership Board", "location": "Committee Room 1, Harrow Civic Centre", "starts_at": "2011-04-18T13:00:00+00:00", "ends_at": "2011-04-18T15:00:00+00:00", "is_cancelled": false}','<67c2b4e4fc99acc1a37c2160ff953d5ffe2a103b@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-04-04 08:30:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(16,'REV-2011-01',1,'NoticeOfMeeting','authority','ibrahim-fairweather','{"salutation": "Ibrahim Fairweather", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/meetings/1", "body_name": "Harrow Strategic Partnership Board", "starts_at": "2011-04-18T13:00:00+00:00", "venue": "Committee Room 1, Harrow Civic Centre", "agenda": ["Apologies and substitutes", "Declarations of interests", "Minutes of the last meeting", "Review of the partnership structure 2011: authority to consult"], "papers": ["Partnership structure: proposals for consultation"], "apologies_by": "2011-04-14", "is_public": true, "carried_over_from": null}','[1]','{"uid": "REV-2011-01/1/NoticeOfMeeting/authority/ibrahim-fairweather", "sequence": 0, "summary": "Harrow Strategic Partnership Board", "location": "Committee Room 1, Harrow Civic Centre", "starts_at": "2011-04-18T13:00:00+00:00", "ends_at": "2011-04-18T15:00:00+00:00", "is_cancelled": false}','<cb22b7b8063dbf861f93f953c7f987f443ce7355@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-04-04 08:30:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(17,'REV-2011-01',1,'NoticeOfMeeting','authority','terence-quarshie','{"salutation": "Terence Quarshie", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/meetings/1", "body_name": "Harrow Strategic Partnership Board", "starts_at": "2011-04-18T13:00:00+00:00", "venue": "Committee Room 1, Harrow Civic Centre", "agenda": ["Apologies and substitutes", "Declarations of interests", "Minutes of the last meeting", "Review of the partnership structure 2011: authority to consult"], "papers": ["Partnership structure: proposals for consultation"], "apologies_by": "2011-04-14", "is_public": true, "carried_over_from": null}','[1]','{"uid": "REV-2011-01/1/NoticeOfMeeting/authority/terence-quarshie", "sequence": 0, "summary": "Harrow Strategic Partnership Board", "location": "Committee Room 1, Harrow Civic Centre", "starts_at": "2011-04-18T13:00:00+00:00", "ends_at": "2011-04-18T15:00:00+00:00", "is_cancelled": false}','<80bc2a2b514a491df45356a16963a62b14622bb5@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-04-04 08:30:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(18,'REV-2011-01',1,'NoticeOfMeeting','authority','bernadette-nwankwo','{"salutation": "Bernadette Nwankwo", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/meetings/1", "body_name": "Harrow Strategic Partnership Board", "starts_at": "2011-04-18T13:00:00+00:00", "venue": "Committee Room 1, Harrow Civic Centre", "agenda": ["Apologies and substitutes", "Declarations of interests", "Minutes of the last meeting", "Review of the partnership structure 2011: authority to consult"], "papers": ["Partnership structure: proposals for consultation"], "apologies_by": "2011-04-14", "is_public": true, "carried_over_from": null}','[1]','{"uid": "REV-2011-01/1/NoticeOfMeeting/authority/bernadette-nwankwo", "sequence": 0, "summary": "Harrow Strategic Partnership Board", "location": "Committee Room 1, Harrow Civic Centre", "starts_at": "2011-04-18T13:00:00+00:00", "ends_at": "2011-04-18T15:00:00+00:00", "is_cancelled": false}','<b0ea257cef24efe79c93882c3647624ee8fa1a1d@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-04-04 08:30:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(19,'REV-2011-01',1,'NoticeOfMeeting','authority','colin-ramprasad','{"salutation": "Colin Ramprasad", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/meetings/1", "body_name": "Harrow Strategic Partnership Board", "starts_at": "2011-04-18T13:00:00+00:00", "venue": "Committee Room 1, Harrow Civic Centre", "agenda": ["Apologies and substitutes", "Declarations of interests", "Minutes of the last meeting", "Review of the partnership structure 2011: authority to consult"], "papers": ["Partnership structure: proposals for consultation"], "apologies_by": "2011-04-14", "is_public": true, "carried_over_from": null}','[1]','{"uid": "REV-2011-01/1/NoticeOfMeeting/authority/colin-ramprasad", "sequence": 0, "summary": "Harrow Strategic Partnership Board", "location": "Committee Room 1, Harrow Civic Centre", "starts_at": "2011-04-18T13:00:00+00:00", "ends_at": "2011-04-18T15:00:00+00:00", "is_cancelled": false}','<dd777f21a5e53e22dd7596e9fb392746615f13c1@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-04-04 08:30:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(20,'REV-2011-01',1,'NoticeOfMeeting','authority','hester-vandenhoek','{"salutation": "Hester Vandenhoek", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/meetings/1", "body_name": "Harrow Strategic Partnership Board", "starts_at": "2011-04-18T13:00:00+00:00", "venue": "Committee Room 1, Harrow Civic Centre", "agenda": ["Apologies and substitutes", "Declarations of interests", "Minutes of the last meeting", "Review of the partnership structure 2011: authority to consult"], "papers": ["Partnership structure: proposals for consultation"], "apologies_by": "2011-04-14", "is_public": true, "carried_over_from": null}','[1]','{"uid": "REV-2011-01/1/NoticeOfMeeting/authority/hester-vandenhoek", "sequence": 0, "summary": "Harrow Strategic Partnership Board", "location": "Committee Room 1, Harrow Civic Centre", "starts_at": "2011-04-18T13:00:00+00:00", "ends_at": "2011-04-18T15:00:00+00:00", "is_cancelled": false}','<b5d2d82a9db7cf5fcc6286af566a815f7e528878@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-04-04 08:30:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(21,'REV-2011-01',1,'NoticeOfMeeting','authority','olufemi-haddon','{"salutation": "Olufemi Haddon", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/meetings/1", "body_name": "Harrow Strategic Partnership Board", "starts_at": "2011-04-18T13:00:00+00:00", "venue": "Committee Room 1, Harrow Civic Centre", "agenda": ["Apologies and substitutes", "Declarations of interests", "Minutes of the last meeting", "Review of the partnership structure 2011: authority to consult"], "papers": ["Partnership structure: proposals for consultation"], "apologies_by": "2011-04-14", "is_public": true, "carried_over_from": null}','[1]','{"uid": "REV-2011-01/1/NoticeOfMeeting/authority/olufemi-haddon", "sequence": 0, "summary": "Harrow Strategic Partnership Board", "location": "Committee Room 1, Harrow Civic Centre", "starts_at": "2011-04-18T13:00:00+00:00", "ends_at": "2011-04-18T15:00:00+00:00", "is_cancelled": false}','<a7bcd59006b0733c8f794120361502d72e542a99@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-04-04 08:30:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(22,'REV-2011-01',1,'NoticeOfMeeting','authority','shabnam-thornbury','{"salutation": "Shabnam Thornbury", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/meetings/1", "body_name": "Harrow Strategic Partnership Board", "starts_at": "2011-04-18T13:00:00+00:00", "venue": "Committee Room 1, Harrow Civic Centre", "agenda": ["Apologies and substitutes", "Declarations of interests", "Minutes of the last meeting", "Review of the partnership structure 2011: authority to consult"], "papers": ["Partnership structure: proposals for consultation"], "apologies_by": "2011-04-14", "is_public": true, "carried_over_from": null}','[1]','{"uid": "REV-2011-01/1/NoticeOfMeeting/authority/shabnam-thornbury", "sequence": 0, "summary": "Harrow Strategic Partnership Board", "location": "Committee Room 1, Harrow Civic Centre", "starts_at": "2011-04-18T13:00:00+00:00", "ends_at": "2011-04-18T15:00:00+00:00", "is_cancelled": false}','<c55de134446910bcf3d47b6e9e6a3827455184f9@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-04-04 08:30:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(23,'REV-2011-01',1,'NoticeOfMeeting','authority','kofi-merriweather','{"salutation": "Kofi Merriweather", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/meetings/1", "body_name": "Harrow Strategic Partnership Board", "starts_at": "2011-04-18T13:00:00+00:00", "venue": "Committee Room 1, Harrow Civic Centre", "agenda": ["Apologies and substitutes", "Declarations of interests", "Minutes of the last meeting", "Review of the partnership structure 2011: authority to consult"], "papers": ["Partnership structure: proposals for consultation"], "apologies_by": "2011-04-14", "is_public": true, "carried_over_from": null}','[1]','{"uid": "REV-2011-01/1/NoticeOfMeeting/authority/kofi-merriweather", "sequence": 0, "summary": "Harrow Strategic Partnership Board", "location": "Committee Room 1, Harrow Civic Centre", "starts_at": "2011-04-18T13:00:00+00:00", "ends_at": "2011-04-18T15:00:00+00:00", "is_cancelled": false}','<b2ade77a45768908223f1fc8bef95170d93e7c38@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-04-04 08:30:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(24,'REV-2011-01',1,'NoticeOfMeeting','authority','kirit-dunmore','{"salutation": "Kirit Dunmore", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/meetings/1", "body_name": "Harrow Strategic Partnership Board", "starts_at": "2011-04-18T13:00:00+00:00", "venue": "Committee Room 1, Harrow Civic Centre", "agenda": ["Apologies and substitutes", "Declarations of interests", "Minutes of the last meeting", "Review of the partnership structure 2011: authority to consult"], "papers": ["Partnership structure: proposals for consultation"], "apologies_by": "2011-04-14", "is_public": true, "carried_over_from": null}','[1]','{"uid": "REV-2011-01/1/NoticeOfMeeting/authority/kirit-dunmore", "sequence": 0, "summary": "Harrow Strategic Partnership Board", "location": "Committee Room 1, Harrow Civic Centre", "starts_at": "2011-04-18T13:00:00+00:00", "ends_at": "2011-04-18T15:00:00+00:00", "is_cancelled": false}','<2a2decbf5c75599509d0723204c57a2a34bdffba@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-04-04 08:30:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(25,'REV-2011-01',1,'NoticeOfMeeting','authority','elspeth-gondal','{"salutation": "Elspeth Gondal", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/meetings/1", "body_name": "Harrow Strategic Partnership Board", "starts_at": "2011-04-18T13:00:00+00:00", "venue": "Committee Room 1, Harrow Civic Centre", "agenda": ["Apologies and substitutes", "Declarations of interests", "Minutes of the last meeting", "Review of the partnership structure 2011: authority to consult"], "papers": ["Partnership structure: proposals for consultation"], "apologies_by": "2011-04-14", "is_public": true, "carried_over_from": null}','[1]','{"uid": "REV-2011-01/1/NoticeOfMeeting/authority/elspeth-gondal", "sequence": 0, "summary": "Harrow Strategic Partnership Board", "location": "Committee Room 1, Harrow Civic Centre", "starts_at": "2011-04-18T13:00:00+00:00", "ends_at": "2011-04-18T15:00:00+00:00", "is_cancelled": false}','<1d73078db56822eed85fb5118aaaa1262dddac3c@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-04-04 08:30:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(26,'REV-2011-01',1,'NoticeOfMeeting','authority','marguerite-chaudhri','{"salutation": "Marguerite Chaudhri", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/meetings/1", "body_name": "Harrow Strategic Partnership Board", "starts_at": "2011-04-18T13:00:00+00:00", "venue": "Committee Room 1, Harrow Civic Centre", "agenda": ["Apologies and substitutes", "Declarations of interests", "Minutes of the last meeting", "Review of the partnership structure 2011: authority to consult"], "papers": ["Partnership structure: proposals for consultation"], "apologies_by": "2011-04-14", "is_public": true, "carried_over_from": null}','[1]','{"uid": "REV-2011-01/1/NoticeOfMeeting/authority/marguerite-chaudhri", "sequence": 0, "summary": "Harrow Strategic Partnership Board", "location": "Committee Room 1, Harrow Civic Centre", "starts_at": "2011-04-18T13:00:00+00:00", "ends_at": "2011-04-18T15:00:00+00:00", "is_cancelled": false}','<e58b82c0f6206c6baf590601fbdb159910f60899@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-04-04 08:30:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(27,'REV-2011-01',1,'NoticeOfMeeting','authority','anton-filipescu','{"salutation": "Anton Filipescu", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/meetings/1", "body_name": "Harrow Strategic Partnership Board", "starts_at": "2011-04-18T13:00:00+00:00", "venue": "Committee Room 1, Harrow Civic Centre", "agenda": ["Apologies and substitutes", "Declarations of interests", "Minutes of the last meeting", "Review of the partnership structure 2011: authority to consult"], "papers": ["Partnership structure: proposals for consultation"], "apologies_by": "2011-04-14", "is_public": true, "carried_over_from": null}','[1]','{"uid": "REV-2011-01/1/NoticeOfMeeting/authority/anton-filipescu", "sequence": 0, "summary": "Harrow Strategic Partnership Board", "location": "Committee Room 1, Harrow Civic Centre", "starts_at": "2011-04-18T13:00:00+00:00", "ends_at": "2011-04-18T15:00:00+00:00", "is_cancelled": false}','<a55d4a08660dbbabd094252b8d0e4ea1ba3984c1@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-04-04 08:30:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(28,'REV-2011-01',1,'NoticeOfMeeting','authority','stellan-obuya','{"salutation": "Stellan Obuya", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/meetings/1", "body_name": "Harrow Strategic Partnership Board", "starts_at": "2011-04-18T13:00:00+00:00", "venue": "Committee Room 1, Harrow Civic Centre", "agenda": ["Apologies and substitutes", "Declarations of interests", "Minutes of the last meeting", "Review of the partnership structure 2011: authority to consult"], "papers": ["Partnership structure: proposals for consultation"], "apologies_by": "2011-04-14", "is_public": true, "carried_over_from": null}','[1]','{"uid": "REV-2011-01/1/NoticeOfMeeting/authority/stellan-obuya", "sequence": 0, "summary": "Harrow Strategic Partnership Board", "location": "Committee Room 1, Harrow Civic Centre", "starts_at": "2011-04-18T13:00:00+00:00", "ends_at": "2011-04-18T15:00:00+00:00", "is_cancelled": false}','<0b4faea5cdda11f62760aa0b152a67f0a0ffb545@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-04-04 08:30:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(29,'REV-2011-01',1,'NoticeOfMeeting','authority','zainab-holloway-reid','{"salutation": "Zainab Holloway-Reid", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/meetings/1", "body_name": "Harrow Strategic Partnership Board", "starts_at": "2011-04-18T13:00:00+00:00", "venue": "Committee Room 1, Harrow Civic Centre", "agenda": ["Apologies and substitutes", "Declarations of interests", "Minutes of the last meeting", "Review of the partnership structure 2011: authority to consult"], "papers": ["Partnership structure: proposals for consultation"], "apologies_by": "2011-04-14", "is_public": true, "carried_over_from": null}','[1]','{"uid": "REV-2011-01/1/NoticeOfMeeting/authority/zainab-holloway-reid", "sequence": 0, "summary": "Harrow Strategic Partnership Board", "location": "Committee Room 1, Harrow Civic Centre", "starts_at": "2011-04-18T13:00:00+00:00", "ends_at": "2011-04-18T15:00:00+00:00", "is_cancelled": false}','<13079dc2b0e31a7304fc917e8d63eecb38331f9f@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-04-04 08:30:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(30,'REV-2011-01',1,'NoticeOfMeeting','authority','jaydon-petrescu','{"salutation": "Jaydon Petrescu", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/meetings/1", "body_name": "Harrow Strategic Partnership Board", "starts_at": "2011-04-18T13:00:00+00:00", "venue": "Committee Room 1, Harrow Civic Centre", "agenda": ["Apologies and substitutes", "Declarations of interests", "Minutes of the last meeting", "Review of the partnership structure 2011: authority to consult"], "papers": ["Partnership structure: proposals for consultation"], "apologies_by": "2011-04-14", "is_public": true, "carried_over_from": null}','[1]','{"uid": "REV-2011-01/1/NoticeOfMeeting/authority/jaydon-petrescu", "sequence": 0, "summary": "Harrow Strategic Partnership Board", "location": "Committee Room 1, Harrow Civic Centre", "starts_at": "2011-04-18T13:00:00+00:00", "ends_at": "2011-04-18T15:00:00+00:00", "is_cancelled": false}','<b2c8b14116f2e0df946b7b1cb469e74838b4fb37@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-04-04 08:30:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(31,'REV-2011-01',1,'NoticeOfMeeting','authority','winifred-sarpong-lee','{"salutation": "Winifred Sarpong-Lee", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/meetings/1", "body_name": "Harrow Strategic Partnership Board", "starts_at": "2011-04-18T13:00:00+00:00", "venue": "Committee Room 1, Harrow Civic Centre", "agenda": ["Apologies and substitutes", "Declarations of interests", "Minutes of the last meeting", "Review of the partnership structure 2011: authority to consult"], "papers": ["Partnership structure: proposals for consultation"], "apologies_by": "2011-04-14", "is_public": true, "carried_over_from": null}','[1]','{"uid": "REV-2011-01/1/NoticeOfMeeting/authority/winifred-sarpong-lee", "sequence": 0, "summary": "Harrow Strategic Partnership Board", "location": "Committee Room 1, Harrow Civic Centre", "starts_at": "2011-04-18T13:00:00+00:00", "ends_at": "2011-04-18T15:00:00+00:00", "is_cancelled": false}','<e2acb983f7b2dbd2d7c12db3743c18c16aff4a2e@harrow-partnership.example.org>','to-print',0,NULL,NULL,'2011-04-04 08:30:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,'2011-04-19 09:30:00.000000',NULL);
INSERT INTO "letter" VALUES(32,'REV-2011-01',1,'NoticeOfMeeting','authority','lorcan-tembo','{"salutation": "Lorcan Tembo", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/meetings/1", "body_name": "Harrow Strategic Partnership Board", "starts_at": "2011-04-18T13:00:00+00:00", "venue": "Committee Room 1, Harrow Civic Centre", "agenda": ["Apologies and substitutes", "Declarations of interests", "Minutes of the last meeting", "Review of the partnership structure 2011: authority to consult"], "papers": ["Partnership structure: proposals for consultation"], "apologies_by": "2011-04-14", "is_public": true, "carried_over_from": null}','[1]','{"uid": "REV-2011-01/1/NoticeOfMeeting/authority/lorcan-tembo", "sequence": 0, "summary": "Harrow Strategic Partnership Board", "location": "Committee Room 1, Harrow Civic Centre", "starts_at": "2011-04-18T13:00:00+00:00", "ends_at": "2011-04-18T15:00:00+00:00", "is_cancelled": false}','<4d1e3ccfa1cd8e4374883c65428a5e342e6eb965@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-04-04 08:30:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(33,'REV-2011-01',1,'NoticeOfMeeting','authority','delphine-ashgrove','{"salutation": "Delphine Ashgrove", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/meetings/1", "body_name": "Harrow Strategic Partnership Board", "starts_at": "2011-04-18T13:00:00+00:00", "venue": "Committee Room 1, Harrow Civic Centre", "agenda": ["Apologies and substitutes", "Declarations of interests", "Minutes of the last meeting", "Review of the partnership structure 2011: authority to consult"], "papers": ["Partnership structure: proposals for consultation"], "apologies_by": "2011-04-14", "is_public": true, "carried_over_from": null}','[1]','{"uid": "REV-2011-01/1/NoticeOfMeeting/authority/delphine-ashgrove", "sequence": 0, "summary": "Harrow Strategic Partnership Board", "location": "Committee Room 1, Harrow Civic Centre", "starts_at": "2011-04-18T13:00:00+00:00", "ends_at": "2011-04-18T15:00:00+00:00", "is_cancelled": false}','<85eabbd15cd5f7d75cbf8cdaa573e6504155988d@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-04-04 08:30:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(34,'REV-2011-01',1,'NoticeOfMeeting','authority','marek-oduya','{"salutation": "Marek Oduya", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/meetings/1", "body_name": "Harrow Strategic Partnership Board", "starts_at": "2011-04-18T13:00:00+00:00", "venue": "Committee Room 1, Harrow Civic Centre", "agenda": ["Apologies and substitutes", "Declarations of interests", "Minutes of the last meeting", "Review of the partnership structure 2011: authority to consult"], "papers": ["Partnership structure: proposals for consultation"], "apologies_by": "2011-04-14", "is_public": true, "carried_over_from": null}','[1]','{"uid": "REV-2011-01/1/NoticeOfMeeting/authority/marek-oduya", "sequence": 0, "summary": "Harrow Strategic Partnership Board", "location": "Committee Room 1, Harrow Civic Centre", "starts_at": "2011-04-18T13:00:00+00:00", "ends_at": "2011-04-18T15:00:00+00:00", "is_cancelled": false}','<b8ce35534987909daed946dc9d0f7bb2f2c67b60@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-04-04 08:30:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(35,'REV-2011-01',1,'ExpectedAttendance','authority','josephine-adebayo-marsh','{"salutation": "Josephine Adebayo-Marsh", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/meetings/1", "body_name": "Harrow Strategic Partnership Board", "meeting_on": "2011-04-18", "appointed": 22, "expected_present": 22, "quorum": 8, "chair_must_decide": false, "apologies": ["Catherine Olusanya"]}','[]','null','<5feb90c0056e8c7439f07707911a0b016fdcf85d@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-04-14 22:59:59.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(36,'REV-2011-01',1,'ConsultationInvitation','','alasdair-munthali','{"salutation": "Alasdair Munthali", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/consultations/REV-2011-01/answer", "review_title": "Review of the partnership structure 2011", "summary": "The Board would shrink from 23 seats to 14 and keep to business. An Assembly, open to everybody who sits on the Board today, would debate the big questions up to twice a year. Five management groups would become two, and no new group would start before Harrow Chief Executives have agreed to it.", "opens_on": "2011-04-18", "closes_on": "2011-05-16", "working_days": 16, "questions": ["Should a smaller Board do the business, and a wider Assembly hold the debates?", "Who needs a seat on the Board, how many, and who can speak through somebody else?", "Which groups should stay, which should end, and who takes on the work of those that end?", "Where should Rayners Lane and strategic housing be discussed from now on?", "What should Harrow Chief Executives know about a group before they agree to it?", "What have we missed, and who else should we talk to?"], "how_to_reply": "Reply to this email, in your own words and at any length. You can answer some of the questions, all of them, or write about something else. What you write may be quoted in what we publish, unless you say that it may not."}','[1]','null','<08920ed7b6dfc1677cba2b84c1068928a59a2983@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-04-18 15:30:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(37,'REV-2011-01',1,'ConsultationInvitation','','amara-okafor','{"salutation": "Amara Okafor", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/consultations/REV-2011-01/answer", "review_title": "Review of the partnership structure 2011", "summary": "The Board would shrink from 23 seats to 14 and keep to business. An Assembly, open to everybody who sits on the Board today, would debate the big questions up to twice a year. Five management groups would become two, and no new group would start before Harrow Chief Executives have agreed to it.", "opens_on": "2011-04-18", "closes_on": "2011-05-16", "working_days": 16, "questions": ["Should a smaller Board do the business, and a wider Assembly hold the debates?", "Who needs a seat on the Board, how many, and who can speak through somebody else?", "Which groups should stay, which should end, and who takes on the work of those that end?", "Where should Rayners Lane and strategic housing be discussed from now on?", "What should Harrow Chief Executives know about a group before they agree to it?", "What have we missed, and who else should we talk to?"], "how_to_reply": "Reply to this email, in your own words and at any length. You can answer some of the questions, all of them, or write about something else. What you write may be quoted in what we publish, unless you say that it may not."}','[1]','null','<c31b1626b9825afbd82a17cb7b159940841ea3f3@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-04-18 15:30:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(38,'REV-2011-01',1,'ConsultationInvitation','','bernadette-nwankwo','{"salutation": "Bernadette Nwankwo", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/consultations/REV-2011-01/answer", "review_title": "Review of the partnership structure 2011", "summary": "The Board would shrink from 23 seats to 14 and keep to business. An Assembly, open to everybody who sits on the Board today, would debate the big questions up to twice a year. Five management groups would become two, and no new group would start before Harrow Chief Executives have agreed to it.", "opens_on": "2011-04-18", "closes_on": "2011-05-16", "working_days": 16, "questions": ["Should a smaller Board do the business, and a wider Assembly hold the debates?", "Who needs a seat on the Board, how many, and who can speak through somebody else?", "Which groups should stay, which should end, and who takes on the work of those that end?", "Where should Rayners Lane and strategic housing be discussed from now on?", "What should Harrow Chief Executives know about a group before they agree to it?", "What have we missed, and who else should we talk to?"], "how_to_reply": "Reply to this email, in your own words and at any length. You can answer some of the questions, all of them, or write about something else. What you write may be quoted in what we publish, unless you say that it may not."}','[1]','null','<2597f3c872f8eb5a6875c68bb508c32a90e739e1@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-04-18 15:30:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(39,'REV-2011-01',1,'ConsultationInvitation','','bryony-ekwueme','{"salutation": "Bryony Ekwueme", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/consultations/REV-2011-01/answer", "review_title": "Review of the partnership structure 2011", "summary": "The Board would shrink from 23 seats to 14 and keep to business. An Assembly, open to everybody who sits on the Board today, would debate the big questions up to twice a year. Five management groups would become two, and no new group would start before Harrow Chief Executives have agreed to it.", "opens_on": "2011-04-18", "closes_on": "2011-05-16", "working_days": 16, "questions": ["Should a smaller Board do the business, and a wider Assembly hold the debates?", "Who needs a seat on the Board, how many, and who can speak through somebody else?", "Which groups should stay, which should end, and who takes on the work of those that end?", "Where should Rayners Lane and strategic housing be discussed from now on?", "What should Harrow Chief Executives know about a group before they agree to it?", "What have we missed, and who else should we talk to?"], "how_to_reply": "Reply to this email, in your own words and at any length. You can answer some of the questions, all of them, or write about something else. What you write may be quoted in what we publish, unless you say that it may not."}','[1]','null','<0e335248f975126ea88af12f4522f124200c2699@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-04-18 15:30:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(40,'REV-2011-01',1,'ConsultationInvitation','','catherine-olusanya','{"salutation": "Catherine Olusanya", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/consultations/REV-2011-01/answer", "review_title": "Review of the partnership structure 2011", "summary": "The Board would shrink from 23 seats to 14 and keep to business. An Assembly, open to everybody who sits on the Board today, would debate the big questions up to twice a year. Five management groups would become two, and no new group would start before Harrow Chief Executives have agreed to it.", "opens_on": "2011-04-18", "closes_on": "2011-05-16", "working_days": 16, "questions": ["Should a smaller Board do the business, and a wider Assembly hold the debates?", "Who needs a seat on the Board, how many, and who can speak through somebody else?", "Which groups should stay, which should end, and who takes on the work of those that end?", "Where should Rayners Lane and strategic housing be discussed from now on?", "What should Harrow Chief Executives know about a group before they agree to it?", "What have we missed, and who else should we talk to?"], "how_to_reply": "Reply to this email, in your own words and at any length. You can answer some of the questions, all of them, or write about something else. What you write may be quoted in what we publish, unless you say that it may not."}','[1]','null','<2711afc7519b90f551c3de39969b9468c7682d45@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-04-18 15:30:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(41,'REV-2011-01',1,'ConsultationInvitation','','delphine-ashgrove','{"salutation": "Delphine Ashgrove", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/consultations/REV-2011-01/answer", "review_title": "Review of the partnership structure 2011", "summary": "The Board would shrink from 23 seats to 14 and keep to business. An Assembly, open to everybody who sits on the Board today, would debate the big questions up to twice a year. Five management groups would become two, and no new group would start before Harrow Chief Executives have agreed to it.", "opens_on": "2011-04-18", "closes_on": "2011-05-16", "working_days": 16, "questions": ["Should a smaller Board do the business, and a wider Assembly hold the debates?", "Who needs a seat on the Board, how many, and who can speak through somebody else?", "Which groups should stay, which should end, and who takes on the work of those that end?", "Where should Rayners Lane and strategic housing be discussed from now on?", "What should Harrow Chief Executives know about a group before they agree to it?", "What have we missed, and who else should we talk to?"], "how_to_reply": "Reply to this email, in your own words and at any length. You can answer some of the questions, all of them, or write about something else. What you write may be quoted in what we publish, unless you say that it may not."}','[1]','null','<bd9540caae05fe8e211c6804cb786c8d172a26a5@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-04-18 15:30:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(42,'REV-2011-01',1,'ConsultationInvitation','','duncan-wojcik','{"salutation": "Duncan Wojcik", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/consultations/REV-2011-01/answer", "review_title": "Review of the partnership structure 2011", "summary": "The Board would shrink from 23 seats to 14 and keep to business. An Assembly, open to everybody who sits on the Board today, would debate the big questions up to twice a year. Five management groups would become two, and no new group would start before Harrow Chief Executives have agreed to it.", "opens_on": "2011-04-18", "closes_on": "2011-05-16", "working_days": 16, "questions": ["Should a smaller Board do the business, and a wider Assembly hold the debates?", "Who needs a seat on the Board, how many, and who can speak through somebody else?", "Which groups should stay, which should end, and who takes on the work of those that end?", "Where should Rayners Lane and strategic housing be discussed from now on?", "What should Harrow Chief Executives know about a group before they agree to it?", "What have we missed, and who else should we talk to?"], "how_to_reply": "Reply to this email, in your own words and at any length. You can answer some of the questions, all of them, or write about something else. What you write may be quoted in what we publish, unless you say that it may not."}','[1]','null','<a8d2f16fe62054f41d2ba3984fa9df0810693a24@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-04-18 15:30:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(43,'REV-2011-01',1,'ConsultationInvitation','','grace-abimbola','{"salutation": "Grace Abimbola", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/consultations/REV-2011-01/answer", "review_title": "Review of the partnership structure 2011", "summary": "The Board would shrink from 23 seats to 14 and keep to business. An Assembly, open to everybody who sits on the Board today, would debate the big questions up to twice a year. Five management groups would become two, and no new group would start before Harrow Chief Executives have agreed to it.", "opens_on": "2011-04-18", "closes_on": "2011-05-16", "working_days": 16, "questions": ["Should a smaller Board do the business, and a wider Assembly hold the debates?", "Who needs a seat on the Board, how many, and who can speak through somebody else?", "Which groups should stay, which should end, and who takes on the work of those that end?", "Where should Rayners Lane and strategic housing be discussed from now on?", "What should Harrow Chief Executives know about a group before they agree to it?", "What have we missed, and who else should we talk to?"], "how_to_reply": "Reply to this email, in your own words and at any length. You can answer some of the questions, all of them, or write about something else. What you write may be quoted in what we publish, unless you say that it may not."}','[1]','null','<4b6c42cf5e15743e1d356774e74dd5bb827c6519@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-04-18 15:30:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(44,'REV-2011-01',1,'ConsultationInvitation','','hester-vandenhoek','{"salutation": "Hester Vandenhoek", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/consultations/REV-2011-01/answer", "review_title": "Review of the partnership structure 2011", "summary": "The Board would shrink from 23 seats to 14 and keep to business. An Assembly, open to everybody who sits on the Board today, would debate the big questions up to twice a year. Five management groups would become two, and no new group would start before Harrow Chief Executives have agreed to it.", "opens_on": "2011-04-18", "closes_on": "2011-05-16", "working_days": 16, "questions": ["Should a smaller Board do the business, and a wider Assembly hold the debates?", "Who needs a seat on the Board, how many, and who can speak through somebody else?", "Which groups should stay, which should end, and who takes on the work of those that end?", "Where should Rayners Lane and strategic housing be discussed from now on?", "What should Harrow Chief Executives know about a group before they agree to it?", "What have we missed, and who else should we talk to?"], "how_to_reply": "Reply to this email, in your own words and at any length. You can answer some of the questions, all of them, or write about something else. What you write may be quoted in what we publish, unless you say that it may not."}','[1]','null','<3d34acb00cc806a07dcd7a260ad88fde4655fb1f@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-04-18 15:30:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(45,'REV-2011-01',1,'ConsultationInvitation','','josephine-adebayo-marsh','{"salutation": "Josephine Adebayo-Marsh", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/consultations/REV-2011-01/answer", "review_title": "Review of the partnership structure 2011", "summary": "The Board would shrink from 23 seats to 14 and keep to business. An Assembly, open to everybody who sits on the Board today, would debate the big questions up to twice a year. Five management groups would become two, and no new group would start before Harrow Chief Executives have agreed to it.", "opens_on": "2011-04-18", "closes_on": "2011-05-16", "working_days": 16, "questions": ["Should a smaller Board do the business, and a wider Assembly hold the debates?", "Who needs a seat on the Board, how many, and who can speak through somebody else?", "Which groups should stay, which should end, and who takes on the work of those that end?", "Where should Rayners Lane and strategic housing be discussed from now on?", "What should Harrow Chief Executives know about a group before they agree to it?", "What have we missed, and who else should we talk to?"], "how_to_reply": "Reply to this email, in your own words and at any length. You can answer some of the questions, all of them, or write about something else. What you write may be quoted in what we publish, unless you say that it may not."}','[1]','null','<f1f37d7ddc09e0d2e38801dce0cbd119239aa7ca@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-04-18 15:30:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(46,'REV-2011-01',1,'ConsultationInvitation','','kenji-rowbotham','{"salutation": "Kenji Rowbotham", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/consultations/REV-2011-01/answer", "review_title": "Review of the partnership structure 2011", "summary": "The Board would shrink from 23 seats to 14 and keep to business. An Assembly, open to everybody who sits on the Board today, would debate the big questions up to twice a year. Five management groups would become two, and no new group would start before Harrow Chief Executives have agreed to it.", "opens_on": "2011-04-18", "closes_on": "2011-05-16", "working_days": 16, "questions": ["Should a smaller Board do the business, and a wider Assembly hold the debates?", "Who needs a seat on the Board, how many, and who can speak through somebody else?", "Which groups should stay, which should end, and who takes on the work of those that end?", "Where should Rayners Lane and strategic housing be discussed from now on?", "What should Harrow Chief Executives know about a group before they agree to it?", "What have we missed, and who else should we talk to?"], "how_to_reply": "Reply to this email, in your own words and at any length. You can answer some of the questions, all of them, or write about something else. What you write may be quoted in what we publish, unless you say that it may not."}','[1]','null','<656235ccf19d959f71215403cf1467f390ac6126@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-04-18 15:30:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(47,'REV-2011-01',1,'ConsultationInvitation','','kirit-dunmore','{"salutation": "Kirit Dunmore", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/consultations/REV-2011-01/answer", "review_title": "Review of the partnership structure 2011", "summary": "The Board would shrink from 23 seats to 14 and keep to business. An Assembly, open to everybody who sits on the Board today, would debate the big questions up to twice a year. Five management groups would become two, and no new group would start before Harrow Chief Executives have agreed to it.", "opens_on": "2011-04-18", "closes_on": "2011-05-16", "working_days": 16, "questions": ["Should a smaller Board do the business, and a wider Assembly hold the debates?", "Who needs a seat on the Board, how many, and who can speak through somebody else?", "Which groups should stay, which should end, and who takes on the work of those that end?", "Where should Rayners Lane and strategic housing be discussed from now on?", "What should Harrow Chief Executives know about a group before they agree to it?", "What have we missed, and who else should we talk to?"], "how_to_reply": "Reply to this email, in your own words and at any length. You can answer some of the questions, all of them, or write about something else. What you write may be quoted in what we publish, unless you say that it may not."}','[1]','null','<6a5e91d80fd4f07e378b29d13570e0d5dbc7c031@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-04-18 15:30:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(48,'REV-2011-01',1,'ConsultationInvitation','','leila-hosseini-cole','{"salutation": "Leila Hosseini-Cole", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/consultations/REV-2011-01/answer", "review_title": "Review of the partnership structure 2011", "summary": "The Board would shrink from 23 seats to 14 and keep to business. An Assembly, open to everybody who sits on the Board today, would debate the big questions up to twice a year. Five management groups would become two, and no new group would start before Harrow Chief Executives have agreed to it.", "opens_on": "2011-04-18", "closes_on": "2011-05-16", "working_days": 16, "questions": ["Should a smaller Board do the business, and a wider Assembly hold the debates?", "Who needs a seat on the Board, how many, and who can speak through somebody else?", "Which groups should stay, which should end, and who takes on the work of those that end?", "Where should Rayners Lane and strategic housing be discussed from now on?", "What should Harrow Chief Executives know about a group before they agree to it?", "What have we missed, and who else should we talk to?"], "how_to_reply": "Reply to this email, in your own words and at any length. You can answer some of the questions, all of them, or write about something else. What you write may be quoted in what we publish, unless you say that it may not."}','[1]','null','<5cdad9eebd83c302754feb5fd43eb780fb7a25f3@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-04-18 15:30:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(49,'REV-2011-01',1,'ConsultationInvitation','','lorcan-tembo','{"salutation": "Lorcan Tembo", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/consultations/REV-2011-01/answer", "review_title": "Review of the partnership structure 2011", "summary": "The Board would shrink from 23 seats to 14 and keep to business. An Assembly, open to everybody who sits on the Board today, would debate the big questions up to twice a year. Five management groups would become two, and no new group would start before Harrow Chief Executives have agreed to it.", "opens_on": "2011-04-18", "closes_on": "2011-05-16", "working_days": 16, "questions": ["Should a smaller Board do the business, and a wider Assembly hold the debates?", "Who needs a seat on the Board, how many, and who can speak through somebody else?", "Which groups should stay, which should end, and who takes on the work of those that end?", "Where should Rayners Lane and strategic housing be discussed from now on?", "What should Harrow Chief Executives know about a group before they agree to it?", "What have we missed, and who else should we talk to?"], "how_to_reply": "Reply to this email, in your own words and at any length. You can answer some of the questions, all of them, or write about something else. What you write may be quoted in what we publish, unless you say that it may not."}','[1]','null','<ea33ad04ebbebaadea9be333a7107e36665eb640@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-04-18 15:30:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(50,'REV-2011-01',1,'ConsultationInvitation','','marek-oduya','{"salutation": "Marek Oduya", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/consultations/REV-2011-01/answer", "review_title": "Review of the partnership structure 2011", "summary": "The Board would shrink from 23 seats to 14 and keep to business. An Assembly, open to everybody who sits on the Board today, would debate the big questions up to twice a year. Five management groups would become two, and no new group would start before Harrow Chief Executives have agreed to it.", "opens_on": "2011-04-18", "closes_on": "2011-05-16", "working_days": 16, "questions": ["Should a smaller Board do the business, and a wider Assembly hold the debates?", "Who needs a seat on the Board, how many, and who can speak through somebody else?", "Which groups should stay, which should end, and who takes on the work of those that end?", "Where should Rayners Lane and strategic housing be discussed from now on?", "What should Harrow Chief Executives know about a group before they agree to it?", "What have we missed, and who else should we talk to?"], "how_to_reply": "Reply to this email, in your own words and at any length. You can answer some of the questions, all of them, or write about something else. What you write may be quoted in what we publish, unless you say that it may not."}','[1]','null','<86bfe12b9faaec7ffbd21bc9d55364e894ac100d@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-04-18 15:30:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(51,'REV-2011-01',1,'ConsultationInvitation','','marguerite-chaudhri','{"salutation": "Marguerite Chaudhri", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/consultations/REV-2011-01/answer", "review_title": "Review of the partnership structure 2011", "summary": "The Board would shrink from 23 seats to 14 and keep to business. An Assembly, open to everybody who sits on the Board today, would debate the big questions up to twice a year. Five management groups would become two, and no new group would start before Harrow Chief Executives have agreed to it.", "opens_on": "2011-04-18", "closes_on": "2011-05-16", "working_days": 16, "questions": ["Should a smaller Board do the business, and a wider Assembly hold the debates?", "Who needs a seat on the Board, how many, and who can speak through somebody else?", "Which groups should stay, which should end, and who takes on the work of those that end?", "Where should Rayners Lane and strategic housing be discussed from now on?", "What should Harrow Chief Executives know about a group before they agree to it?", "What have we missed, and who else should we talk to?"], "how_to_reply": "Reply to this email, in your own words and at any length. You can answer some of the questions, all of them, or write about something else. What you write may be quoted in what we publish, unless you say that it may not."}','[1]','null','<724936063f04ba503ba4704d97cea65432f080be@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-04-18 15:30:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(52,'REV-2011-01',1,'ConsultationInvitation','','marisa-gilfoyle','{"salutation": "Marisa Gilfoyle", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/consultations/REV-2011-01/answer", "review_title": "Review of the partnership structure 2011", "summary": "The Board would shrink from 23 seats to 14 and keep to business. An Assembly, open to everybody who sits on the Board today, would debate the big questions up to twice a year. Five management groups would become two, and no new group would start before Harrow Chief Executives have agreed to it.", "opens_on": "2011-04-18", "closes_on": "2011-05-16", "working_days": 16, "questions": ["Should a smaller Board do the business, and a wider Assembly hold the debates?", "Who needs a seat on the Board, how many, and who can speak through somebody else?", "Which groups should stay, which should end, and who takes on the work of those that end?", "Where should Rayners Lane and strategic housing be discussed from now on?", "What should Harrow Chief Executives know about a group before they agree to it?", "What have we missed, and who else should we talk to?"], "how_to_reply": "Reply to this email, in your own words and at any length. You can answer some of the questions, all of them, or write about something else. What you write may be quoted in what we publish, unless you say that it may not."}','[1]','null','<e9bf16f1329e2977fae623fe190a1535e5be36f9@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-04-18 15:30:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(53,'REV-2011-01',1,'ConsultationInvitation','','nimesh-varsani','{"salutation": "Nimesh Varsani", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/consultations/REV-2011-01/answer", "review_title": "Review of the partnership structure 2011", "summary": "The Board would shrink from 23 seats to 14 and keep to business. An Assembly, open to everybody who sits on the Board today, would debate the big questions up to twice a year. Five management groups would become two, and no new group would start before Harrow Chief Executives have agreed to it.", "opens_on": "2011-04-18", "closes_on": "2011-05-16", "working_days": 16, "questions": ["Should a smaller Board do the business, and a wider Assembly hold the debates?", "Who needs a seat on the Board, how many, and who can speak through somebody else?", "Which groups should stay, which should end, and who takes on the work of those that end?", "Where should Rayners Lane and strategic housing be discussed from now on?", "What should Harrow Chief Executives know about a group before they agree to it?", "What have we missed, and who else should we talk to?"], "how_to_reply": "Reply to this email, in your own words and at any length. You can answer some of the questions, all of them, or write about something else. What you write may be quoted in what we publish, unless you say that it may not."}','[1]','null','<0befe96ed2389260e93c7bae271b677943d3b498@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-04-18 15:30:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(54,'REV-2011-01',1,'ConsultationInvitation','','olufemi-haddon','{"salutation": "Olufemi Haddon", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/consultations/REV-2011-01/answer", "review_title": "Review of the partnership structure 2011", "summary": "The Board would shrink from 23 seats to 14 and keep to business. An Assembly, open to everybody who sits on the Board today, would debate the big questions up to twice a year. Five management groups would become two, and no new group would start before Harrow Chief Executives have agreed to it.", "opens_on": "2011-04-18", "closes_on": "2011-05-16", "working_days": 16, "questions": ["Should a smaller Board do the business, and a wider Assembly hold the debates?", "Who needs a seat on the Board, how many, and who can speak through somebody else?", "Which groups should stay, which should end, and who takes on the work of those that end?", "Where should Rayners Lane and strategic housing be discussed from now on?", "What should Harrow Chief Executives know about a group before they agree to it?", "What have we missed, and who else should we talk to?"], "how_to_reply": "Reply to this email, in your own words and at any length. You can answer some of the questions, all of them, or write about something else. What you write may be quoted in what we publish, unless you say that it may not."}','[1]','null','<37bc9312c584e0a789a37e9480f214dc25ca5564@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-04-18 15:30:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(55,'REV-2011-01',1,'ConsultationInvitation','','osman-tillyard','{"salutation": "Osman Tillyard", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/consultations/REV-2011-01/answer", "review_title": "Review of the partnership structure 2011", "summary": "The Board would shrink from 23 seats to 14 and keep to business. An Assembly, open to everybody who sits on the Board today, would debate the big questions up to twice a year. Five management groups would become two, and no new group would start before Harrow Chief Executives have agreed to it.", "opens_on": "2011-04-18", "closes_on": "2011-05-16", "working_days": 16, "questions": ["Should a smaller Board do the business, and a wider Assembly hold the debates?", "Who needs a seat on the Board, how many, and who can speak through somebody else?", "Which groups should stay, which should end, and who takes on the work of those that end?", "Where should Rayners Lane and strategic housing be discussed from now on?", "What should Harrow Chief Executives know about a group before they agree to it?", "What have we missed, and who else should we talk to?"], "how_to_reply": "Reply to this email, in your own words and at any length. You can answer some of the questions, all of them, or write about something else. What you write may be quoted in what we publish, unless you say that it may not."}','[1]','null','<9cc2192f24822f2cd47ca183f9a8af75a0238c7d@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-04-18 15:30:00.000000',NULL,'It came back: the address takes no mail (5.1.1). 550 5.1.1 No such mailbox here',NULL,NULL,NULL,'2011-04-18 16:10:00.000000',NULL,NULL);
INSERT INTO "letter" VALUES(56,'REV-2011-01',1,'ConsultationInvitation','','patrick-kilbrennan','{"salutation": "Patrick Kilbrennan", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/consultations/REV-2011-01/answer", "review_title": "Review of the partnership structure 2011", "summary": "The Board would shrink from 23 seats to 14 and keep to business. An Assembly, open to everybody who sits on the Board today, would debate the big questions up to twice a year. Five management groups would become two, and no new group would start before Harrow Chief Executives have agreed to it.", "opens_on": "2011-04-18", "closes_on": "2011-05-16", "working_days": 16, "questions": ["Should a smaller Board do the business, and a wider Assembly hold the debates?", "Who needs a seat on the Board, how many, and who can speak through somebody else?", "Which groups should stay, which should end, and who takes on the work of those that end?", "Where should Rayners Lane and strategic housing be discussed from now on?", "What should Harrow Chief Executives know about a group before they agree to it?", "What have we missed, and who else should we talk to?"], "how_to_reply": "Reply to this email, in your own words and at any length. You can answer some of the questions, all of them, or write about something else. What you write may be quoted in what we publish, unless you say that it may not."}','[1]','null','<afac751ecbfbc0a4fc7e01f85d8840fd404edfeb@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-04-18 15:30:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(57,'REV-2011-01',1,'ConsultationInvitation','','rev-2011-01-4','{"salutation": "Devika Penrose", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/consultations/REV-2011-01/answer", "review_title": "Review of the partnership structure 2011", "summary": "The Board would shrink from 23 seats to 14 and keep to business. An Assembly, open to everybody who sits on the Board today, would debate the big questions up to twice a year. Five management groups would become two, and no new group would start before Harrow Chief Executives have agreed to it.", "opens_on": "2011-04-18", "closes_on": "2011-05-16", "working_days": 16, "questions": ["Should a smaller Board do the business, and a wider Assembly hold the debates?", "Who needs a seat on the Board, how many, and who can speak through somebody else?", "Which groups should stay, which should end, and who takes on the work of those that end?", "Where should Rayners Lane and strategic housing be discussed from now on?", "What should Harrow Chief Executives know about a group before they agree to it?", "What have we missed, and who else should we talk to?"], "how_to_reply": "Write to us at the address below, in your own words and at any length. You can answer some of the questions, all of them, or write about something else. What you write may be quoted in what we publish, unless you say that it may not."}','[1]','null','<c1e87825f84f508a0108da60b591d59b2e2c46ad@harrow-partnership.example.org>','to-print',0,NULL,NULL,'2011-04-18 15:30:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,'2011-04-19 09:30:00.000000',NULL);
INSERT INTO "letter" VALUES(58,'REV-2011-01',1,'ConsultationInvitation','','shabnam-thornbury','{"salutation": "Shabnam Thornbury", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/consultations/REV-2011-01/answer", "review_title": "Review of the partnership structure 2011", "summary": "The Board would shrink from 23 seats to 14 and keep to business. An Assembly, open to everybody who sits on the Board today, would debate the big questions up to twice a year. Five management groups would become two, and no new group would start before Harrow Chief Executives have agreed to it.", "opens_on": "2011-04-18", "closes_on": "2011-05-16", "working_days": 16, "questions": ["Should a smaller Board do the business, and a wider Assembly hold the debates?", "Who needs a seat on the Board, how many, and who can speak through somebody else?", "Which groups should stay, which should end, and who takes on the work of those that end?", "Where should Rayners Lane and strategic housing be discussed from now on?", "What should Harrow Chief Executives know about a group before they agree to it?", "What have we missed, and who else should we talk to?"], "how_to_reply": "Reply to this email, in your own words and at any length. You can answer some of the questions, all of them, or write about something else. What you write may be quoted in what we publish, unless you say that it may not."}','[1]','null','<360214f31a3f48a5a6f014b5056efa5d50a5034c@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-04-18 15:30:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(59,'REV-2011-01',1,'ConsultationInvitation','','stellan-obuya','{"salutation": "Stellan Obuya", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/consultations/REV-2011-01/answer", "review_title": "Review of the partnership structure 2011", "summary": "The Board would shrink from 23 seats to 14 and keep to business. An Assembly, open to everybody who sits on the Board today, would debate the big questions up to twice a year. Five management groups would become two, and no new group would start before Harrow Chief Executives have agreed to it.", "opens_on": "2011-04-18", "closes_on": "2011-05-16", "working_days": 16, "questions": ["Should a smaller Board do the business, and a wider Assembly hold the debates?", "Who needs a seat on the Board, how many, and who can speak through somebody else?", "Which groups should stay, which should end, and who takes on the work of those that end?", "Where should Rayners Lane and strategic housing be discussed from now on?", "What should Harrow Chief Executives know about a group before they agree to it?", "What have we missed, and who else should we talk to?"], "how_to_reply": "Reply to this email, in your own words and at any length. You can answer some of the questions, all of them, or write about something else. What you write may be quoted in what we publish, unless you say that it may not."}','[1]','null','<d773ff80e5a0771f9fd7be0fc3f445cbf80de73c@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-04-18 15:30:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(60,'REV-2011-01',1,'ConsultationInvitation','','sunita-pemberton','{"salutation": "Sunita Pemberton", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/consultations/REV-2011-01/answer", "review_title": "Review of the partnership structure 2011", "summary": "The Board would shrink from 23 seats to 14 and keep to business. An Assembly, open to everybody who sits on the Board today, would debate the big questions up to twice a year. Five management groups would become two, and no new group would start before Harrow Chief Executives have agreed to it.", "opens_on": "2011-04-18", "closes_on": "2011-05-16", "working_days": 16, "questions": ["Should a smaller Board do the business, and a wider Assembly hold the debates?", "Who needs a seat on the Board, how many, and who can speak through somebody else?", "Which groups should stay, which should end, and who takes on the work of those that end?", "Where should Rayners Lane and strategic housing be discussed from now on?", "What should Harrow Chief Executives know about a group before they agree to it?", "What have we missed, and who else should we talk to?"], "how_to_reply": "Reply to this email, in your own words and at any length. You can answer some of the questions, all of them, or write about something else. What you write may be quoted in what we publish, unless you say that it may not."}','[1]','null','<b694bfb13427ca2b09ace34bf50b3c8b1a71c9f6@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-04-18 15:30:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(61,'REV-2011-01',1,'ConsultationInvitation','','terence-quarshie','{"salutation": "Terence Quarshie", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/consultations/REV-2011-01/answer", "review_title": "Review of the partnership structure 2011", "summary": "The Board would shrink from 23 seats to 14 and keep to business. An Assembly, open to everybody who sits on the Board today, would debate the big questions up to twice a year. Five management groups would become two, and no new group would start before Harrow Chief Executives have agreed to it.", "opens_on": "2011-04-18", "closes_on": "2011-05-16", "working_days": 16, "questions": ["Should a smaller Board do the business, and a wider Assembly hold the debates?", "Who needs a seat on the Board, how many, and who can speak through somebody else?", "Which groups should stay, which should end, and who takes on the work of those that end?", "Where should Rayners Lane and strategic housing be discussed from now on?", "What should Harrow Chief Executives know about a group before they agree to it?", "What have we missed, and who else should we talk to?"], "how_to_reply": "Reply to this email, in your own words and at any length. You can answer some of the questions, all of them, or write about something else. What you write may be quoted in what we publish, unless you say that it may not."}','[1]','null','<317551c708e1d137572d45b1a6a4f3729a0e4966@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-04-18 15:30:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(62,'REV-2011-01',1,'ConsultationInvitation','','winifred-sarpong-lee','{"salutation": "Winifred Sarpong-Lee", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/consultations/REV-2011-01/answer", "review_title": "Review of the partnership structure 2011", "summary": "The Board would shrink from 23 seats to 14 and keep to business. An Assembly, open to everybody who sits on the Board today, would debate the big questions up to twice a year. Five management groups would become two, and no new group would start before Harrow Chief Executives have agreed to it.", "opens_on": "2011-04-18", "closes_on": "2011-05-16", "working_days": 16, "questions": ["Should a smaller Board do the business, and a wider Assembly hold the debates?", "Who needs a seat on the Board, how many, and who can speak through somebody else?", "Which groups should stay, which should end, and who takes on the work of those that end?", "Where should Rayners Lane and strategic housing be discussed from now on?", "What should Harrow Chief Executives know about a group before they agree to it?", "What have we missed, and who else should we talk to?"], "how_to_reply": "Write to us at the address below, in your own words and at any length. You can answer some of the questions, all of them, or write about something else. What you write may be quoted in what we publish, unless you say that it may not."}','[1]','null','<2f29985f7dd692547b6ad7d352365d4404f42ac1@harrow-partnership.example.org>','to-print',0,NULL,NULL,'2011-04-18 15:30:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,'2011-04-19 09:30:00.000000',NULL);
INSERT INTO "letter" VALUES(63,'REV-2011-01',1,'ConsultationInvitation','','zainab-holloway-reid','{"salutation": "Zainab Holloway-Reid", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/consultations/REV-2011-01/answer", "review_title": "Review of the partnership structure 2011", "summary": "The Board would shrink from 23 seats to 14 and keep to business. An Assembly, open to everybody who sits on the Board today, would debate the big questions up to twice a year. Five management groups would become two, and no new group would start before Harrow Chief Executives have agreed to it.", "opens_on": "2011-04-18", "closes_on": "2011-05-16", "working_days": 16, "questions": ["Should a smaller Board do the business, and a wider Assembly hold the debates?", "Who needs a seat on the Board, how many, and who can speak through somebody else?", "Which groups should stay, which should end, and who takes on the work of those that end?", "Where should Rayners Lane and strategic housing be discussed from now on?", "What should Harrow Chief Executives know about a group before they agree to it?", "What have we missed, and who else should we talk to?"], "how_to_reply": "Reply to this email, in your own words and at any length. You can answer some of the questions, all of them, or write about something else. What you write may be quoted in what we publish, unless you say that it may not."}','[1]','null','<a174b694486af7727743f8fe4fe52eec14e0061e@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-04-18 15:30:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(64,'REV-2011-01',1,'ConsultationInvitation','again-1','osman-tillyard','{"salutation": "Osman Tillyard", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/consultations/REV-2011-01/answer", "review_title": "Review of the partnership structure 2011", "summary": "The Board would shrink from 23 seats to 14 and keep to business. An Assembly, open to everybody who sits on the Board today, would debate the big questions up to twice a year. Five management groups would become two, and no new group would start before Harrow Chief Executives have agreed to it.", "opens_on": "2011-04-18", "closes_on": "2011-05-16", "working_days": 16, "questions": ["Should a smaller Board do the business, and a wider Assembly hold the debates?", "Who needs a seat on the Board, how many, and who can speak through somebody else?", "Which groups should stay, which should end, and who takes on the work of those that end?", "Where should Rayners Lane and strategic housing be discussed from now on?", "What should Harrow Chief Executives know about a group before they agree to it?", "What have we missed, and who else should we talk to?"], "how_to_reply": "Reply to this email, in your own words and at any length. You can answer some of the questions, all of them, or write about something else. What you write may be quoted in what we publish, unless you say that it may not."}','[1]','null','<d8e88adec53fd708c50123a28ebc448ccc55d048@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-04-19 09:05:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(65,'REV-2011-01',1,'AnswerReceived','answer-1','nimesh-varsani','{"salutation": "Nimesh Varsani", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/consultations/REV-2011-01/answer", "review_title": "Review of the partnership structure 2011", "is_on_write_up": false, "received_at": "2011-04-20T13:05:00+00:00", "closes_on": "2011-05-16", "answer_copy": "1", "files": []}','[]','null','<be0033ddecd71277f6fb55728b5279b16950e720@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-04-20 13:05:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(66,'REV-2011-01',1,'AnswerReceived','answer-2','alasdair-munthali','{"salutation": "Alasdair Munthali", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/consultations/REV-2011-01/answer", "review_title": "Review of the partnership structure 2011", "is_on_write_up": false, "received_at": "2011-04-21T09:40:00+00:00", "closes_on": "2011-05-16", "answer_copy": "2", "files": []}','[]','null','<8cc7025c270a8a6e9e1b50f5052871ef9b6163c2@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-04-21 09:40:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(67,'REV-2011-01',1,'AnswerReceived','answer-3','zainab-holloway-reid','{"salutation": "Zainab Holloway-Reid", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/consultations/REV-2011-01/answer", "review_title": "Review of the partnership structure 2011", "is_on_write_up": false, "received_at": "2011-04-25T20:15:00+00:00", "closes_on": "2011-05-16", "answer_copy": "3", "files": []}','[]','null','<5b02d3ffdcdd58b6a30de564dff0af8b6a874f3e@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-04-25 20:15:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(68,'REV-2011-01',1,'AnswerReceived','answer-4','amara-okafor','{"salutation": "Amara Okafor", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/consultations/REV-2011-01/answer", "review_title": "Review of the partnership structure 2011", "is_on_write_up": false, "received_at": "2011-04-26T08:50:00+00:00", "closes_on": "2011-05-16", "answer_copy": "4", "files": []}','[]','null','<deb5e471240813b771b027150c2e01c7a766e0f0@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-04-26 08:50:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(69,'REV-2011-01',1,'ConsultationReminder','10','bernadette-nwankwo','{"salutation": "Bernadette Nwankwo", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/consultations/REV-2011-01/answer", "review_title": "Review of the partnership structure 2011", "closes_on": "2011-05-16", "days_left": 10, "questions": ["Should a smaller Board do the business, and a wider Assembly hold the debates?", "Who needs a seat on the Board, how many, and who can speak through somebody else?", "Which groups should stay, which should end, and who takes on the work of those that end?", "Where should Rayners Lane and strategic housing be discussed from now on?", "What should Harrow Chief Executives know about a group before they agree to it?", "What have we missed, and who else should we talk to?"], "how_to_reply": "Reply to this email, in your own words and at any length. You can answer some of the questions, all of them, or write about something else. What you write may be quoted in what we publish, unless you say that it may not.", "unsubscribe": ""}','[]','null','<37e63d57b8d8d4cf967bcc26cc74edfe940b7ef3@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-04-28 08:00:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(70,'REV-2011-01',1,'ConsultationReminder','10','catherine-olusanya','{"salutation": "Catherine Olusanya", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/consultations/REV-2011-01/answer", "review_title": "Review of the partnership structure 2011", "closes_on": "2011-05-16", "days_left": 10, "questions": ["Should a smaller Board do the business, and a wider Assembly hold the debates?", "Who needs a seat on the Board, how many, and who can speak through somebody else?", "Which groups should stay, which should end, and who takes on the work of those that end?", "Where should Rayners Lane and strategic housing be discussed from now on?", "What should Harrow Chief Executives know about a group before they agree to it?", "What have we missed, and who else should we talk to?"], "how_to_reply": "Reply to this email, in your own words and at any length. You can answer some of the questions, all of them, or write about something else. What you write may be quoted in what we publish, unless you say that it may not.", "unsubscribe": ""}','[]','null','<1e33c684416122841329245b31776bc50ed64f93@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-04-28 08:00:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(71,'REV-2011-01',1,'ConsultationReminder','10','delphine-ashgrove','{"salutation": "Delphine Ashgrove", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/consultations/REV-2011-01/answer", "review_title": "Review of the partnership structure 2011", "closes_on": "2011-05-16", "days_left": 10, "questions": ["Should a smaller Board do the business, and a wider Assembly hold the debates?", "Who needs a seat on the Board, how many, and who can speak through somebody else?", "Which groups should stay, which should end, and who takes on the work of those that end?", "Where should Rayners Lane and strategic housing be discussed from now on?", "What should Harrow Chief Executives know about a group before they agree to it?", "What have we missed, and who else should we talk to?"], "how_to_reply": "Reply to this email, in your own words and at any length. You can answer some of the questions, all of them, or write about something else. What you write may be quoted in what we publish, unless you say that it may not.", "unsubscribe": ""}','[]','null','<947f62dfe1884ae04f11d930df7404529d771932@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-04-28 08:00:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(72,'REV-2011-01',1,'ConsultationReminder','10','duncan-wojcik','{"salutation": "Duncan Wojcik", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/consultations/REV-2011-01/answer", "review_title": "Review of the partnership structure 2011", "closes_on": "2011-05-16", "days_left": 10, "questions": ["Should a smaller Board do the business, and a wider Assembly hold the debates?", "Who needs a seat on the Board, how many, and who can speak through somebody else?", "Which groups should stay, which should end, and who takes on the work of those that end?", "Where should Rayners Lane and strategic housing be discussed from now on?", "What should Harrow Chief Executives know about a group before they agree to it?", "What have we missed, and who else should we talk to?"], "how_to_reply": "Reply to this email, in your own words and at any length. You can answer some of the questions, all of them, or write about something else. What you write may be quoted in what we publish, unless you say that it may not.", "unsubscribe": ""}','[]','null','<f7511ef5f0cce38b3f1b15338aae0dd1f7eb59a9@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-04-28 08:00:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(73,'REV-2011-01',1,'ConsultationReminder','10','grace-abimbola','{"salutation": "Grace Abimbola", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/consultations/REV-2011-01/answer", "review_title": "Review of the partnership structure 2011", "closes_on": "2011-05-16", "days_left": 10, "questions": ["Should a smaller Board do the business, and a wider Assembly hold the debates?", "Who needs a seat on the Board, how many, and who can speak through somebody else?", "Which groups should stay, which should end, and who takes on the work of those that end?", "Where should Rayners Lane and strategic housing be discussed from now on?", "What should Harrow Chief Executives know about a group before they agree to it?", "What have we missed, and who else should we talk to?"], "how_to_reply": "Reply to this email, in your own words and at any length. You can answer some of the questions, all of them, or write about something else. What you write may be quoted in what we publish, unless you say that it may not.", "unsubscribe": ""}','[]','null','<13debc37da4b6eff7ca0d7ffe5c5fad03946d91c@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-04-28 08:00:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(74,'REV-2011-01',1,'ConsultationReminder','10','hester-vandenhoek','{"salutation": "Hester Vandenhoek", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/consultations/REV-2011-01/answer", "review_title": "Review of the partnership structure 2011", "closes_on": "2011-05-16", "days_left": 10, "questions": ["Should a smaller Board do the business, and a wider Assembly hold the debates?", "Who needs a seat on the Board, how many, and who can speak through somebody else?", "Which groups should stay, which should end, and who takes on the work of those that end?", "Where should Rayners Lane and strategic housing be discussed from now on?", "What should Harrow Chief Executives know about a group before they agree to it?", "What have we missed, and who else should we talk to?"], "how_to_reply": "Reply to this email, in your own words and at any length. You can answer some of the questions, all of them, or write about something else. What you write may be quoted in what we publish, unless you say that it may not.", "unsubscribe": ""}','[]','null','<dc23f38e3e8d75ef0547c7a742e6cfcdf44a6be5@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-04-28 08:00:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(75,'REV-2011-01',1,'ConsultationReminder','10','josephine-adebayo-marsh','{"salutation": "Josephine Adebayo-Marsh", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/consultations/REV-2011-01/answer", "review_title": "Review of the partnership structure 2011", "closes_on": "2011-05-16", "days_left": 10, "questions": ["Should a smaller Board do the business, and a wider Assembly hold the debates?", "Who needs a seat on the Board, how many, and who can speak through somebody else?", "Which groups should stay, which should end, and who takes on the work of those that end?", "Where should Rayners Lane and strategic housing be discussed from now on?", "What should Harrow Chief Executives know about a group before they agree to it?", "What have we missed, and who else should we talk to?"], "how_to_reply": "Reply to this email, in your own words and at any length. You can answer some of the questions, all of them, or write about something else. What you write may be quoted in what we publish, unless you say that it may not.", "unsubscribe": ""}','[]','null','<63702ef84fd27628c2eedf069dc90e1535d49109@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-04-28 08:00:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(76,'REV-2011-01',1,'ConsultationReminder','10','kenji-rowbotham','{"salutation": "Kenji Rowbotham", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/consultations/REV-2011-01/answer", "review_title": "Review of the partnership structure 2011", "closes_on": "2011-05-16", "days_left": 10, "questions": ["Should a smaller Board do the business, and a wider Assembly hold the debates?", "Who needs a seat on the Board, how many, and who can speak through somebody else?", "Which groups should stay, which should end, and who takes on the work of those that end?", "Where should Rayners Lane and strategic housing be discussed from now on?", "What should Harrow Chief Executives know about a group before they agree to it?", "What have we missed, and who else should we talk to?"], "how_to_reply": "Reply to this email, in your own words and at any length. You can answer some of the questions, all of them, or write about something else. What you write may be quoted in what we publish, unless you say that it may not.", "unsubscribe": ""}','[]','null','<f8b0b409d2f65e823da29034407ca64bdec2bf86@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-04-28 08:00:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(77,'REV-2011-01',1,'ConsultationReminder','10','kirit-dunmore','{"salutation": "Kirit Dunmore", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/consultations/REV-2011-01/answer", "review_title": "Review of the partnership structure 2011", "closes_on": "2011-05-16", "days_left": 10, "questions": ["Should a smaller Board do the business, and a wider Assembly hold the debates?", "Who needs a seat on the Board, how many, and who can speak through somebody else?", "Which groups should stay, which should end, and who takes on the work of those that end?", "Where should Rayners Lane and strategic housing be discussed from now on?", "What should Harrow Chief Executives know about a group before they agree to it?", "What have we missed, and who else should we talk to?"], "how_to_reply": "Reply to this email, in your own words and at any length. You can answer some of the questions, all of them, or write about something else. What you write may be quoted in what we publish, unless you say that it may not.", "unsubscribe": ""}','[]','null','<32057461acc9d00f6f98959a05f5ff1ee872b595@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-04-28 08:00:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(78,'REV-2011-01',1,'ConsultationReminder','10','leila-hosseini-cole','{"salutation": "Leila Hosseini-Cole", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/consultations/REV-2011-01/answer", "review_title": "Review of the partnership structure 2011", "closes_on": "2011-05-16", "days_left": 10, "questions": ["Should a smaller Board do the business, and a wider Assembly hold the debates?", "Who needs a seat on the Board, how many, and who can speak through somebody else?", "Which groups should stay, which should end, and who takes on the work of those that end?", "Where should Rayners Lane and strategic housing be discussed from now on?", "What should Harrow Chief Executives know about a group before they agree to it?", "What have we missed, and who else should we talk to?"], "how_to_reply": "Reply to this email, in your own words and at any length. You can answer some of the questions, all of them, or write about something else. What you write may be quoted in what we publish, unless you say that it may not.", "unsubscribe": ""}','[]','null','<e757bb1ed573c2158573269a2f2635f9fd33ba53@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-04-28 08:00:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(79,'REV-2011-01',1,'ConsultationReminder','10','lorcan-tembo','{"salutation": "Lorcan Tembo", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/consultations/REV-2011-01/answer", "review_title": "Review of the partnership structure 2011", "closes_on": "2011-05-16", "days_left": 10, "questions": ["Should a smaller Board do the business, and a wider Assembly hold the debates?", "Who needs a seat on the Board, how many, and who can speak through somebody else?", "Which groups should stay, which should end, and who takes on the work of those that end?", "Where should Rayners Lane and strategic housing be discussed from now on?", "What should Harrow Chief Executives know about a group before they agree to it?", "What have we missed, and who else should we talk to?"], "how_to_reply": "Reply to this email, in your own words and at any length. You can answer some of the questions, all of them, or write about something else. What you write may be quoted in what we publish, unless you say that it may not.", "unsubscribe": ""}','[]','null','<30361b166a970dbff80f38511423b64f8384571e@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-04-28 08:00:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(80,'REV-2011-01',1,'ConsultationReminder','10','marek-oduya','{"salutation": "Marek Oduya", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/consultations/REV-2011-01/answer", "review_title": "Review of the partnership structure 2011", "closes_on": "2011-05-16", "days_left": 10, "questions": ["Should a smaller Board do the business, and a wider Assembly hold the debates?", "Who needs a seat on the Board, how many, and who can speak through somebody else?", "Which groups should stay, which should end, and who takes on the work of those that end?", "Where should Rayners Lane and strategic housing be discussed from now on?", "What should Harrow Chief Executives know about a group before they agree to it?", "What have we missed, and who else should we talk to?"], "how_to_reply": "Reply to this email, in your own words and at any length. You can answer some of the questions, all of them, or write about something else. What you write may be quoted in what we publish, unless you say that it may not.", "unsubscribe": ""}','[]','null','<37fde3b054a6c31163d29abc746e395d3e244b99@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-04-28 08:00:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(81,'REV-2011-01',1,'ConsultationReminder','10','marguerite-chaudhri','{"salutation": "Marguerite Chaudhri", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/consultations/REV-2011-01/answer", "review_title": "Review of the partnership structure 2011", "closes_on": "2011-05-16", "days_left": 10, "questions": ["Should a smaller Board do the business, and a wider Assembly hold the debates?", "Who needs a seat on the Board, how many, and who can speak through somebody else?", "Which groups should stay, which should end, and who takes on the work of those that end?", "Where should Rayners Lane and strategic housing be discussed from now on?", "What should Harrow Chief Executives know about a group before they agree to it?", "What have we missed, and who else should we talk to?"], "how_to_reply": "Reply to this email, in your own words and at any length. You can answer some of the questions, all of them, or write about something else. What you write may be quoted in what we publish, unless you say that it may not.", "unsubscribe": ""}','[]','null','<11e36d2711f4d1b2c12c9151434976ad374fa570@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-04-28 08:00:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(82,'REV-2011-01',1,'ConsultationReminder','10','marisa-gilfoyle','{"salutation": "Marisa Gilfoyle", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/consultations/REV-2011-01/answer", "review_title": "Review of the partnership structure 2011", "closes_on": "2011-05-16", "days_left": 10, "questions": ["Should a smaller Board do the business, and a wider Assembly hold the debates?", "Who needs a seat on the Board, how many, and who can speak through somebody else?", "Which groups should stay, which should end, and who takes on the work of those that end?", "Where should Rayners Lane and strategic housing be discussed from now on?", "What should Harrow Chief Executives know about a group before they agree to it?", "What have we missed, and who else should we talk to?"], "how_to_reply": "Reply to this email, in your own words and at any length. You can answer some of the questions, all of them, or write about something else. What you write may be quoted in what we publish, unless you say that it may not.", "unsubscribe": ""}','[]','null','<3fca87db8a286326763460bc68413d572ae6e02b@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-04-28 08:00:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(83,'REV-2011-01',1,'ConsultationReminder','10','olufemi-haddon','{"salutation": "Olufemi Haddon", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/consultations/REV-2011-01/answer", "review_title": "Review of the partnership structure 2011", "closes_on": "2011-05-16", "days_left": 10, "questions": ["Should a smaller Board do the business, and a wider Assembly hold the debates?", "Who needs a seat on the Board, how many, and who can speak through somebody else?", "Which groups should stay, which should end, and who takes on the work of those that end?", "Where should Rayners Lane and strategic housing be discussed from now on?", "What should Harrow Chief Executives know about a group before they agree to it?", "What have we missed, and who else should we talk to?"], "how_to_reply": "Reply to this email, in your own words and at any length. You can answer some of the questions, all of them, or write about something else. What you write may be quoted in what we publish, unless you say that it may not.", "unsubscribe": ""}','[]','null','<e3ae085f5264260841cade0ee252e173af03b3af@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-04-28 08:00:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(84,'REV-2011-01',1,'ConsultationReminder','10','osman-tillyard','{"salutation": "Osman Tillyard", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/consultations/REV-2011-01/answer", "review_title": "Review of the partnership structure 2011", "closes_on": "2011-05-16", "days_left": 10, "questions": ["Should a smaller Board do the business, and a wider Assembly hold the debates?", "Who needs a seat on the Board, how many, and who can speak through somebody else?", "Which groups should stay, which should end, and who takes on the work of those that end?", "Where should Rayners Lane and strategic housing be discussed from now on?", "What should Harrow Chief Executives know about a group before they agree to it?", "What have we missed, and who else should we talk to?"], "how_to_reply": "Reply to this email, in your own words and at any length. You can answer some of the questions, all of them, or write about something else. What you write may be quoted in what we publish, unless you say that it may not.", "unsubscribe": ""}','[]','null','<d50f3983b02807995f291868518078f7acf2ce73@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-04-28 08:00:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(85,'REV-2011-01',1,'ConsultationReminder','10','patrick-kilbrennan','{"salutation": "Patrick Kilbrennan", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/consultations/REV-2011-01/answer", "review_title": "Review of the partnership structure 2011", "closes_on": "2011-05-16", "days_left": 10, "questions": ["Should a smaller Board do the business, and a wider Assembly hold the debates?", "Who needs a seat on the Board, how many, and who can speak through somebody else?", "Which groups should stay, which should end, and who takes on the work of those that end?", "Where should Rayners Lane and strategic housing be discussed from now on?", "What should Harrow Chief Executives know about a group before they agree to it?", "What have we missed, and who else should we talk to?"], "how_to_reply": "Reply to this email, in your own words and at any length. You can answer some of the questions, all of them, or write about something else. What you write may be quoted in what we publish, unless you say that it may not.", "unsubscribe": ""}','[]','null','<3191d67195e92d872cfaadff0d2fc2500eea064c@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-04-28 08:00:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(86,'REV-2011-01',1,'ConsultationReminder','10','rev-2011-01-4','{"salutation": "Devika Penrose", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/consultations/REV-2011-01/answer", "review_title": "Review of the partnership structure 2011", "closes_on": "2011-05-16", "days_left": 10, "questions": ["Should a smaller Board do the business, and a wider Assembly hold the debates?", "Who needs a seat on the Board, how many, and who can speak through somebody else?", "Which groups should stay, which should end, and who takes on the work of those that end?", "Where should Rayners Lane and strategic housing be discussed from now on?", "What should Harrow Chief Executives know about a group before they agree to it?", "What have we missed, and who else should we talk to?"], "how_to_reply": "Write to us at the address below, in your own words and at any length. You can answer some of the questions, all of them, or write about something else. What you write may be quoted in what we publish, unless you say that it may not.", "unsubscribe": ""}','[]','null','<642204eda7859a271498f7122a2eab6ef6fd7891@harrow-partnership.example.org>','to-print',0,NULL,NULL,'2011-04-28 08:00:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(87,'REV-2011-01',1,'ConsultationReminder','10','shabnam-thornbury','{"salutation": "Shabnam Thornbury", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/consultations/REV-2011-01/answer", "review_title": "Review of the partnership structure 2011", "closes_on": "2011-05-16", "days_left": 10, "questions": ["Should a smaller Board do the business, and a wider Assembly hold the debates?", "Who needs a seat on the Board, how many, and who can speak through somebody else?", "Which groups should stay, which should end, and who takes on the work of those that end?", "Where should Rayners Lane and strategic housing be discussed from now on?", "What should Harrow Chief Executives know about a group before they agree to it?", "What have we missed, and who else should we talk to?"], "how_to_reply": "Reply to this email, in your own words and at any length. You can answer some of the questions, all of them, or write about something else. What you write may be quoted in what we publish, unless you say that it may not.", "unsubscribe": ""}','[]','null','<249e41cdd1c7900d3b8f709152a7cd1c98aaf235@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-04-28 08:00:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(88,'REV-2011-01',1,'ConsultationReminder','10','stellan-obuya','{"salutation": "Stellan Obuya", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/consultations/REV-2011-01/answer", "review_title": "Review of the partnership structure 2011", "closes_on": "2011-05-16", "days_left": 10, "questions": ["Should a smaller Board do the business, and a wider Assembly hold the debates?", "Who needs a seat on the Board, how many, and who can speak through somebody else?", "Which groups should stay, which should end, and who takes on the work of those that end?", "Where should Rayners Lane and strategic housing be discussed from now on?", "What should Harrow Chief Executives know about a group before they agree to it?", "What have we missed, and who else should we talk to?"], "how_to_reply": "Reply to this email, in your own words and at any length. You can answer some of the questions, all of them, or write about something else. What you write may be quoted in what we publish, unless you say that it may not.", "unsubscribe": ""}','[]','null','<cb224f0351339e51807586cc36f22f980784f487@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-04-28 08:00:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(89,'REV-2011-01',1,'ConsultationReminder','10','sunita-pemberton','{"salutation": "Sunita Pemberton", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/consultations/REV-2011-01/answer", "review_title": "Review of the partnership structure 2011", "closes_on": "2011-05-16", "days_left": 10, "questions": ["Should a smaller Board do the business, and a wider Assembly hold the debates?", "Who needs a seat on the Board, how many, and who can speak through somebody else?", "Which groups should stay, which should end, and who takes on the work of those that end?", "Where should Rayners Lane and strategic housing be discussed from now on?", "What should Harrow Chief Executives know about a group before they agree to it?", "What have we missed, and who else should we talk to?"], "how_to_reply": "Reply to this email, in your own words and at any length. You can answer some of the questions, all of them, or write about something else. What you write may be quoted in what we publish, unless you say that it may not.", "unsubscribe": ""}','[]','null','<6acc471de787f7c3dc20e465732e3b1f03603709@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-04-28 08:00:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(90,'REV-2011-01',1,'ConsultationReminder','10','terence-quarshie','{"salutation": "Terence Quarshie", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/consultations/REV-2011-01/answer", "review_title": "Review of the partnership structure 2011", "closes_on": "2011-05-16", "days_left": 10, "questions": ["Should a smaller Board do the business, and a wider Assembly hold the debates?", "Who needs a seat on the Board, how many, and who can speak through somebody else?", "Which groups should stay, which should end, and who takes on the work of those that end?", "Where should Rayners Lane and strategic housing be discussed from now on?", "What should Harrow Chief Executives know about a group before they agree to it?", "What have we missed, and who else should we talk to?"], "how_to_reply": "Reply to this email, in your own words and at any length. You can answer some of the questions, all of them, or write about something else. What you write may be quoted in what we publish, unless you say that it may not.", "unsubscribe": ""}','[]','null','<f9a2f708bfce824a90a3b12f00ba2cb8c2cf331d@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-04-28 08:00:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(91,'REV-2011-01',1,'ConsultationReminder','10','winifred-sarpong-lee','{"salutation": "Winifred Sarpong-Lee", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/consultations/REV-2011-01/answer", "review_title": "Review of the partnership structure 2011", "closes_on": "2011-05-16", "days_left": 10, "questions": ["Should a smaller Board do the business, and a wider Assembly hold the debates?", "Who needs a seat on the Board, how many, and who can speak through somebody else?", "Which groups should stay, which should end, and who takes on the work of those that end?", "Where should Rayners Lane and strategic housing be discussed from now on?", "What should Harrow Chief Executives know about a group before they agree to it?", "What have we missed, and who else should we talk to?"], "how_to_reply": "Write to us at the address below, in your own words and at any length. You can answer some of the questions, all of them, or write about something else. What you write may be quoted in what we publish, unless you say that it may not.", "unsubscribe": ""}','[]','null','<96d765f26eb686ad45cfdd862613d7553d6d6b45@harrow-partnership.example.org>','to-print',0,NULL,NULL,'2011-04-28 08:00:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(92,'REV-2011-01',1,'AnswerReceived','mail-2011-04-28','leila-hosseini-cole','{"salutation": "Leila Hosseini-Cole", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/consultations/REV-2011-01/answer", "review_title": "Review of the partnership structure 2011", "is_on_write_up": false, "received_at": "2011-04-28T10:40:00+00:00", "closes_on": "2011-05-16", "answer_copy": "6", "files": []}','[]','null','<8b6eec80e149ed6db10d9aac3361547b66a35276@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-04-28 10:40:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(93,'REV-2011-01',1,'AnswerReceived','mail-2011-04-28','kirit-dunmore','{"salutation": "Kirit Dunmore", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/consultations/REV-2011-01/answer", "review_title": "Review of the partnership structure 2011", "is_on_write_up": false, "received_at": "2011-04-28T16:25:00+00:00", "closes_on": "2011-05-16", "answer_copy": "7", "files": ["survey.txt"]}','[]','null','<12ee2534d3583dec08d9e32e44ffea3de7ba3def@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-04-28 16:25:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE meeting (
	id INTEGER NOT NULL, 
	case_reference TEXT NOT NULL, 
	round INTEGER NOT NULL, 
	purpose TEXT NOT NULL, 
	body_id TEXT NOT NULL, 
	starts_at DATETIME NOT NULL, 
	venue TEXT NOT NULL, 
	agenda JSON NOT NULL, 
	notice_given_on DATE, 
	moved_because TEXT, 
	held_at DATETIME, 
	mode TEXT, 
	appointed INTEGER, 
	quorum INTEGER, 
	present INTEGER, 
	presided_by TEXT, 
	presided_as TEXT, 
	sum_in_words TEXT, 
	outcome TEXT, 
	outcome_facts JSON NOT NULL, 
	CONSTRAINT pk_meeting PRIMARY KEY (id), 
	CONSTRAINT fk_meeting_body_id FOREIGN KEY(body_id) REFERENCES body (id), 
	CONSTRAINT fk_meeting_case_reference FOREIGN KEY(case_reference) REFERENCES "case" (reference), 
	CONSTRAINT fk_meeting_presided_by FOREIGN KEY(presided_by) REFERENCES person (id), 
	CONSTRAINT uq_meeting_case_reference_round_purpose UNIQUE (case_reference, round, purpose)
);
INSERT INTO "meeting" VALUES(1,'REV-2011-01',1,'authority','hsp_board','2011-04-18 13:00:00.000000','Committee Room 1, Harrow Civic Centre','["Apologies and substitutes", "Declarations of interests", "Minutes of the last meeting", "Review of the partnership structure 2011: authority to consult"]','2011-04-04',NULL,'2011-04-18 15:30:00.000000','meeting',22,8,15,'josephine-adebayo-marsh','chair','22 appointed, quorum 8. 15 present. Agreed by all without a vote (9.2).','authorised','{}');
INSERT INTO "meeting" VALUES(2,'REV-2011-01',1,'board','hsp_board','2011-07-12 13:00:00.000000','Committee Room 1, Harrow Civic Centre','["Apologies and substitutes", "Declarations of interests", "Minutes of the last meeting", "Review of the partnership structure 2011: decision"]',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'{}');
CREATE TABLE "motion" (
	id INTEGER NOT NULL, 
	meeting_id INTEGER NOT NULL, 
	number INTEGER NOT NULL, 
	kind TEXT NOT NULL, 
	text TEXT NOT NULL, 
	majority TEXT NOT NULL, 
	votes_for INTEGER NOT NULL, 
	votes_against INTEGER NOT NULL, 
	abstained INTEGER NOT NULL, 
	casting_vote TEXT, 
	result TEXT NOT NULL, 
	clause TEXT NOT NULL, 
	in_words TEXT NOT NULL, 
	facts JSON, 
	way TEXT, 
	put_at DATETIME, 
	closed_at DATETIME, 
	appointed INTEGER, 
	quorum INTEGER, 
	present INTEGER, 
	withdrew INTEGER, 
	barred INTEGER, 
	presided_by TEXT, 
	presided_as TEXT, 
	paper_version INTEGER, 
	paper_sha256 TEXT, 
	CONSTRAINT pk_motion PRIMARY KEY (id), 
	CONSTRAINT uq_motion_meeting_id_number UNIQUE (meeting_id, number), 
	CONSTRAINT fk_motion_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting (id), 
	CONSTRAINT fk_motion_presided_by FOREIGN KEY(presided_by) REFERENCES person (id)
);
INSERT INTO "motion" VALUES(1,1,1,'substantive','That the suggestions be approved as the basis for four weeks of consultation, led by the Policy and Partnerships team, and that the Board decide on 12 July 2011.','simple',15,0,0,NULL,'carried','9.2','22 appointed, quorum 8. 15 present. Agreed by all without a vote (9.2).','{"changes": [], "structure": null, "back_to": null}','agreed','2011-04-18 15:30:00.000000','2011-04-18 15:30:00.000000',22,8,15,0,0,'josephine-adebayo-marsh','chair',1,'bb5deff6a04d0ed046714b7b32075b96b4237537576468864ce6125a4d6c33aa');
CREATE TABLE moved_close (
	id INTEGER NOT NULL, 
	case_reference TEXT NOT NULL, 
	round INTEGER NOT NULL, 
	number INTEGER NOT NULL, 
	was_on DATE NOT NULL, 
	closes_on DATE NOT NULL, 
	reason TEXT NOT NULL, 
	moved_by TEXT NOT NULL, 
	moved_at DATETIME NOT NULL, 
	CONSTRAINT pk_moved_close PRIMARY KEY (id), 
	CONSTRAINT fk_moved_close_case_reference FOREIGN KEY(case_reference) REFERENCES "case" (reference), 
	CONSTRAINT uq_moved_close_case_reference_round_number UNIQUE (case_reference, round, number)
);
CREATE TABLE movement (
	id INTEGER NOT NULL, 
	meeting_id INTEGER NOT NULL, 
	person_id TEXT NOT NULL, 
	act INTEGER NOT NULL, 
	what TEXT NOT NULL, 
	seat_id INTEGER, 
	item INTEGER NOT NULL, 
	at DATETIME NOT NULL, 
	recorded_by TEXT NOT NULL, 
	struck_at DATETIME, 
	struck_by TEXT, 
	CONSTRAINT pk_movement PRIMARY KEY (id), 
	CONSTRAINT ck_movement_known_movement CHECK (what IN ('present', 'apology', 'absent', 'arrived', 'left')), 
	CONSTRAINT fk_movement_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting (id), 
	CONSTRAINT fk_movement_person_id FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT fk_movement_seat_id FOREIGN KEY(seat_id) REFERENCES seat (id)
);
CREATE TABLE office_holding (
	id INTEGER NOT NULL, 
	body_id TEXT NOT NULL, 
	office TEXT NOT NULL, 
	person_id TEXT NOT NULL, 
	from_on DATE NOT NULL, 
	to_on DATE, 
	CONSTRAINT pk_office_holding PRIMARY KEY (id), 
	CONSTRAINT ck_office_holding_ends_after_it_begins CHECK (to_on IS NULL OR to_on > from_on), 
	CONSTRAINT fk_office_holding_body_id FOREIGN KEY(body_id) REFERENCES body (id), 
	CONSTRAINT fk_office_holding_person_id FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT uq_office_holding_body_id_office_from_on UNIQUE (body_id, office, from_on)
);
INSERT INTO "office_holding" VALUES(1,'hsp_board','chair','josephine-adebayo-marsh','2010-09-01',NULL);
INSERT INTO "office_holding" VALUES(2,'hsp_board','deputy_chair','sunita-pemberton','2010-09-01',NULL);
INSERT INTO "office_holding" VALUES(3,'hce','chair','gwendolyn-iyer','2010-09-01',NULL);
INSERT INTO "office_holding" VALUES(4,'safer_harrow','chair','conrad-bilkhu','2010-09-01',NULL);
INSERT INTO "office_holding" VALUES(5,'adult_hwb','chair','osman-tillyard','2010-09-01',NULL);
INSERT INTO "office_holding" VALUES(6,'childrens_trust','chair','marisa-gilfoyle','2010-09-01',NULL);
INSERT INTO "office_holding" VALUES(7,'sde','chair','alasdair-munthali','2010-09-01',NULL);
INSERT INTO "office_holding" VALUES(8,'greener_harrow','chair','oskar-delamere','2010-09-01',NULL);
INSERT INTO "office_holding" VALUES(9,'lscb','chair','henrietta-laleye','2010-09-01',NULL);
CREATE TABLE one_time_code (
	id INTEGER NOT NULL, 
	person_id TEXT NOT NULL, 
	case_reference TEXT NOT NULL, 
	round INTEGER NOT NULL, 
	salt TEXT NOT NULL, 
	digest TEXT NOT NULL, 
	minted_at DATETIME NOT NULL, 
	wrong_tries INTEGER NOT NULL, 
	ended_at DATETIME, 
	ended_because TEXT, 
	CONSTRAINT pk_one_time_code PRIMARY KEY (id), 
	CONSTRAINT fk_one_time_code_case_reference FOREIGN KEY(case_reference) REFERENCES "case" (reference), 
	CONSTRAINT fk_one_time_code_person_id FOREIGN KEY(person_id) REFERENCES person (id)
);
CREATE TABLE organisation (
	id TEXT NOT NULL, 
	name TEXT NOT NULL, 
	aliases JSON NOT NULL, 
	CONSTRAINT pk_organisation PRIMARY KEY (id)
);
INSERT INTO "organisation" VALUES('harrow_council','Harrow Council','[]');
INSERT INTO "organisation" VALUES('nhs_harrow','NHS Harrow','["Harrow NHS", "PCT", "Primary Care Trust"]');
INSERT INTO "organisation" VALUES('harrow_police','Harrow Police','["Metropolitan Police (in the April 2011 Board proposal)"]');
INSERT INTO "organisation" VALUES('mpa','Metropolitan Police Authority','[]');
INSERT INTO "organisation" VALUES('hchre','Harrow Centre for Human Rights and Equalities','[]');
INSERT INTO "organisation" VALUES('vcsf','Voluntary and Community Sector Forum','["VCSF", "voluntary and community sector"]');
INSERT INTO "organisation" VALUES('havs','Harrow Association of Voluntary Services','[]');
INSERT INTO "organisation" VALUES('nwlh','Northwick Park Hospital NHS Trust','["Northwick Park Hospital Trust", "North West London Hospital NHS Trust"]');
INSERT INTO "organisation" VALUES('lfb','London Fire Brigade','[]');
INSERT INTO "organisation" VALUES('jcp','Job Centre Plus','["Job Centre Plus - West London", "Jobcentre Plus"]');
INSERT INTO "organisation" VALUES('westminster','Westminster University','[]');
INSERT INTO "organisation" VALUES('fe','Further Education Sector','["Further Education Sector Representative"]');
INSERT INTO "organisation" VALUES('chamber','Chamber of Commerce','[]');
INSERT INTO "organisation" VALUES('hib','Harrow in Business','[]');
INSERT INTO "organisation" VALUES('len','Large Employer''s Network','["Large Employers'' Network"]');
INSERT INTO "organisation" VALUES('hyp','Harrow Youth Parliament','[]');
INSERT INTO "organisation" VALUES('hsra','Harrow Senior Residents Assembly','["Harrow Senior Residents People''s Assembly", "HSRA", "successor to OPRG (Older People''s Reference Group) and POP"]');
INSERT INTO "organisation" VALUES('greener_harrow','Greener Harrow','[]');
INSERT INTO "organisation" VALUES('cnwl','Central and North West London Mental Health Trust','["Central and North West London NHS Foundation Trust"]');
INSERT INTO "organisation" VALUES('sfa','Skills Funding Agency','[]');
INSERT INTO "organisation" VALUES('ypla','Young People''s Learning Agency','[]');
INSERT INTO "organisation" VALUES('ccg','Clinical Commissioning Group','["Clinical Commissioning Board"]');
INSERT INTO "organisation" VALUES('gp','GP representative','[]');
INSERT INTO "organisation" VALUES('business','business community','[]');
INSERT INTO "organisation" VALUES('ico','Integrated Care Organisation','[]');
INSERT INTO "organisation" VALUES('safer_harrow','Safer Harrow','[]');
INSERT INTO "organisation" VALUES('shwb','Shadow Health and Wellbeing Board','[]');
INSERT INTO "organisation" VALUES('home_group','Home Group','[]');
INSERT INTO "organisation" VALUES('hce','Harrow Chief Executives (a body; Board seat held by its chair)','[]');
CREATE TABLE original_read (
	id INTEGER NOT NULL, 
	response_id INTEGER NOT NULL, 
	person_id TEXT NOT NULL, 
	because TEXT NOT NULL, 
	read_at DATETIME NOT NULL, 
	CONSTRAINT pk_original_read PRIMARY KEY (id), 
	CONSTRAINT fk_original_read_person_id FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT fk_original_read_response_id FOREIGN KEY(response_id) REFERENCES response (id)
);
CREATE TABLE paper (
	id INTEGER NOT NULL, 
	case_reference TEXT NOT NULL, 
	round INTEGER NOT NULL, 
	kind TEXT NOT NULL, 
	version INTEGER NOT NULL, 
	title TEXT NOT NULL, 
	text TEXT NOT NULL, 
	sha256 TEXT NOT NULL, 
	facts JSON NOT NULL, 
	lodged_by TEXT NOT NULL, 
	lodged_at DATETIME NOT NULL, 
	CONSTRAINT pk_paper PRIMARY KEY (id), 
	CONSTRAINT fk_paper_case_reference FOREIGN KEY(case_reference) REFERENCES "case" (reference), 
	CONSTRAINT uq_paper_case_reference_kind_version UNIQUE (case_reference, kind, version)
);
INSERT INTO "paper" VALUES(1,'REV-2011-01',1,'consultation-paper',1,'Partnership structure: proposals for consultation','## Why the structure is under review

1. The Partnership was built around the Local Area Agreement. The last agreement ran out in March and none follows it, so there is no reward grant left to earn and no programme of targets for the Board to watch. New priorities are on the same agenda as this paper. The structure should serve them.

2. The Board has 23 seats. It was meant to be the place where Harrow talks about large changes before they happen, but few such debates have been held, and nobody from the community has ever put one on the agenda. It has become a large meeting for small business.

3. Below the Board several groups cover the same ground. This paper asks which of them add something that nobody else does. To suggest that a group should end is no judgement on its members: the work goes on, with people from several organisations, but without a formal committee around it.

## The Board

4. A smaller Board would meet up to four times a year. It would receive reports on the Sustainable Community Strategy, hold Harrow Chief Executives to account and set the direction. Fourteen seats are suggested:

   - Harrow Council: the Leader, another councillor of the majority party and one of a minority party
   - the voluntary and community sector: two, elected by the sector
   - the business community: one
   - NHS Harrow, general practice and the hospital trust: one each
   - further education: one
   - the police, the fire brigade and Job Centre Plus: one each
   - the Chair of Harrow Chief Executives

## The Assembly and the Summits

5. Everybody who sits on the Board today would be a member of the Assembly, and perhaps others. It would meet up to twice a year around tables rather than an agenda. A partner brings a question, the tables work on it, and what they recommend is taken up afterwards.

6. Up to two Summits a year would continue. For both, partners would choose the subjects and lead the sessions. The Council would stop doing so.

## Harrow Chief Executives

7. The tasks stay as they are; the membership needs attention. The body that will commission health care would be invited, a new business member found, and the voluntary and community sector given a lasting place. Other health organisations would come when the subject calls for them.

8. Harrow Chief Executives would also agree the size and the terms of reference of any management group, sub-group or task and finish group before it starts. Whoever proposes a group would say what it is for, how long it will last, which organisations sit on it and at what level. The test is the value it adds.

## The management groups

9. Safer Harrow has a basis in law and stays.

10. The Adults Health and Well Being Board would give way to an informal umbrella group that prepares for the health and wellbeing board to come. Sub-groups that serve the year''s priorities would be kept and report with the performance report of Harrow Chief Executives. The others would report to the organisation whose duty it is.

11. The Community Cohesion group and the Sustainable Development and Enterprise group would end in their present form. We would talk with both chairs about what should follow once the priorities are agreed. Better Together would look after relations with the voluntary and community sector.

12. One gap is known. The enterprise group is where the Rayners Lane regeneration and strategic housing are discussed, and neither has another home. Place Shaping at the Council and the Home Group know both best, and we will ask them for advice.

13. A workshop in June would bring together the Children''s Trust, the adults'' health group and their sub-groups, to find fewer and smaller bodies that fit the priorities.

## Task and finish groups

14. These groups would carry the priorities. The present list is a first one, until the work plan is settled: welfare changes, reablement, the integrated children''s group, the commissioning of children''s services, Better Together, and a series of practitioner groups.

15. The Recession Busting Group would continue until the work on worklessness is mapped out.

## Other parts of the Partnership

16. Greener Harrow, the senior residents'' assembly and the Voluntary and Community Sector Forum govern themselves. They would keep the right to advise, and each would be represented in the Assembly.

17. The Local Safeguarding Children''s Board reports to nobody in the Partnership today. It would report every quarter to Harrow Chief Executives, who would pass strategic matters on to the Board.

## What the Board is asked

18. The Board is asked to approve these suggestions as a starting point. It is not asked to settle the structure today.

## Next steps

19. Four weeks of consultation follow this meeting and end on Monday 16 May. After the workshop the results are written up and sent to everybody we consulted, for comments. The Board decides on Tuesday 12 July.

20. Changes of this size alter the constitution. Harrow Council must approve them first, and two thirds of the Board''s members present must then confirm them.

## Recommendations

- Approve the suggestions in this paper as the basis for consultation.
- Ask the Policy and Partnerships team to consult every member of the Board for four weeks, and to seek advice on Rayners Lane and strategic housing in the same weeks.
- Agree that a workshop on health, wellbeing and children''s groups be held in June.
- Decide on the new structure on 12 July 2011.

## Desired outcomes

- Every member of the Board has been asked, and knows what became of their view.
- The Board of 12 July has a structure before it that its members have helped to shape.
- No piece of work loses its home because a group is closed.

## What this consultation is for

To settle how large the Board should be and which groups it needs. What comes in goes to a workshop in June, and with a write-up to the Board that decides.

## Why this is proposed

The agreement with government that the partnership was built around has run out, there is no reward grant left to earn, and several groups cover the same ground.

## What can still change

Everything but what the law asks for: the number of seats and who has them, which groups end, where their work goes, and what Harrow Chief Executives are told before they agree to a group.

## Options

- A Board of 14 seats for business, an Assembly for debate, and two management groups.
- Keep the Board of 23 seats and its five management groups. Not proposed: It was made for an agreement that has ended, and few large debates were held in it.
- Close the partnership and leave the work to its members. Not proposed: Safer Harrow has a basis in law, and nobody else brings all the partners together.

## What it would do

Nine seats on the Board would go, five management groups would become two, and those who leave the Board would meet in an Assembly.

## What it would cost or save

No money is spent. Officers of the partners would be spared some forty meetings a year.

## What it means for people with protected characteristics

The groups that speak for older residents, young people and faith and minority communities keep a place in the Assembly. Most at risk is the work on community cohesion, so its people are asked for advice before its group can end. To be looked at again with the final paper.
','bb5deff6a04d0ed046714b7b32075b96b4237537576468864ce6125a4d6c33aa','{"structure": "proposed-2011-04"}','Policy team','2011-04-04 08:30:00.000000');
INSERT INTO "paper" VALUES(2,'REV-2011-01',1,'decision-notice',1,'Decision notice: Review of the partnership structure 2011','Harrow Strategic Partnership Board, Monday 18 April 2011. Reference REV-2011-01.

## Decision

Authorised: That the suggestions be approved as the basis for four weeks of consultation, led by the Policy and Partnerships team, and that the Board decide on 12 July 2011.

Josephine Adebayo-Marsh, the Chair, presided.

## The sum

22 appointed, quorum 8. 15 present. Agreed by all without a vote (9.2).

## Reasons

No reasons were recorded beyond the paper.

## Alternatives considered

No alternatives were recorded.

## Interests declared

No declarations were recorded.

## The text decided

Partnership structure: proposals for consultation, version 1.

SHA-256 of the text: `bb5deff6a04d0ed046714b7b32075b96b4237537576468864ce6125a4d6c33aa`
','84a8720d72beeaa42bd1e8e21b5bab37c342337026e0466b6d93ca875444129f','{"body": "Harrow Strategic Partnership Board", "title": "Review of the partnership structure 2011", "reference": "REV-2011-01", "decided_on": "2011-04-18", "decision": "Authorised: That the suggestions be approved as the basis for four weeks of consultation, led by the Policy and Partnerships team, and that the Board decide on 12 July 2011.", "sums": ["22 appointed, quorum 8. 15 present. Agreed by all without a vote (9.2)."], "presided": "Josephine Adebayo-Marsh, the Chair, presided.", "reasons": [], "alternatives": [], "interests": [], "conditions": [], "paper": "Partnership structure: proposals for consultation", "version": 1, "sha256": "bb5deff6a04d0ed046714b7b32075b96b4237537576468864ce6125a4d6c33aa"}','Leonard Asiedu-Frost','2011-04-18 15:30:00.000000');
CREATE TABLE paper_draft (
	case_reference TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	title TEXT NOT NULL, 
	text TEXT NOT NULL, 
	facts JSON NOT NULL, 
	kept_by TEXT NOT NULL, 
	kept_at DATETIME NOT NULL, 
	CONSTRAINT pk_paper_draft PRIMARY KEY (case_reference, kind), 
	CONSTRAINT fk_paper_draft_case_reference FOREIGN KEY(case_reference) REFERENCES "case" (reference)
);
CREATE TABLE person (
	id TEXT NOT NULL, 
	name TEXT NOT NULL, 
	email TEXT, 
	postal_address TEXT, 
	organisation_id TEXT, undeliverable_at DATETIME, undeliverable_because TEXT, 
	CONSTRAINT pk_person PRIMARY KEY (id), 
	CONSTRAINT fk_person_organisation_id FOREIGN KEY(organisation_id) REFERENCES organisation (id), 
	CONSTRAINT uq_person_email UNIQUE (email)
);
INSERT INTO "person" VALUES('josephine-adebayo-marsh','Josephine Adebayo-Marsh','josephine.adebayo-marsh@council.example.org',NULL,'harrow_council',NULL,NULL);
INSERT INTO "person" VALUES('tobias-fennimore','Tobias Fennimore','tobias.fennimore@council.example.org',NULL,'harrow_council',NULL,NULL);
INSERT INTO "person" VALUES('sunita-pemberton','Sunita Pemberton','sunita.pemberton@nhs-harrow.example.org',NULL,'nhs_harrow',NULL,NULL);
INSERT INTO "person" VALUES('dermot-okwuosa','Dermot Okwuosa','dermot.okwuosa@nhs-harrow.example.org',NULL,'nhs_harrow',NULL,NULL);
INSERT INTO "person" VALUES('duncan-wojcik','Duncan Wojcik','duncan.wojcik@police.example.org',NULL,'harrow_police',NULL,NULL);
INSERT INTO "person" VALUES('farah-lindley','Farah Lindley','farah.lindley@police.example.org',NULL,'harrow_police',NULL,NULL);
INSERT INTO "person" VALUES('amara-okafor','Amara Okafor','amara.okafor@hchre.example.org',NULL,'hchre',NULL,NULL);
INSERT INTO "person" VALUES('yusuf-brackley','Yusuf Brackley','yusuf.brackley@hchre.example.org',NULL,'hchre',NULL,NULL);
INSERT INTO "person" VALUES('nimesh-varsani','Nimesh Varsani','nimesh.varsani@vcs-forum.example.org',NULL,'vcsf',NULL,NULL);
INSERT INTO "person" VALUES('ruth-danvers','Ruth Danvers','ruth.danvers@vcs-forum.example.org',NULL,'vcsf',NULL,NULL);
INSERT INTO "person" VALUES('grace-abimbola','Grace Abimbola','grace.abimbola@vcs-forum.example.org',NULL,'vcsf',NULL,NULL);
INSERT INTO "person" VALUES('leila-hosseini-cole','Leila Hosseini-Cole','leila.hosseini-cole@vcs-forum.example.org',NULL,'vcsf',NULL,NULL);
INSERT INTO "person" VALUES('samir-benhaddou','Samir Benhaddou','samir.benhaddou@vcs-forum.example.org',NULL,'vcsf',NULL,NULL);
INSERT INTO "person" VALUES('patrick-kilbrennan','Patrick Kilbrennan','patrick.kilbrennan@vcs-forum.example.org',NULL,'vcsf',NULL,NULL);
INSERT INTO "person" VALUES('catherine-olusanya','Catherine Olusanya','catherine.olusanya@hospital.example.org',NULL,'nwlh',NULL,NULL);
INSERT INTO "person" VALUES('ibrahim-fairweather','Ibrahim Fairweather','ibrahim.fairweather@hospital.example.org',NULL,'nwlh',NULL,NULL);
INSERT INTO "person" VALUES('terence-quarshie','Terence Quarshie','terence.quarshie@fire.example.org',NULL,'lfb',NULL,NULL);
INSERT INTO "person" VALUES('bernadette-nwankwo','Bernadette Nwankwo','bernadette.nwankwo@jobcentre.example.org',NULL,'jcp',NULL,NULL);
INSERT INTO "person" VALUES('colin-ramprasad','Colin Ramprasad','colin.ramprasad@jobcentre.example.org',NULL,'jcp',NULL,NULL);
INSERT INTO "person" VALUES('hester-vandenhoek','Hester Vandenhoek','hester.vandenhoek@mpa.example.org',NULL,'mpa',NULL,NULL);
INSERT INTO "person" VALUES('olufemi-haddon','Olufemi Haddon','olufemi.haddon@university.example.org',NULL,'westminster',NULL,NULL);
INSERT INTO "person" VALUES('shabnam-thornbury','Shabnam Thornbury','shabnam.thornbury@college.example.org',NULL,'fe',NULL,NULL);
INSERT INTO "person" VALUES('kofi-merriweather','Kofi Merriweather','kofi.merriweather@college.example.org',NULL,'fe',NULL,NULL);
INSERT INTO "person" VALUES('kirit-dunmore','Kirit Dunmore','kirit.dunmore@chamber.example.org',NULL,'chamber',NULL,NULL);
INSERT INTO "person" VALUES('elspeth-gondal','Elspeth Gondal','elspeth.gondal@chamber.example.org',NULL,'chamber',NULL,NULL);
INSERT INTO "person" VALUES('marguerite-chaudhri','Marguerite Chaudhri','marguerite.chaudhri@hib.example.org',NULL,'hib',NULL,NULL);
INSERT INTO "person" VALUES('anton-filipescu','Anton Filipescu','anton.filipescu@hib.example.org',NULL,'hib',NULL,NULL);
INSERT INTO "person" VALUES('stellan-obuya','Stellan Obuya','stellan.obuya@employers.example.org',NULL,'len',NULL,NULL);
INSERT INTO "person" VALUES('zainab-holloway-reid','Zainab Holloway-Reid','zainab.holloway-reid@youth.example.org',NULL,'hyp',NULL,NULL);
INSERT INTO "person" VALUES('jaydon-petrescu','Jaydon Petrescu','jaydon.petrescu@youth.example.org',NULL,'hyp',NULL,NULL);
INSERT INTO "person" VALUES('winifred-sarpong-lee','Winifred Sarpong-Lee',NULL,'Flat 9, Larkmead Court, 14 Tolliver Road, Harrow HA0 0ZZ','hsra',NULL,NULL);
INSERT INTO "person" VALUES('lorcan-tembo','Lorcan Tembo','lorcan.tembo@cnwl.example.org',NULL,'cnwl',NULL,NULL);
INSERT INTO "person" VALUES('delphine-ashgrove','Delphine Ashgrove','delphine.ashgrove@sfa.example.org',NULL,'sfa',NULL,NULL);
INSERT INTO "person" VALUES('marek-oduya','Marek Oduya','marek.oduya@ypla.example.org',NULL,'ypla',NULL,NULL);
INSERT INTO "person" VALUES('imogen-bhattarai','Imogen Bhattarai','imogen.bhattarai@council.example.org',NULL,'harrow_council',NULL,NULL);
INSERT INTO "person" VALUES('leonard-asiedu-frost','Leonard Asiedu-Frost','leonard.asiedu-frost@council.example.org',NULL,'harrow_council',NULL,NULL);
INSERT INTO "person" VALUES('gwendolyn-iyer','Gwendolyn Iyer','gwendolyn.iyer@council.example.org',NULL,'harrow_council',NULL,NULL);
INSERT INTO "person" VALUES('conrad-bilkhu','Conrad Bilkhu','conrad.bilkhu@safer.example.org',NULL,'safer_harrow',NULL,NULL);
INSERT INTO "person" VALUES('osman-tillyard','Osman Tillyard','o.tillyard@nhs-harrow.example.org',NULL,'nhs_harrow',NULL,NULL);
INSERT INTO "person" VALUES('marisa-gilfoyle','Marisa Gilfoyle','marisa.gilfoyle@council.example.org',NULL,'harrow_council',NULL,NULL);
INSERT INTO "person" VALUES('alasdair-munthali','Alasdair Munthali','alasdair.munthali@council.example.org',NULL,'harrow_council',NULL,NULL);
INSERT INTO "person" VALUES('bryony-ekwueme','Bryony Ekwueme','bryony.ekwueme@council.example.org',NULL,'harrow_council',NULL,NULL);
INSERT INTO "person" VALUES('kenji-rowbotham','Kenji Rowbotham','kenji.rowbotham@home-group.example.org',NULL,'home_group',NULL,NULL);
INSERT INTO "person" VALUES('oskar-delamere','Oskar Delamere','oskar.delamere@greener.example.org',NULL,'greener_harrow',NULL,NULL);
INSERT INTO "person" VALUES('henrietta-laleye','Henrietta Laleye','henrietta.laleye@safeguarding.example.org',NULL,NULL,NULL,NULL);
INSERT INTO "person" VALUES('ottilie-mensah-grant','Ottilie Mensah-Grant','ottilie.mensah-grant@employers.example.org',NULL,'len',NULL,NULL);
INSERT INTO "person" VALUES('pauline-hakimian','Pauline Hakimian','pauline.hakimian@council.example.org',NULL,'harrow_council',NULL,NULL);
INSERT INTO "person" VALUES('desmond-farrugia-osei','Desmond Farrugia-Osei','desmond.farrugia-osei@council.example.org',NULL,'harrow_council',NULL,NULL);
INSERT INTO "person" VALUES('nerys-balogun','Nerys Balogun','nerys.balogun@havs.example.org',NULL,'havs',NULL,NULL);
INSERT INTO "person" VALUES('tamsin-rezai','Tamsin Rezai','tamsin.rezai@ccg.example.org',NULL,'ccg',NULL,NULL);
INSERT INTO "person" VALUES('rev-2011-01-4','Devika Penrose',NULL,'The Old Dispensary, 31 Quillfeather Lane, Harrow HA0 0ZY',NULL,NULL,NULL);
CREATE TABLE point (
	id INTEGER NOT NULL, 
	case_reference TEXT NOT NULL, 
	round INTEGER NOT NULL, 
	response_id INTEGER NOT NULL, 
	part_id INTEGER, 
	number INTEGER NOT NULL, 
	text TEXT NOT NULL, 
	theme_id INTEGER, 
	disposition TEXT, 
	reason TEXT, 
	changed_kind TEXT, 
	changed_paragraph INTEGER, 
	changed_version INTEGER, 
	quote_cleared BOOLEAN NOT NULL, 
	disposed_by TEXT, 
	disposed_at DATETIME, 
	CONSTRAINT pk_point PRIMARY KEY (id), 
	CONSTRAINT ck_point_known_disposition CHECK (disposition IN ('changed', 'not-changed', 'noted', 'out-of-scope')), 
	CONSTRAINT fk_point_case_reference FOREIGN KEY(case_reference) REFERENCES "case" (reference), 
	CONSTRAINT fk_point_part_id FOREIGN KEY(part_id) REFERENCES response_part (id), 
	CONSTRAINT fk_point_response_id FOREIGN KEY(response_id) REFERENCES response (id), 
	CONSTRAINT fk_point_theme_id FOREIGN KEY(theme_id) REFERENCES theme (id), 
	CONSTRAINT uq_point_response_id_number UNIQUE (response_id, number)
);
INSERT INTO "point" VALUES(1,'REV-2011-01',1,1,1,1,'The split between Board and Assembly is right. Two seats for our sector is not: with five we can just about share out who speaks for care, for communities and for the small groups. Two of us cannot do it.',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL);
INSERT INTO "point" VALUES(2,'REV-2011-01',1,2,2,1,'I chair the enterprise group and I will not pretend to be heartbroken. We share news; we decide nothing. But tell me who takes strategic housing before you turn the lights off.',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL);
INSERT INTO "point" VALUES(3,'REV-2011-01',1,3,3,1,'Honestly, if we are only in the Assembly, twice a year, who listens to us in between? Young people should be on the Board. And if we can''t be, then at least let the voluntary sector have more than two people there.',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL);
INSERT INTO "point" VALUES(4,'REV-2011-01',1,4,4,1,'I would ask for three or four voluntary sector seats instead of two.',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL);
INSERT INTO "point" VALUES(5,'REV-2011-01',1,4,5,2,'Cohesion is not a standing meeting, it is a job with an end. Make it a task and finish group and let it report to the Board itself.',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL);
INSERT INTO "point" VALUES(6,'REV-2011-01',1,5,6,1,'On strategic housing: Place Shaping can host a meeting each quarter with the housing associations and the planners. It needs no place in the structure, only a promise that it happens.',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL);
INSERT INTO "point" VALUES(7,'REV-2011-01',1,6,7,1,'Thank you for the nudge. Refugee and migrant groups will never win one of two seats. Three gives them a chance, four would be fair. If you want to talk it over, my own number is 020 7946 0517.',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL);
INSERT INTO "point" VALUES(8,'REV-2011-01',1,7,8,1,'One seat for ''business'' treats a corner shop in Rayners Lane and a head office as the same thing. Two, please: one for small firms and one for large ones.',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL);
CREATE TABLE "portal_session" (
	id_hash TEXT NOT NULL, 
	person_id TEXT NOT NULL, 
	csrf TEXT NOT NULL, 
	created_at DATETIME NOT NULL, 
	last_seen_at DATETIME NOT NULL, 
	expires_at DATETIME NOT NULL, 
	ended_at DATETIME, 
	notice TEXT, 
	only_case TEXT, 
	CONSTRAINT pk_portal_session PRIMARY KEY (id_hash), 
	CONSTRAINT fk_portal_session_person_id FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT fk_portal_session_only_case FOREIGN KEY(only_case) REFERENCES "case" (reference)
);
CREATE TABLE public_answer (
	id INTEGER NOT NULL, 
	case_reference TEXT NOT NULL, 
	round INTEGER NOT NULL, 
	person_id TEXT NOT NULL, 
	name TEXT NOT NULL, 
	organisation TEXT, 
	fields JSON NOT NULL, 
	sent_at DATETIME NOT NULL, 
	confirmed_at DATETIME, 
	response_id INTEGER, 
	CONSTRAINT pk_public_answer PRIMARY KEY (id), 
	CONSTRAINT fk_public_answer_case_reference FOREIGN KEY(case_reference) REFERENCES "case" (reference), 
	CONSTRAINT fk_public_answer_person_id FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT fk_public_answer_response_id FOREIGN KEY(response_id) REFERENCES response (id)
);
CREATE TABLE replay_moment (
	id INTEGER NOT NULL, 
	moment DATETIME NOT NULL, 
	CONSTRAINT pk_replay_moment PRIMARY KEY (id)
);
CREATE TABLE "response" (
	id INTEGER NOT NULL, 
	case_reference TEXT NOT NULL, 
	round INTEGER NOT NULL, 
	stage TEXT NOT NULL, 
	person_id TEXT NOT NULL, 
	text TEXT NOT NULL, 
	received_at DATETIME NOT NULL, 
	door TEXT DEFAULT 'officer' NOT NULL, 
	speaks_for TEXT DEFAULT 'organisation' NOT NULL, 
	members_asked TEXT, 
	may_publish BOOLEAN DEFAULT 1 NOT NULL, 
	published_as TEXT, 
	replaced_by_id INTEGER, 
	CONSTRAINT pk_response PRIMARY KEY (id), 
	CONSTRAINT fk_response_person_id FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT fk_response_case_reference FOREIGN KEY(case_reference) REFERENCES "case" (reference), 
	CONSTRAINT fk_response_replaced_by_id FOREIGN KEY(replaced_by_id) REFERENCES response (id), 
	CONSTRAINT ck_response_known_stage CHECK (stage IN ('consultation', 'circulation')), 
	CONSTRAINT ck_response_known_door CHECK (door IN ('officer', 'link', 'mail', 'public')), 
	CONSTRAINT ck_response_known_speaker CHECK (speaks_for IN ('organisation', 'self'))
);
INSERT INTO "response" VALUES(1,'REV-2011-01',1,'consultation','nimesh-varsani','Paragraph 4:
The split between Board and Assembly is right. Two seats for our sector is not: with five we can just about share out who speaks for care, for communities and for the small groups. Two of us cannot do it.','2011-04-20 13:05:00.000000','link','organisation','The forum''s monthly meeting of 19 April: 31 groups came.',1,NULL,NULL);
INSERT INTO "response" VALUES(2,'REV-2011-01',1,'consultation','alasdair-munthali','Paragraph 12:
I chair the enterprise group and I will not pretend to be heartbroken. We share news; we decide nothing. But tell me who takes strategic housing before you turn the lights off.','2011-04-21 09:40:00.000000','link','organisation',NULL,1,NULL,NULL);
INSERT INTO "response" VALUES(3,'REV-2011-01',1,'consultation','zainab-holloway-reid','Question 2:
Honestly, if we are only in the Assembly, twice a year, who listens to us in between? Young people should be on the Board. And if we can''t be, then at least let the voluntary sector have more than two people there.','2011-04-25 20:15:00.000000','link','organisation',NULL,1,NULL,NULL);
INSERT INTO "response" VALUES(4,'REV-2011-01',1,'consultation','amara-okafor','Question 2:
I would ask for three or four voluntary sector seats instead of two.

Paragraph 11:
Cohesion is not a standing meeting, it is a job with an end. Make it a task and finish group and let it report to the Board itself.','2011-04-26 08:50:00.000000','link','organisation',NULL,1,NULL,NULL);
INSERT INTO "response" VALUES(5,'REV-2011-01',1,'consultation','bryony-ekwueme','On strategic housing: Place Shaping can host a meeting each quarter with the housing associations and the planners. It needs no place in the structure, only a promise that it happens.','2011-04-27 14:30:00.000000','officer','organisation',NULL,1,NULL,NULL);
INSERT INTO "response" VALUES(6,'REV-2011-01',1,'consultation','leila-hosseini-cole','Thank you for the nudge. Refugee and migrant groups will never win one of two seats. Three gives them a chance, four would be fair. If you want to talk it over, my own number is 020 7946 0517.','2011-04-28 10:40:00.000000','mail','organisation',NULL,1,NULL,NULL);
INSERT INTO "response" VALUES(7,'REV-2011-01',1,'consultation','kirit-dunmore','One seat for ''business'' treats a corner shop in Rayners Lane and a head office as the same thing. Two, please: one for small firms and one for large ones.','2011-04-28 16:25:00.000000','mail','organisation',NULL,1,NULL,NULL);
CREATE TABLE response_part (
	id INTEGER NOT NULL, 
	response_id INTEGER NOT NULL, 
	number INTEGER NOT NULL, 
	kind TEXT NOT NULL, 
	subject INTEGER, 
	text TEXT NOT NULL, 
	CONSTRAINT pk_response_part PRIMARY KEY (id), 
	CONSTRAINT ck_response_part_known_kind CHECK (kind IN ('general', 'question', 'paragraph')), 
	CONSTRAINT fk_response_part_response_id FOREIGN KEY(response_id) REFERENCES response (id), 
	CONSTRAINT uq_response_part_response_id_number UNIQUE (response_id, number)
);
INSERT INTO "response_part" VALUES(1,1,1,'paragraph',4,'The split between Board and Assembly is right. Two seats for our sector is not: with five we can just about share out who speaks for care, for communities and for the small groups. Two of us cannot do it.');
INSERT INTO "response_part" VALUES(2,2,1,'paragraph',12,'I chair the enterprise group and I will not pretend to be heartbroken. We share news; we decide nothing. But tell me who takes strategic housing before you turn the lights off.');
INSERT INTO "response_part" VALUES(3,3,1,'question',2,'Honestly, if we are only in the Assembly, twice a year, who listens to us in between? Young people should be on the Board. And if we can''t be, then at least let the voluntary sector have more than two people there.');
INSERT INTO "response_part" VALUES(4,4,1,'question',2,'I would ask for three or four voluntary sector seats instead of two.');
INSERT INTO "response_part" VALUES(5,4,2,'paragraph',11,'Cohesion is not a standing meeting, it is a job with an end. Make it a task and finish group and let it report to the Board itself.');
INSERT INTO "response_part" VALUES(6,5,1,'general',NULL,'On strategic housing: Place Shaping can host a meeting each quarter with the housing associations and the planners. It needs no place in the structure, only a promise that it happens.');
INSERT INTO "response_part" VALUES(7,6,1,'general',NULL,'Thank you for the nudge. Refugee and migrant groups will never win one of two seats. Three gives them a chance, four would be fair. If you want to talk it over, my own number is 020 7946 0517.');
INSERT INTO "response_part" VALUES(8,7,1,'general',NULL,'One seat for ''business'' treats a corner shop in Rayners Lane and a head office as the same thing. Two, please: one for small firms and one for large ones.');
CREATE TABLE roll_call (
	meeting_id INTEGER NOT NULL, 
	person_id TEXT NOT NULL, 
	seat_id INTEGER, 
	capacity TEXT NOT NULL, 
	CONSTRAINT pk_roll_call PRIMARY KEY (meeting_id, person_id), 
	CONSTRAINT ck_roll_call_known_capacity CHECK (capacity IN ('representative', 'substitute', 'observer')), 
	CONSTRAINT fk_roll_call_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting (id), 
	CONSTRAINT fk_roll_call_person_id FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT fk_roll_call_seat_id FOREIGN KEY(seat_id) REFERENCES seat (id)
);
INSERT INTO "roll_call" VALUES(1,'josephine-adebayo-marsh',1,'representative');
INSERT INTO "roll_call" VALUES(1,'sunita-pemberton',2,'representative');
INSERT INTO "roll_call" VALUES(1,'duncan-wojcik',3,'representative');
INSERT INTO "roll_call" VALUES(1,'amara-okafor',4,'representative');
INSERT INTO "roll_call" VALUES(1,'nimesh-varsani',5,'representative');
INSERT INTO "roll_call" VALUES(1,'grace-abimbola',6,'representative');
INSERT INTO "roll_call" VALUES(1,'leila-hosseini-cole',7,'representative');
INSERT INTO "roll_call" VALUES(1,'patrick-kilbrennan',8,'representative');
INSERT INTO "roll_call" VALUES(1,'ibrahim-fairweather',10,'substitute');
INSERT INTO "roll_call" VALUES(1,'terence-quarshie',11,'representative');
INSERT INTO "roll_call" VALUES(1,'bernadette-nwankwo',12,'representative');
INSERT INTO "roll_call" VALUES(1,'olufemi-haddon',14,'representative');
INSERT INTO "roll_call" VALUES(1,'kirit-dunmore',16,'representative');
INSERT INTO "roll_call" VALUES(1,'jaydon-petrescu',19,'substitute');
INSERT INTO "roll_call" VALUES(1,'winifred-sarpong-lee',20,'representative');
CREATE TABLE round (
	case_reference TEXT NOT NULL, 
	number INTEGER NOT NULL, 
	first_stage TEXT NOT NULL, 
	because TEXT NOT NULL, 
	began_on DATE NOT NULL, 
	CONSTRAINT pk_round PRIMARY KEY (case_reference, number), 
	CONSTRAINT fk_round_case_reference FOREIGN KEY(case_reference) REFERENCES "case" (reference)
);
INSERT INTO "round" VALUES('REV-2011-01',1,'authority','launched','2011-04-04');
CREATE TABLE sealed_text (
	id INTEGER NOT NULL, 
	response_id INTEGER NOT NULL, 
	kind TEXT NOT NULL, 
	words TEXT NOT NULL, 
	stands_for TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	original TEXT NOT NULL, 
	sealed_by TEXT NOT NULL, 
	sealed_at DATETIME NOT NULL, 
	CONSTRAINT pk_sealed_text PRIMARY KEY (id), 
	CONSTRAINT ck_sealed_text_known_kind CHECK (kind IN ('personal', 'offensive', 'other')), 
	CONSTRAINT fk_sealed_text_response_id FOREIGN KEY(response_id) REFERENCES response (id)
);
CREATE TABLE seat (
	id INTEGER NOT NULL, 
	body_id TEXT NOT NULL, 
	organisation_id TEXT NOT NULL, 
	level TEXT, 
	number INTEGER NOT NULL, 
	place INTEGER NOT NULL, 
	from_on DATE NOT NULL, 
	to_on DATE, 
	CONSTRAINT pk_seat PRIMARY KEY (id), 
	CONSTRAINT ck_seat_ends_after_it_begins CHECK (to_on IS NULL OR to_on > from_on), 
	CONSTRAINT fk_seat_body_id FOREIGN KEY(body_id) REFERENCES body (id), 
	CONSTRAINT fk_seat_organisation_id FOREIGN KEY(organisation_id) REFERENCES organisation (id), 
	CONSTRAINT uq_seat_body_id_organisation_id_level_number_from_on UNIQUE (body_id, organisation_id, level, number, from_on)
);
INSERT INTO "seat" VALUES(1,'hsp_board','harrow_council','senior representative',1,0,'2010-09-01',NULL);
INSERT INTO "seat" VALUES(2,'hsp_board','nhs_harrow','senior representative',1,1,'2010-09-01',NULL);
INSERT INTO "seat" VALUES(3,'hsp_board','harrow_police','senior representative',1,2,'2010-09-01',NULL);
INSERT INTO "seat" VALUES(4,'hsp_board','hchre','senior representative',1,3,'2010-09-01',NULL);
INSERT INTO "seat" VALUES(5,'hsp_board','vcsf','senior representative',1,4,'2010-09-01',NULL);
INSERT INTO "seat" VALUES(6,'hsp_board','vcsf','senior representative',2,4,'2010-09-01',NULL);
INSERT INTO "seat" VALUES(7,'hsp_board','vcsf','senior representative',3,4,'2010-09-01',NULL);
INSERT INTO "seat" VALUES(8,'hsp_board','vcsf','senior representative',4,4,'2010-09-01',NULL);
INSERT INTO "seat" VALUES(9,'hsp_board','vcsf','senior representative',5,4,'2010-09-01',NULL);
INSERT INTO "seat" VALUES(10,'hsp_board','nwlh','senior representative',1,5,'2010-09-01',NULL);
INSERT INTO "seat" VALUES(11,'hsp_board','lfb','senior representative',1,6,'2010-09-01',NULL);
INSERT INTO "seat" VALUES(12,'hsp_board','jcp','senior representative',1,7,'2010-09-01',NULL);
INSERT INTO "seat" VALUES(13,'hsp_board','mpa','senior representative',1,8,'2010-09-01',NULL);
INSERT INTO "seat" VALUES(14,'hsp_board','westminster','senior representative',1,9,'2010-09-01',NULL);
INSERT INTO "seat" VALUES(15,'hsp_board','fe','senior representative',1,10,'2010-09-01',NULL);
INSERT INTO "seat" VALUES(16,'hsp_board','chamber','senior representative',1,11,'2010-09-01',NULL);
INSERT INTO "seat" VALUES(17,'hsp_board','hib','senior representative',1,12,'2010-09-01',NULL);
INSERT INTO "seat" VALUES(18,'hsp_board','len','senior representative',1,13,'2010-09-01',NULL);
INSERT INTO "seat" VALUES(19,'hsp_board','hyp','senior representative',1,14,'2010-09-01',NULL);
INSERT INTO "seat" VALUES(20,'hsp_board','hsra','senior representative',1,15,'2010-09-01',NULL);
INSERT INTO "seat" VALUES(21,'hsp_board','cnwl','senior representative',1,16,'2010-09-01',NULL);
INSERT INTO "seat" VALUES(22,'hsp_board','sfa','senior representative',1,17,'2010-09-01',NULL);
INSERT INTO "seat" VALUES(23,'hsp_board','ypla','senior representative',1,18,'2010-09-01',NULL);
CREATE TABLE seat_holding (
	id INTEGER NOT NULL, 
	seat_id INTEGER NOT NULL, 
	person_id TEXT NOT NULL, 
	role TEXT NOT NULL, 
	from_on DATE NOT NULL, 
	to_on DATE, 
	CONSTRAINT pk_seat_holding PRIMARY KEY (id), 
	CONSTRAINT ck_seat_holding_known_role CHECK (role IN ('representative', 'substitute')), 
	CONSTRAINT ck_seat_holding_ends_after_it_begins CHECK (to_on IS NULL OR to_on > from_on), 
	CONSTRAINT fk_seat_holding_person_id FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT fk_seat_holding_seat_id FOREIGN KEY(seat_id) REFERENCES seat (id), 
	CONSTRAINT uq_seat_holding_seat_id_person_id_role_from_on UNIQUE (seat_id, person_id, role, from_on)
);
INSERT INTO "seat_holding" VALUES(1,1,'josephine-adebayo-marsh','representative','2010-09-01',NULL);
INSERT INTO "seat_holding" VALUES(2,1,'tobias-fennimore','substitute','2010-09-01',NULL);
INSERT INTO "seat_holding" VALUES(3,2,'sunita-pemberton','representative','2010-09-01',NULL);
INSERT INTO "seat_holding" VALUES(4,2,'dermot-okwuosa','substitute','2010-09-01',NULL);
INSERT INTO "seat_holding" VALUES(5,3,'duncan-wojcik','representative','2010-09-01',NULL);
INSERT INTO "seat_holding" VALUES(6,3,'farah-lindley','substitute','2010-09-01',NULL);
INSERT INTO "seat_holding" VALUES(7,4,'amara-okafor','representative','2010-09-01',NULL);
INSERT INTO "seat_holding" VALUES(8,4,'yusuf-brackley','substitute','2010-09-01',NULL);
INSERT INTO "seat_holding" VALUES(9,5,'nimesh-varsani','representative','2010-09-01',NULL);
INSERT INTO "seat_holding" VALUES(10,5,'ruth-danvers','substitute','2010-09-01',NULL);
INSERT INTO "seat_holding" VALUES(11,6,'grace-abimbola','representative','2010-09-01',NULL);
INSERT INTO "seat_holding" VALUES(12,7,'leila-hosseini-cole','representative','2010-09-01',NULL);
INSERT INTO "seat_holding" VALUES(13,7,'samir-benhaddou','substitute','2010-09-01',NULL);
INSERT INTO "seat_holding" VALUES(14,8,'patrick-kilbrennan','representative','2010-09-01',NULL);
INSERT INTO "seat_holding" VALUES(15,10,'catherine-olusanya','representative','2010-09-01',NULL);
INSERT INTO "seat_holding" VALUES(16,10,'ibrahim-fairweather','substitute','2010-09-01',NULL);
INSERT INTO "seat_holding" VALUES(17,11,'terence-quarshie','representative','2010-09-01',NULL);
INSERT INTO "seat_holding" VALUES(18,12,'bernadette-nwankwo','representative','2010-09-01',NULL);
INSERT INTO "seat_holding" VALUES(19,12,'colin-ramprasad','substitute','2010-09-01',NULL);
INSERT INTO "seat_holding" VALUES(20,13,'hester-vandenhoek','representative','2010-09-01',NULL);
INSERT INTO "seat_holding" VALUES(21,14,'olufemi-haddon','representative','2010-09-01',NULL);
INSERT INTO "seat_holding" VALUES(22,15,'shabnam-thornbury','representative','2010-09-01',NULL);
INSERT INTO "seat_holding" VALUES(23,15,'kofi-merriweather','substitute','2010-09-01',NULL);
INSERT INTO "seat_holding" VALUES(24,16,'kirit-dunmore','representative','2010-09-01',NULL);
INSERT INTO "seat_holding" VALUES(25,16,'elspeth-gondal','substitute','2010-09-01',NULL);
INSERT INTO "seat_holding" VALUES(26,17,'marguerite-chaudhri','representative','2010-09-01',NULL);
INSERT INTO "seat_holding" VALUES(27,17,'anton-filipescu','substitute','2010-09-01',NULL);
INSERT INTO "seat_holding" VALUES(28,18,'stellan-obuya','representative','2010-09-01',NULL);
INSERT INTO "seat_holding" VALUES(29,19,'zainab-holloway-reid','representative','2010-09-01',NULL);
INSERT INTO "seat_holding" VALUES(30,19,'jaydon-petrescu','substitute','2010-09-01',NULL);
INSERT INTO "seat_holding" VALUES(31,20,'winifred-sarpong-lee','representative','2010-09-01',NULL);
INSERT INTO "seat_holding" VALUES(32,21,'lorcan-tembo','representative','2010-09-01',NULL);
INSERT INTO "seat_holding" VALUES(33,22,'delphine-ashgrove','representative','2010-09-01',NULL);
INSERT INTO "seat_holding" VALUES(34,23,'marek-oduya','representative','2010-09-01',NULL);
CREATE TABLE sitting (
	meeting_id INTEGER NOT NULL, 
	opened_at DATETIME NOT NULL, 
	opened_by TEXT NOT NULL, 
	item INTEGER NOT NULL, 
	elected_chair TEXT, 
	closed_at DATETIME, 
	CONSTRAINT pk_sitting PRIMARY KEY (meeting_id), 
	CONSTRAINT fk_sitting_elected_chair FOREIGN KEY(elected_chair) REFERENCES person (id), 
	CONSTRAINT fk_sitting_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting (id)
);
CREATE TABLE sponsor_answer (
	id INTEGER NOT NULL, 
	case_reference TEXT NOT NULL, 
	round INTEGER NOT NULL, 
	person_id TEXT NOT NULL, 
	choice TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	final_report TEXT, 
	closes_on DATE, 
	proposal_reference TEXT, 
	door TEXT NOT NULL, 
	given_at DATETIME NOT NULL, 
	CONSTRAINT pk_sponsor_answer PRIMARY KEY (id), 
	CONSTRAINT ck_sponsor_answer_known_choice CHECK (choice IN ('close', 'extend', 'change')), 
	CONSTRAINT ck_sponsor_answer_known_door CHECK (door IN ('portal', 'prefect', 'cli')), 
	CONSTRAINT fk_sponsor_answer_case_reference FOREIGN KEY(case_reference) REFERENCES "case" (reference), 
	CONSTRAINT fk_sponsor_answer_person_id FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT fk_sponsor_answer_proposal_reference FOREIGN KEY(proposal_reference) REFERENCES "case" (reference), 
	CONSTRAINT uq_sponsor_answer_case_reference_round UNIQUE (case_reference, round)
);
CREATE TABLE stage (
	id INTEGER NOT NULL, 
	case_reference TEXT NOT NULL, 
	round INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	opens_on DATE NOT NULL, 
	closes_on DATE NOT NULL, 
	latest_on DATE NOT NULL, 
	clause TEXT NOT NULL, 
	because JSON NOT NULL, 
	CONSTRAINT pk_stage PRIMARY KEY (id), 
	CONSTRAINT fk_stage_case_reference FOREIGN KEY(case_reference) REFERENCES "case" (reference), 
	CONSTRAINT uq_stage_case_reference_round_name UNIQUE (case_reference, round, name)
);
INSERT INTO "stage" VALUES(1,'REV-2011-01',1,'authority','2011-04-04','2011-04-18','2011-05-18','12.3','["Notice must leave 5 clear working days before the meeting on Monday 18 April 2011; the day it is given and the day of the meeting do not count.", "The latest working day to give it is Friday 8 April 2011.", "Apologies for the meeting on Monday 18 April 2011 are due 2 working days before it: by Thursday 14 April 2011.", "Minutes of Monday 18 April 2011 are due within 2 clear working weeks: by Friday 6 May 2011.", "This is our default and not the constitution''s words: Two clear working weeks end on the 10th working day after the meeting, the meeting''s own day not counted."]');
INSERT INTO "stage" VALUES(2,'REV-2011-01',1,'consultation','2011-04-18','2011-05-16','2011-06-15','Proposed Action','["4 weeks from Monday 18 April 2011 end on Monday 16 May 2011, 28 days after the day it starts on; 16 are working days.", "This is our default and not the constitution''s words: No consultation is shorter than the four weeks proposed in April 2011.", "The weeks are calendar weeks: Friday 22 April 2011 (Good Friday), Monday 25 April 2011 (Easter Monday), Friday 29 April 2011 (Royal wedding) and Monday 2 May 2011 (Early May bank holiday) do not lengthen them.", "It must have closed before the day of the workshop."]');
INSERT INTO "stage" VALUES(3,'REV-2011-01',1,'workshop','2011-06-16','2011-06-16','2011-06-16','12.3','["No day was given, so this is the latest lawful day.", "Notice must leave 5 clear working days before the meeting on Thursday 16 June 2011; the day it is given and the day of the meeting do not count.", "This is our default and not the constitution''s words: A workshop gets the same notice as a meeting, although the clause does not name workshops.", "The latest working day to give it is Wednesday 8 June 2011."]');
INSERT INTO "stage" VALUES(4,'REV-2011-01',1,'write-up','2011-06-16','2011-06-23','2011-06-23','Proposed Action','["5 working days after Thursday 16 June 2011 is Thursday 23 June 2011; the latest day is Thursday 23 June 2011.", "This is our default and not the constitution''s words: The write-up is circulated within this many working days after the workshop."]');
INSERT INTO "stage" VALUES(5,'REV-2011-01',1,'circulation','2011-06-23','2011-06-30','2011-06-30','Proposed Action','["5 working days after Thursday 23 June 2011 is Thursday 30 June 2011; the latest day is Thursday 30 June 2011.", "This is our default and not the constitution''s words: Members have this many working days to comment on the write-up."]');
INSERT INTO "stage" VALUES(6,'REV-2011-01',1,'final-paper','2011-06-30','2011-07-04','2011-07-04','Proposed Action','["2 working days after Thursday 30 June 2011 is Monday 4 July 2011; the latest day is Monday 4 July 2011.", "This is our default and not the constitution''s words: The final paper is ready this many working days after comments close."]');
INSERT INTO "stage" VALUES(7,'REV-2011-01',1,'notice','2011-07-04','2011-07-04','2011-07-04','12.3','["Notice must leave 5 clear working days before the meeting on Tuesday 12 July 2011; the day it is given and the day of the meeting do not count.", "The latest working day to give it is Monday 4 July 2011.", "The papers go with the notice, as soon as they are final."]');
INSERT INTO "stage" VALUES(8,'REV-2011-01',1,'apologies','2011-07-04','2011-07-08','2011-07-08','12.8','["Apologies for the meeting on Tuesday 12 July 2011 are due 2 working days before it: by Friday 8 July 2011."]');
INSERT INTO "stage" VALUES(9,'REV-2011-01',1,'board','2011-07-12','2011-07-12','2011-07-12','13.1','["The Board of Tuesday 12 July 2011 decides, if it is quorate (13.1).", "Major amendments need the Council''s approval by that day (20.1)."]');
INSERT INTO "stage" VALUES(10,'REV-2011-01',1,'minutes','2011-07-12','2011-07-26','2011-07-26','12.13','["Minutes of Tuesday 12 July 2011 are due within 2 clear working weeks: by Tuesday 26 July 2011.", "This is our default and not the constitution''s words: Two clear working weeks end on the 10th working day after the meeting, the meeting''s own day not counted."]');
CREATE TABLE step (
	case_reference TEXT NOT NULL, 
	round INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	taken_at DATETIME NOT NULL, 
	CONSTRAINT pk_step PRIMARY KEY (case_reference, round, name), 
	CONSTRAINT fk_step_case_reference FOREIGN KEY(case_reference) REFERENCES "case" (reference)
);
INSERT INTO "step" VALUES('REV-2011-01',1,'give-notice-authority','2011-04-04 08:30:00.000000');
INSERT INTO "step" VALUES('REV-2011-01',1,'tell-chair-who-is-expected-authority','2011-04-14 22:59:59.000000');
INSERT INTO "step" VALUES('REV-2011-01',1,'set-minutes-due-authority','2011-04-18 15:30:00.000000');
INSERT INTO "step" VALUES('REV-2011-01',1,'open-consultation','2011-04-18 15:30:00.000000');
INSERT INTO "step" VALUES('REV-2011-01',1,'remind-those-who-owe-10','2011-04-28 08:00:00.000000');
CREATE TABLE theme (
	id INTEGER NOT NULL, 
	case_reference TEXT NOT NULL, 
	name TEXT NOT NULL, 
	keywords JSON NOT NULL, 
	place INTEGER NOT NULL, 
	CONSTRAINT pk_theme PRIMARY KEY (id), 
	CONSTRAINT fk_theme_case_reference FOREIGN KEY(case_reference) REFERENCES "case" (reference), 
	CONSTRAINT uq_theme_case_reference_name UNIQUE (case_reference, name)
);
CREATE TABLE unsubscribe_link (
	token_hash TEXT NOT NULL, 
	case_reference TEXT NOT NULL, 
	person_id TEXT NOT NULL, 
	minted_at DATETIME NOT NULL, 
	CONSTRAINT pk_unsubscribe_link PRIMARY KEY (token_hash), 
	CONSTRAINT fk_unsubscribe_link_case_reference FOREIGN KEY(case_reference) REFERENCES "case" (reference), 
	CONSTRAINT fk_unsubscribe_link_person_id FOREIGN KEY(person_id) REFERENCES person (id)
);
CREATE TABLE vote (
	motion_id INTEGER NOT NULL, 
	person_id TEXT NOT NULL, 
	choice TEXT NOT NULL, 
	CONSTRAINT pk_vote PRIMARY KEY (motion_id, person_id), 
	CONSTRAINT ck_vote_known_choice CHECK (choice IN ('for', 'against', 'abstain')), 
	CONSTRAINT fk_vote_motion_id FOREIGN KEY(motion_id) REFERENCES motion (id), 
	CONSTRAINT fk_vote_person_id FOREIGN KEY(person_id) REFERENCES person (id)
);
INSERT INTO "vote" VALUES(1,'josephine-adebayo-marsh','for');
INSERT INTO "vote" VALUES(1,'sunita-pemberton','for');
INSERT INTO "vote" VALUES(1,'duncan-wojcik','for');
INSERT INTO "vote" VALUES(1,'amara-okafor','for');
INSERT INTO "vote" VALUES(1,'nimesh-varsani','for');
INSERT INTO "vote" VALUES(1,'grace-abimbola','for');
INSERT INTO "vote" VALUES(1,'leila-hosseini-cole','for');
INSERT INTO "vote" VALUES(1,'patrick-kilbrennan','for');
INSERT INTO "vote" VALUES(1,'ibrahim-fairweather','for');
INSERT INTO "vote" VALUES(1,'terence-quarshie','for');
INSERT INTO "vote" VALUES(1,'bernadette-nwankwo','for');
INSERT INTO "vote" VALUES(1,'olufemi-haddon','for');
INSERT INTO "vote" VALUES(1,'kirit-dunmore','for');
INSERT INTO "vote" VALUES(1,'jaydon-petrescu','for');
INSERT INTO "vote" VALUES(1,'winifred-sarpong-lee','for');
CREATE TABLE "wait" (
	case_reference TEXT NOT NULL, 
	round INTEGER NOT NULL, 
	gate TEXT NOT NULL, 
	waiting_for TEXT NOT NULL, 
	since DATETIME NOT NULL, 
	opens_at DATETIME, 
	ended_at DATETIME, 
	attempts INTEGER NOT NULL, 
	given_up BOOLEAN DEFAULT 0 NOT NULL, 
	CONSTRAINT pk_wait PRIMARY KEY (case_reference, round, gate), 
	CONSTRAINT fk_wait_case_reference FOREIGN KEY(case_reference) REFERENCES "case" (reference)
);
INSERT INTO "wait" VALUES('REV-2011-01',1,'authority-apologies','Apologies for 18 April 2011','2011-04-04 08:30:00.000000','2011-04-14 22:59:59.000000','2011-04-14 22:59:59.000000',0,0);
INSERT INTO "wait" VALUES('REV-2011-01',1,'authority-meeting','the Board''s meeting of 18 April 2011','2011-04-14 22:59:59.000000',NULL,'2011-04-18 15:30:00.000000',0,0);
INSERT INTO "wait" VALUES('REV-2011-01',1,'consultation-reminder-10','Consultation open until 16 May 2011','2011-04-18 15:30:00.000000','2011-04-28 08:00:00.000000','2011-04-28 08:00:00.000000',0,0);
INSERT INTO "wait" VALUES('REV-2011-01',1,'consultation-reminder-2','Consultation open until 16 May 2011','2011-04-28 08:00:00.000000','2011-05-12 08:00:00.000000',NULL,0,0);
CREATE INDEX ix_body_version_body_id ON body_version (body_id);
CREATE INDEX ix_journal_case_reference ON journal (case_reference);
CREATE INDEX ix_paper_case_reference ON paper (case_reference);
CREATE INDEX ix_seat_body_id ON seat (body_id);
CREATE INDEX ix_stage_case_reference ON stage (case_reference);
CREATE INDEX ix_meeting_case_reference ON meeting (case_reference);
CREATE INDEX ix_office_holding_body_id ON office_holding (body_id);
CREATE INDEX ix_seat_holding_person_id ON seat_holding (person_id);
CREATE INDEX ix_seat_holding_seat_id ON seat_holding (seat_id);
CREATE TRIGGER journal_refuses_update BEFORE UPDATE ON journal BEGIN SELECT RAISE(ABORT, 'the journal is only added to'); END;
CREATE TRIGGER journal_refuses_delete BEFORE DELETE ON journal BEGIN SELECT RAISE(ABORT, 'the journal is only added to'); END;
CREATE INDEX ix_access_attempt_key_at ON access_attempt ("key", at);
CREATE INDEX ix_moved_close_case_reference ON moved_close (case_reference);
CREATE INDEX ix_chair_answer_case_reference ON chair_answer (case_reference);
CREATE INDEX ix_endorsement_answer_case_round ON endorsement_answer (case_reference, round);
CREATE INDEX ix_endorsement_answer_person_id ON endorsement_answer (person_id);
CREATE INDEX ix_form_draft_person_id ON form_draft (person_id);
CREATE INDEX ix_group_terms_body_id ON group_terms (body_id);
CREATE INDEX ix_group_terms_case_reference ON group_terms (case_reference);
CREATE INDEX ix_hand_over_case_round ON hand_over (case_reference, round);
CREATE INDEX ix_interest_case_round_occasion ON interest (case_reference, round, occasion);
CREATE INDEX ix_one_time_code_case_reference ON one_time_code (case_reference);
CREATE INDEX ix_one_time_code_person_id ON one_time_code (person_id);
CREATE INDEX ix_sponsor_answer_case_reference ON sponsor_answer (case_reference);
CREATE INDEX ix_item_taken_meeting_id ON item_taken (meeting_id);
CREATE INDEX ix_movement_meeting_id ON movement (meeting_id);
CREATE INDEX ix_ballot_motion_id ON ballot (motion_id);
CREATE INDEX ix_letter_case_state ON letter (case_reference, state);
CREATE INDEX ix_motion_meeting_id ON motion (meeting_id);
CREATE INDEX ix_theme_case_reference ON theme (case_reference);
CREATE INDEX ix_correction_asked_case_reference ON correction_asked (case_reference);
CREATE INDEX ix_incoming_message_case_reference ON incoming_message (case_reference);
CREATE INDEX ix_incoming_message_own_id ON incoming_message (own_id);
CREATE INDEX ix_incoming_message_person_id ON incoming_message (person_id);
CREATE INDEX ix_original_read_response_id ON original_read (response_id);
CREATE INDEX ix_public_answer_case_reference ON public_answer (case_reference);
CREATE INDEX ix_response_part_response_id ON response_part (response_id);
CREATE INDEX ix_sealed_text_response_id ON sealed_text (response_id);
CREATE INDEX ix_kept_file_case_reference ON kept_file (case_reference);
CREATE INDEX ix_kept_file_message_id ON kept_file (message_id);
CREATE INDEX ix_kept_file_response_id ON kept_file (response_id);
CREATE INDEX ix_point_case_reference ON point (case_reference);
CREATE INDEX ix_point_response_id ON point (response_id);
CREATE INDEX ix_portal_session_person_id ON portal_session (person_id);
CREATE INDEX ix_response_case_reference ON response (case_reference);
CREATE INDEX ix_access_link_person_id ON access_link (person_id);
COMMIT;
