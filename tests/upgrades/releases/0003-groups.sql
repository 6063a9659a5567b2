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
	CONSTRAINT fk_access_link_person_id FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT fk_access_link_letter_id FOREIGN KEY(letter_id) REFERENCES letter (id), 
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
INSERT INTO "body" VALUES('assembly');
INSERT INTO "body" VALUES('decision_subgroup');
INSERT INTO "body" VALUES('shwb');
INSERT INTO "body" VALUES('tf_community_cohesion');
INSERT INTO "body" VALUES('reablement_group');
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
INSERT INTO "body_version" VALUES(1,'hsp_board','Harrow Strategic Partnership Board','BOARD',NULL,NULL,NULL,NULL,0,'["harrow_council: senior representative", "nhs_harrow: senior representative", "harrow_police: senior representative", "hchre: senior representative", "vcsf: senior representative", "nwlh: senior representative", "lfb: senior representative", "jcp: senior representative", "mpa: senior representative", "westminster: senior representative", "fe: senior representative", "chamber: senior representative", "hib: senior representative", "len: senior representative", "hyp: senior representative", "hsra: senior representative", "cnwl: senior representative", "sfa: senior representative", "ypla: senior representative"]','2010-09-01','2011-07-12');
INSERT INTO "body_version" VALUES(2,'summit','Summit','EVENT','hsp_board',NULL,NULL,NULL,1,'[]','2010-09-01','2011-07-12');
INSERT INTO "body_version" VALUES(3,'hce','Harrow Chief Executives','HCE','hsp_board',NULL,'hsp_board',NULL,2,'[]','2010-09-01','2011-07-12');
INSERT INTO "body_version" VALUES(4,'safer_harrow','Safer Harrow Management Group','TMG','hce',NULL,'hce',NULL,3,'[]','2010-09-01','2011-07-12');
INSERT INTO "body_version" VALUES(5,'adult_hwb','Adults Health and Well Being Board','TMG','hce',NULL,'hce',NULL,4,'[]','2010-09-01','2011-07-12');
INSERT INTO "body_version" VALUES(6,'childrens_trust','Children''s Trust','TMG','hce',NULL,'hce',NULL,5,'[]','2010-09-01','2011-07-12');
INSERT INTO "body_version" VALUES(7,'community_cohesion','Community Cohesion Management Group','TMG','hce',NULL,'hce',NULL,6,'[]','2010-09-01','2011-07-12');
INSERT INTO "body_version" VALUES(8,'sde','Sustainable Development and Enterprise Management Group','TMG','hce',NULL,'hce',NULL,7,'[]','2010-09-01','2011-07-12');
INSERT INTO "body_version" VALUES(9,'delivery_groups','Delivery groups (unnamed)','DELIVERY',NULL,'TMG',NULL,'TMG',8,'[]','2010-09-01','2011-07-12');
INSERT INTO "body_version" VALUES(10,'hwb_working_group','Health and Wellbeing working group','WORKING','hsp_board',NULL,NULL,NULL,9,'[]','2010-09-01','2011-07-12');
INSERT INTO "body_version" VALUES(11,'tf_welfare','Implications of welfare changes','TASK_FINISH','hce',NULL,'hce',NULL,10,'[]','2010-09-01','2011-07-12');
INSERT INTO "body_version" VALUES(12,'tf_reablement','Reablement Group','TASK_FINISH','hce',NULL,'hce',NULL,11,'[]','2010-09-01','2011-07-12');
INSERT INTO "body_version" VALUES(13,'tf_children_wg','Integrated Children''s Working Group','TASK_FINISH','hce',NULL,'hce',NULL,12,'[]','2010-09-01','2011-07-12');
INSERT INTO "body_version" VALUES(14,'tf_children_comm','Commissioning model for Children''s Services','TASK_FINISH','hce',NULL,'hce',NULL,13,'[]','2010-09-01','2011-07-12');
INSERT INTO "body_version" VALUES(15,'tf_better_together','Better Together','TASK_FINISH','hce',NULL,'hce',NULL,14,'[]','2010-09-01','2011-07-12');
INSERT INTO "body_version" VALUES(16,'tf_practitioner','Practitioner Groups (series)','TASK_FINISH','hce',NULL,'hce',NULL,15,'[]','2010-09-01','2011-07-12');
INSERT INTO "body_version" VALUES(17,'recession_busting','Recession Busting Group','TASK_FINISH','hsp_board',NULL,NULL,NULL,16,'[]','2010-09-01','2011-07-12');
INSERT INTO "body_version" VALUES(18,'greener_harrow','Greener Harrow','REFERENCE',NULL,NULL,NULL,NULL,17,'[]','2010-09-01','2011-07-12');
INSERT INTO "body_version" VALUES(19,'hsra','Harrow Senior Residents People''s Assembly','REFERENCE',NULL,NULL,NULL,NULL,18,'[]','2010-09-01','2011-07-12');
INSERT INTO "body_version" VALUES(20,'vcsf','Voluntary and Community Sector Forum','REFERENCE',NULL,NULL,NULL,NULL,19,'[]','2010-09-01','2011-07-12');
INSERT INTO "body_version" VALUES(21,'lscb','Local Safeguarding Children''s Board','STATUTORY',NULL,NULL,NULL,NULL,20,'[]','2010-09-01','2011-07-12');
INSERT INTO "body_version" VALUES(22,'assembly','The Assembly','ASSEMBLY',NULL,NULL,'hsp_board',NULL,0,'["harrow_council: senior representative", "nhs_harrow: senior representative", "harrow_police: senior representative", "hchre: senior representative", "vcsf: senior representative", "nwlh: senior representative", "lfb: senior representative", "jcp: senior representative", "mpa: senior representative", "westminster: senior representative", "fe: senior representative", "chamber: senior representative", "hib: senior representative", "len: senior representative", "hyp: senior representative", "hsra: senior representative", "greener_harrow: senior representative", "cnwl: senior representative", "sfa: senior representative", "ypla: senior representative", "ccg: senior representative", "safer_harrow: senior representative", "shwb: senior representative"]','2011-07-12',NULL);
INSERT INTO "body_version" VALUES(23,'hsp_board','Partnership Board','BOARD',NULL,NULL,NULL,NULL,1,'["harrow_council: Leader of Harrow Council", "harrow_council: one other majority party councillor", "harrow_council: one minority party councillor", "vcsf: senior representative", "business: senior representative", "nhs_harrow: senior representative", "gp: senior representative", "nwlh: senior representative", "fe: senior representative", "harrow_police: senior representative", "jcp: senior representative", "hce: Chair of Harrow Chief Executives"]','2011-07-12',NULL);
INSERT INTO "body_version" VALUES(24,'decision_subgroup','Decision sub-group','DECISION_SUBGROUP','hsp_board',NULL,'hsp_board',NULL,2,'[]','2011-07-12',NULL);
INSERT INTO "body_version" VALUES(25,'hce','Harrow Chief Executives','HCE','hsp_board',NULL,'hsp_board',NULL,3,'["harrow_council: senior executive", "harrow_police: senior executive", "havs: senior executive", "nhs_harrow: senior executive", "hib: senior executive", "jcp: senior executive", "nwlh: senior executive", "ccg: senior executive"]','2011-07-12',NULL);
INSERT INTO "body_version" VALUES(26,'safer_harrow','Safer Harrow Management Group','TMG','hce',NULL,'hce',NULL,4,'[]','2011-07-12',NULL);
INSERT INTO "body_version" VALUES(27,'shwb','Shadow Health and Wellbeing Board','TMG','hce',NULL,'hce',NULL,5,'[]','2011-07-12',NULL);
INSERT INTO "body_version" VALUES(28,'delivery_groups','Partnership Delivery Groups (unnamed)','DELIVERY',NULL,'TMG',NULL,'TMG',6,'[]','2011-07-12',NULL);
INSERT INTO "body_version" VALUES(29,'hsra','Harrow Senior Residents Assembly','REFERENCE',NULL,NULL,'hsp_board',NULL,7,'[]','2011-07-12',NULL);
INSERT INTO "body_version" VALUES(30,'vcsf','Voluntary and Community Sector Forum','REFERENCE',NULL,NULL,'hsp_board',NULL,8,'[]','2011-07-12',NULL);
INSERT INTO "body_version" VALUES(31,'tf_community_cohesion','Community Cohesion Task and Finish Group','TASK_FINISH','hce',NULL,'hsp_board',NULL,9,'[]','2011-07-12',NULL);
INSERT INTO "body_version" VALUES(32,'reablement_group','Reablement Group','TASK_FINISH','hce',NULL,'hsp_board',NULL,21,'["nhs_harrow: director of commissioning", "nwlh: director of operations", "harrow_council: head of adult care", "ccg: lead GP", "havs: chief officer"]','2011-09-09',NULL);
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
INSERT INTO "case" VALUES('GRP-2011-01','group-proposal','Proposal: Reablement Group','{"kind": "task-and-finish", "name": "Reablement Group", "proposed_by": "osman-tillyard", "reference": null, "purpose": "People who leave hospital with six weeks of help at home often need no more help after that. The group designs one way from the ward to the front door, for the money that the health service passes to the Council for this winter.", "ends_on": "2012-03-30", "months": null, "statutory_basis": "", "organisations": [{"organisation": "nhs_harrow", "level": "director of commissioning", "seats": 1}, {"organisation": "nwlh", "level": "director of operations", "seats": 1}, {"organisation": "harrow_council", "level": "head of adult care", "seats": 2}, {"organisation": "ccg", "level": "lead GP", "seats": 1}, {"organisation": "havs", "level": "chief officer", "seats": 1}], "size": 6, "terms_of_reference": "- One referral form and one assessment, accepted by ward, care team and provider.\n- A weekly count of people waiting, shared by all who sit here.\n- A pilot from November; a report to the Board in January, with what it cost and saved.", "reports_to": "hsp_board", "value_added": "The ward, the care team and the providers each plan for themselves today, and people wait between them for nine days on average. Only together can they promise three.", "sponsor": null, "body": null}','2011-09-05 08:30:00.000000','Osman Tillyard',NULL,'endorsed with conditions',NULL,NULL,'2011-09-09 17:05:00.000000');
INSERT INTO "case" VALUES('GRP-2011-02','group-proposal','Proposal: Integrated Children''s Working Group','{"kind": "task-and-finish", "name": "Integrated Children''s Working Group", "proposed_by": "marisa-gilfoyle", "reference": null, "purpose": "Families with a disabled child tell their story to health, to school and to the Council, each time from the beginning. The group prepares one team and one plan for each such child.", "ends_on": null, "months": 9, "statutory_basis": "", "organisations": [{"organisation": "harrow_council", "level": "head of service", "seats": 2}, {"organisation": "nhs_harrow", "level": "lead nurse", "seats": 1}, {"organisation": "nwlh", "level": "consultant paediatrician", "seats": 1}, {"organisation": "vcsf", "level": "parents'' representative", "seats": 1}, {"organisation": "fe", "level": "head of inclusion", "seats": 1}], "size": 6, "terms_of_reference": "- Agree which children the team is for, and how a family asks for it.\n- Agree who leads, who pays and where the team sits.\n- Put a costed proposal to the Board within nine months, then end.", "reports_to": "hsp_board", "value_added": "The three services hold half a million pounds of assessments between them, of which much is the same question asked again. The group turns that into help.", "sponsor": null, "body": null}','2011-09-05 08:30:00.000000','Marisa Gilfoyle',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "case" VALUES('GRL-2011-01','group-life','Life of the group: Reablement Group','{"body": "reablement_group"}','2011-09-09 17:05:00.000000','Quorate',NULL,NULL,NULL,NULL,NULL);
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
INSERT INTO "endorsement" VALUES('GRP-2011-01',1,'hce','2011-09-05 08:30:00.000000',0,'2011-09-14','["2011-09-12", "2011-09-16"]','2011-09-09 17:05:00.000000','every seat that may answer has answered',1,'5fc45ab9e2e33c994c167e95f466362c317bfed4209b189e41922693dfe51a75','endorsed with conditions','8 appointed, quorum 3. 8 answered: 8 for (5 with conditions). Endorsed with conditions by agreement (22.47).','22.47','["8 appointed, quorum 3. 8 answered: 8 for (5 with conditions).", "This is our default and not the constitution''s words: This share of the appointed members must have answered, rounded up; the clause asks it of meetings and not of answers in writing.", "This is our default and not the constitution''s words: Who has not answered counts neither for nor against.", "The conditions bind the group.", "This is our default and not the constitution''s words: Conditions bind when more than this share of those for asked for conditions; otherwise they are passed on as advice.", "Endorsed with conditions by agreement (22.47)."]');
INSERT INTO "endorsement" VALUES('GRP-2011-02',1,'hce','2011-09-06 09:15:00.000000',0,'2011-09-15','["2011-09-13", "2011-09-19"]',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'[]');
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
INSERT INTO "endorsement_answer" VALUES(1,'GRP-2011-01',1,57,'gwendolyn-iyer','representative','endorse-with-conditions','{"purpose": {"met": true, "note": ""}, "duration": {"met": true, "note": ""}, "organisations": {"met": true, "note": ""}, "level": {"met": true, "note": ""}, "value": {"met": true, "note": ""}}','Right, if we can stop it when it does not pay.','["The January report says what the pilot cost and saved, person by person."]',1,'5fc45ab9e2e33c994c167e95f466362c317bfed4209b189e41922693dfe51a75','portal','2011-09-07 07:40:00.000000',NULL,NULL);
INSERT INTO "endorsement_answer" VALUES(2,'GRP-2011-02',1,57,'gwendolyn-iyer','representative','endorse','{"purpose": {"met": true, "note": ""}, "duration": {"met": true, "note": ""}, "organisations": {"met": true, "note": ""}, "level": {"met": true, "note": ""}, "value": {"met": true, "note": ""}}','One team, one plan, nine months.','[]',2,'b3ee8921d6c7351f028208912779a792c57a3a966cc47c5a7e955d6d0b64b641','portal','2011-09-07 07:40:00.000000',NULL,NULL);
INSERT INTO "endorsement_answer" VALUES(3,'GRP-2011-01',1,58,'duncan-wojcik','representative','endorse','{"purpose": {"met": true, "note": ""}, "duration": {"met": true, "note": ""}, "organisations": {"met": true, "note": ""}, "level": {"met": true, "note": ""}, "value": {"met": true, "note": ""}}','Nothing in it for us, and nothing against it.','[]',1,'5fc45ab9e2e33c994c167e95f466362c317bfed4209b189e41922693dfe51a75','portal','2011-09-07 11:15:00.000000',NULL,NULL);
INSERT INTO "endorsement_answer" VALUES(4,'GRP-2011-01',1,59,'nerys-balogun','representative','endorse-with-conditions','{"purpose": {"met": true, "note": ""}, "duration": {"met": true, "note": ""}, "organisations": {"met": true, "note": "One seat for the sector, and none for those who would do it."}, "level": {"met": true, "note": ""}, "value": {"met": true, "note": ""}}','The sector''s drivers and befrienders are half of any way home.','["A provider from the voluntary sector joins the design before November."]',1,'5fc45ab9e2e33c994c167e95f466362c317bfed4209b189e41922693dfe51a75','portal','2011-09-07 16:30:00.000000',NULL,NULL);
INSERT INTO "endorsement_answer" VALUES(5,'GRP-2011-02',1,59,'nerys-balogun','representative','endorse','{"purpose": {"met": true, "note": ""}, "duration": {"met": true, "note": ""}, "organisations": {"met": true, "note": ""}, "level": {"met": true, "note": ""}, "value": {"met": true, "note": ""}}','Parents are in the room.','[]',2,'b3ee8921d6c7351f028208912779a792c57a3a966cc47c5a7e955d6d0b64b641','portal','2011-09-07 16:30:00.000000',NULL,NULL);
INSERT INTO "endorsement_answer" VALUES(6,'GRP-2011-01',1,60,'sunita-pemberton','representative','endorse-with-conditions','{"purpose": {"met": true, "note": ""}, "duration": {"met": true, "note": ""}, "organisations": {"met": true, "note": ""}, "level": {"met": true, "note": ""}, "value": {"met": true, "note": ""}}','The money is for this winter only, so the count must be exact.','["The January report says what the pilot cost and saved, person by person."]',1,'5fc45ab9e2e33c994c167e95f466362c317bfed4209b189e41922693dfe51a75','portal','2011-09-08 06:55:00.000000',NULL,NULL);
INSERT INTO "endorsement_answer" VALUES(7,'GRP-2011-02',1,60,'sunita-pemberton','representative','endorse','{"purpose": {"met": true, "note": ""}, "duration": {"met": true, "note": ""}, "organisations": {"met": true, "note": ""}, "level": {"met": true, "note": ""}, "value": {"met": true, "note": ""}}','The lead nurse is named and ready.','[]',2,'b3ee8921d6c7351f028208912779a792c57a3a966cc47c5a7e955d6d0b64b641','portal','2011-09-08 06:55:00.000000',NULL,NULL);
INSERT INTO "endorsement_answer" VALUES(8,'GRP-2011-01',1,61,'marguerite-chaudhri','representative','endorse','{"purpose": {"met": true, "note": ""}, "duration": {"met": true, "note": ""}, "organisations": {"met": true, "note": ""}, "level": {"met": true, "note": ""}, "value": {"met": true, "note": ""}}','Clear, short and dated.','[]',1,'5fc45ab9e2e33c994c167e95f466362c317bfed4209b189e41922693dfe51a75','portal','2011-09-08 12:10:00.000000',NULL,NULL);
INSERT INTO "endorsement_answer" VALUES(9,'GRP-2011-01',1,62,'bernadette-nwankwo','representative','endorse-with-conditions','{"purpose": {"met": true, "note": ""}, "duration": {"met": true, "note": ""}, "organisations": {"met": true, "note": ""}, "level": {"met": true, "note": ""}, "value": {"met": true, "note": ""}}','With the others.','["A provider from the voluntary sector joins the design before November."]',1,'5fc45ab9e2e33c994c167e95f466362c317bfed4209b189e41922693dfe51a75','portal','2011-09-08 15:20:00.000000',NULL,NULL);
INSERT INTO "endorsement_answer" VALUES(10,'GRP-2011-02',1,63,'catherine-olusanya','representative','endorse','{"purpose": {"met": true, "note": ""}, "duration": {"met": true, "note": ""}, "organisations": {"met": true, "note": ""}, "level": {"met": true, "note": ""}, "value": {"met": true, "note": ""}}','Now that it says who comes, I can release the right one.','[]',2,'b3ee8921d6c7351f028208912779a792c57a3a966cc47c5a7e955d6d0b64b641','portal','2011-09-09 08:05:00.000000',NULL,NULL);
INSERT INTO "endorsement_answer" VALUES(11,'GRP-2011-01',1,63,'ibrahim-fairweather','substitute','endorse-with-conditions','{"purpose": {"met": true, "note": ""}, "duration": {"met": true, "note": ""}, "organisations": {"met": true, "note": ""}, "level": {"met": true, "note": ""}, "value": {"met": true, "note": ""}}','For Catherine Olusanya. Nine days is our own count; three is possible.','["A provider from the voluntary sector joins the design before November."]',1,'5fc45ab9e2e33c994c167e95f466362c317bfed4209b189e41922693dfe51a75','portal','2011-09-09 10:45:00.000000',NULL,NULL);
INSERT INTO "endorsement_answer" VALUES(12,'GRP-2011-01',1,64,'tamsin-rezai','representative','endorse','{"purpose": {"met": true, "note": ""}, "duration": {"met": true, "note": ""}, "organisations": {"met": true, "note": ""}, "level": {"met": true, "note": ""}, "value": {"met": true, "note": ""}}','I have declared my practice''s interest; nobody asked me to leave it to others.','[]',1,'5fc45ab9e2e33c994c167e95f466362c317bfed4209b189e41922693dfe51a75','portal','2011-09-09 17:05:00.000000',NULL,NULL);
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
INSERT INTO "group_condition" VALUES(1,'GRP-2011-01',1,1,'The January report says what the pilot cost and saved, person by person.','gwendolyn-iyer',1,NULL,NULL,NULL);
INSERT INTO "group_condition" VALUES(2,'GRP-2011-01',1,2,'A provider from the voluntary sector joins the design before November.','nerys-balogun',1,NULL,NULL,NULL);
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
INSERT INTO "group_terms" VALUES(1,'reablement_group','GRP-2011-01',1,'5fc45ab9e2e33c994c167e95f466362c317bfed4209b189e41922693dfe51a75','People who leave hospital with six weeks of help at home often need no more help after that. The group designs one way from the ward to the front door, for the money that the health service passes to the Council for this winter.','The ward, the care team and the providers each plan for themselves today, and people wait between them for nine days on average. Only together can they promise three.',6,'until 30 March 2012','2012-03-30','osman-tillyard','{"represented": [{"organisation": "nhs_harrow", "level": "director of commissioning", "seats": 1}, {"organisation": "nwlh", "level": "director of operations", "seats": 1}, {"organisation": "harrow_council", "level": "head of adult care", "seats": 2}, {"organisation": "ccg", "level": "lead GP", "seats": 1}, {"organisation": "havs", "level": "chief officer", "seats": 1}]}',1,'2011-09-09',NULL);
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
INSERT INTO "hand_over" VALUES(1,'GRP-2011-01',1,63,'catherine-olusanya','ibrahim-fairweather','2011-09-06 09:25:00.000000',NULL);
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
INSERT INTO "interest" VALUES(1,'GRP-2011-01',1,'hce','Proposal: Reablement Group','tamsin-rezai','My practice is one of four that would refer people to the pilot','stays','at-the-start','2011-09-06 09:20:00.000000','Tamsin Rezai',NULL);
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
INSERT INTO "journal" VALUES(1,'2011-07-12 08:00:00.000000','Quorate','RegisterFounded',NULL,'The register of Harrow Strategic Partnership was founded: 21 bodies, 50 people, in force from 2010-09-01.','{"structure": "The structure before the review of 2011"}','0000000000000000000000000000000000000000000000000000000000000000','457a723fe42f533fc2b0775651ec843fbd3c456be4b4fc039b3b69f9412acceb');
INSERT INTO "journal" VALUES(2,'2011-09-05 08:30:00.000000','Osman Tillyard','GroupProposed','GRP-2011-01','Osman Tillyard submitted the proposal for Reablement Group.','{}','457a723fe42f533fc2b0775651ec843fbd3c456be4b4fc039b3b69f9412acceb','843c2b3bf72584a5cdbbe7b3b9204141efaacc9405e1d6b6f24ab7ecc1b729f7');
INSERT INTO "journal" VALUES(3,'2011-09-05 08:30:00.000000','Marisa Gilfoyle','GroupProposed','GRP-2011-02','Marisa Gilfoyle submitted the proposal for Integrated Children''s Working Group.','{}','843c2b3bf72584a5cdbbe7b3b9204141efaacc9405e1d6b6f24ab7ecc1b729f7','576cfc63d774a80eba701b5ad9d9713e6c89017415ea4058e3174520f9231d42');
INSERT INTO "journal" VALUES(4,'2011-09-05 08:30:00.000000','Quorate','ProposalChecked','GRP-2011-01','Version 1 was checked. The proposal says everything that it must say.','{}','576cfc63d774a80eba701b5ad9d9713e6c89017415ea4058e3174520f9231d42','7ef1cbf1468748b4233a890066e1c1a323ac01b4d0a56e18de893868933ae7cd');
INSERT INTO "journal" VALUES(5,'2011-09-05 08:30:00.000000','Quorate','ProposalCirculated','GRP-2011-01','Version 1 went to 8 members of Harrow Chief Executives, to answer by 19 September 2011.','{"version": 1, "sha256": "5fc45ab9e2e33c994c167e95f466362c317bfed4209b189e41922693dfe51a75", "because": ["10 working days after Monday 5 September 2011 end with Monday 19 September 2011.", "This is our default and not the constitution''s words: HCE''s members have this many working days to answer a proposal."]}','7ef1cbf1468748b4233a890066e1c1a323ac01b4d0a56e18de893868933ae7cd','6d4853800cb27fb688b951b267b5d9f967bfab8bfa5d005682dd8310676a304a');
INSERT INTO "journal" VALUES(6,'2011-09-05 08:30:00.000000','Quorate','ProposalReturned','GRP-2011-02','Version 1 went back to Marisa Gilfoyle. The proposal goes back to its proposer, who must see to the level at which they are represented.','{"version": 1, "lacks": ["level"]}','6d4853800cb27fb688b951b267b5d9f967bfab8bfa5d005682dd8310676a304a','b8c5cd63641bdf3a43e600235e961f135c7ebbff2f74e08bb314cfbba3599f8a');
INSERT INTO "journal" VALUES(7,'2011-09-06 09:15:00.000000','Marisa Gilfoyle','ProposalAnswered','GRP-2011-02','Marisa Gilfoyle answered with version 2 of the proposal (round 1).','{}','b8c5cd63641bdf3a43e600235e961f135c7ebbff2f74e08bb314cfbba3599f8a','061abbca299d0f7d00d7999bd0c3884852743cff2ae048263a0823f64a67447d');
INSERT INTO "journal" VALUES(8,'2011-09-06 09:15:00.000000','Quorate','ProposalChecked','GRP-2011-02','Version 2 was checked. The proposal says everything that it must say.','{}','061abbca299d0f7d00d7999bd0c3884852743cff2ae048263a0823f64a67447d','051b348a6d519bf8799c92c54ec06c4aae43a04dcd8a5c1414ac643a1c144d26');
INSERT INTO "journal" VALUES(9,'2011-09-06 09:15:00.000000','Quorate','ProposalCirculated','GRP-2011-02','Version 2 went to 8 members of Harrow Chief Executives, to answer by 20 September 2011.','{"version": 2, "sha256": "b3ee8921d6c7351f028208912779a792c57a3a966cc47c5a7e955d6d0b64b641", "because": ["10 working days after Tuesday 6 September 2011 end with Tuesday 20 September 2011.", "This is our default and not the constitution''s words: HCE''s members have this many working days to answer a proposal."]}','051b348a6d519bf8799c92c54ec06c4aae43a04dcd8a5c1414ac643a1c144d26','cbb02deca8cae07ee00a5b80dd68fe091c22823d9c7fe1f9d24c757fb2f88184');
INSERT INTO "journal" VALUES(10,'2011-09-06 09:20:00.000000','Tamsin Rezai','InterestDeclared','GRP-2011-01','Tamsin Rezai declared an interest: My practice is one of four that would refer people to the pilot. Step: stays and votes (16.1).','{"occasion": "hce", "step": "stays", "declared": "at-the-start"}','cbb02deca8cae07ee00a5b80dd68fe091c22823d9c7fe1f9d24c757fb2f88184','b61d2aa5f684628375f52215d7d1f411a21bdb2b0171f990dd522ee453510d14');
INSERT INTO "journal" VALUES(11,'2011-09-06 09:25:00.000000','Catherine Olusanya','AnswerHandedOver','GRP-2011-01','Catherine Olusanya handed the answer over to Ibrahim Fairweather.','{"seat": 63, "to": "ibrahim-fairweather"}','b61d2aa5f684628375f52215d7d1f411a21bdb2b0171f990dd522ee453510d14','98421c50731af52a8330d98cfd820cafc5c8b5f6ed481c52ff0599cb6b61973f');
INSERT INTO "journal" VALUES(12,'2011-09-07 07:40:00.000000','Gwendolyn Iyer','AnswerGiven','GRP-2011-01','Gwendolyn Iyer answered: endorse with conditions (version 1).','{"seat": 57, "choice": "endorse-with-conditions", "criteria": {"purpose": {"met": true, "note": ""}, "duration": {"met": true, "note": ""}, "organisations": {"met": true, "note": ""}, "level": {"met": true, "note": ""}, "value": {"met": true, "note": ""}}, "reason": "Right, if we can stop it when it does not pay.", "conditions": ["The January report says what the pilot cost and saved, person by person."], "version": 1, "sha256": "5fc45ab9e2e33c994c167e95f466362c317bfed4209b189e41922693dfe51a75", "door": "portal", "supersedes": null}','98421c50731af52a8330d98cfd820cafc5c8b5f6ed481c52ff0599cb6b61973f','30f406af3618205bcfff9c90f749ce08154ce98f58ba1a5abf56d50ce1c239f3');
INSERT INTO "journal" VALUES(13,'2011-09-07 07:40:00.000000','Gwendolyn Iyer','AnswerGiven','GRP-2011-02','Gwendolyn Iyer answered: endorse (version 2).','{"seat": 57, "choice": "endorse", "criteria": {"purpose": {"met": true, "note": ""}, "duration": {"met": true, "note": ""}, "organisations": {"met": true, "note": ""}, "level": {"met": true, "note": ""}, "value": {"met": true, "note": ""}}, "reason": "One team, one plan, nine months.", "conditions": [], "version": 2, "sha256": "b3ee8921d6c7351f028208912779a792c57a3a966cc47c5a7e955d6d0b64b641", "door": "portal", "supersedes": null}','30f406af3618205bcfff9c90f749ce08154ce98f58ba1a5abf56d50ce1c239f3','9700e6f849b392e666553c96a33b1944f88b30233bc1a1f720248b1242807395');
INSERT INTO "journal" VALUES(14,'2011-09-07 11:15:00.000000','Duncan Wojcik','AnswerGiven','GRP-2011-01','Duncan Wojcik answered: endorse (version 1).','{"seat": 58, "choice": "endorse", "criteria": {"purpose": {"met": true, "note": ""}, "duration": {"met": true, "note": ""}, "organisations": {"met": true, "note": ""}, "level": {"met": true, "note": ""}, "value": {"met": true, "note": ""}}, "reason": "Nothing in it for us, and nothing against it.", "conditions": [], "version": 1, "sha256": "5fc45ab9e2e33c994c167e95f466362c317bfed4209b189e41922693dfe51a75", "door": "portal", "supersedes": null}','9700e6f849b392e666553c96a33b1944f88b30233bc1a1f720248b1242807395','6b3bebdb2aed83f9fab8667cdc0c06a1285b1e1350acc143a68f122771b66c6a');
INSERT INTO "journal" VALUES(15,'2011-09-07 16:30:00.000000','Nerys Balogun','AnswerGiven','GRP-2011-01','Nerys Balogun answered: endorse with conditions (version 1).','{"seat": 59, "choice": "endorse-with-conditions", "criteria": {"purpose": {"met": true, "note": ""}, "duration": {"met": true, "note": ""}, "organisations": {"met": true, "note": "One seat for the sector, and none for those who would do it."}, "level": {"met": true, "note": ""}, "value": {"met": true, "note": ""}}, "reason": "The sector''s drivers and befrienders are half of any way home.", "conditions": ["A provider from the voluntary sector joins the design before November."], "version": 1, "sha256": "5fc45ab9e2e33c994c167e95f466362c317bfed4209b189e41922693dfe51a75", "door": "portal", "supersedes": null}','6b3bebdb2aed83f9fab8667cdc0c06a1285b1e1350acc143a68f122771b66c6a','35ed22d79c22789adbaf238869986f97eb0bcf0e9eb98d3b5fb5b106b90edac8');
INSERT INTO "journal" VALUES(16,'2011-09-07 16:30:00.000000','Nerys Balogun','AnswerGiven','GRP-2011-02','Nerys Balogun answered: endorse (version 2).','{"seat": 59, "choice": "endorse", "criteria": {"purpose": {"met": true, "note": ""}, "duration": {"met": true, "note": ""}, "organisations": {"met": true, "note": ""}, "level": {"met": true, "note": ""}, "value": {"met": true, "note": ""}}, "reason": "Parents are in the room.", "conditions": [], "version": 2, "sha256": "b3ee8921d6c7351f028208912779a792c57a3a966cc47c5a7e955d6d0b64b641", "door": "portal", "supersedes": null}','35ed22d79c22789adbaf238869986f97eb0bcf0e9eb98d3b5fb5b106b90edac8','c508f01a15b9bf205b45ec8159758edf10ffef2aaf37e6fa2dd975aaf3684e8c');
INSERT INTO "journal" VALUES(17,'2011-09-08 06:55:00.000000','Sunita Pemberton','AnswerGiven','GRP-2011-01','Sunita Pemberton answered: endorse with conditions (version 1).','{"seat": 60, "choice": "endorse-with-conditions", "criteria": {"purpose": {"met": true, "note": ""}, "duration": {"met": true, "note": ""}, "organisations": {"met": true, "note": ""}, "level": {"met": true, "note": ""}, "value": {"met": true, "note": ""}}, "reason": "The money is for this winter only, so the count must be exact.", "conditions": ["The January report says what the pilot cost and saved, person by person."], "version": 1, "sha256": "5fc45ab9e2e33c994c167e95f466362c317bfed4209b189e41922693dfe51a75", "door": "portal", "supersedes": null}','c508f01a15b9bf205b45ec8159758edf10ffef2aaf37e6fa2dd975aaf3684e8c','65ef36373d5ef1e107d408b50e31f53522f36d847633609dc9c203840db47503');
INSERT INTO "journal" VALUES(18,'2011-09-08 06:55:00.000000','Sunita Pemberton','AnswerGiven','GRP-2011-02','Sunita Pemberton answered: endorse (version 2).','{"seat": 60, "choice": "endorse", "criteria": {"purpose": {"met": true, "note": ""}, "duration": {"met": true, "note": ""}, "organisations": {"met": true, "note": ""}, "level": {"met": true, "note": ""}, "value": {"met": true, "note": ""}}, "reason": "The lead nurse is named and ready.", "conditions": [], "version": 2, "sha256": "b3ee8921d6c7351f028208912779a792c57a3a966cc47c5a7e955d6d0b64b641", "door": "portal", "supersedes": null}','65ef36373d5ef1e107d408b50e31f53522f36d847633609dc9c203840db47503','9a27a67acb96fe74aa9c8a67501f73c4306199e486f71d06ee5313b2b50ea66c');
INSERT INTO "journal" VALUES(19,'2011-09-08 12:10:00.000000','Marguerite Chaudhri','AnswerGiven','GRP-2011-01','Marguerite Chaudhri answered: endorse (version 1).','{"seat": 61, "choice": "endorse", "criteria": {"purpose": {"met": true, "note": ""}, "duration": {"met": true, "note": ""}, "organisations": {"met": true, "note": ""}, "level": {"met": true, "note": ""}, "value": {"met": true, "note": ""}}, "reason": "Clear, short and dated.", "conditions": [], "version": 1, "sha256": "5fc45ab9e2e33c994c167e95f466362c317bfed4209b189e41922693dfe51a75", "door": "portal", "supersedes": null}','9a27a67acb96fe74aa9c8a67501f73c4306199e486f71d06ee5313b2b50ea66c','942cd31d860b616e9cbeb3ef47525ed2b029ebb0f05e9af29bef331f38e76cce');
INSERT INTO "journal" VALUES(20,'2011-09-08 15:20:00.000000','Bernadette Nwankwo','AnswerGiven','GRP-2011-01','Bernadette Nwankwo answered: endorse with conditions (version 1).','{"seat": 62, "choice": "endorse-with-conditions", "criteria": {"purpose": {"met": true, "note": ""}, "duration": {"met": true, "note": ""}, "organisations": {"met": true, "note": ""}, "level": {"met": true, "note": ""}, "value": {"met": true, "note": ""}}, "reason": "With the others.", "conditions": ["A provider from the voluntary sector joins the design before November."], "version": 1, "sha256": "5fc45ab9e2e33c994c167e95f466362c317bfed4209b189e41922693dfe51a75", "door": "portal", "supersedes": null}','942cd31d860b616e9cbeb3ef47525ed2b029ebb0f05e9af29bef331f38e76cce','c91d5bd956cfd7d2371e113e414a98f5351ab54970529182af3aff1c1b21924f');
INSERT INTO "journal" VALUES(21,'2011-09-09 08:05:00.000000','Catherine Olusanya','AnswerGiven','GRP-2011-02','Catherine Olusanya answered: endorse (version 2).','{"seat": 63, "choice": "endorse", "criteria": {"purpose": {"met": true, "note": ""}, "duration": {"met": true, "note": ""}, "organisations": {"met": true, "note": ""}, "level": {"met": true, "note": ""}, "value": {"met": true, "note": ""}}, "reason": "Now that it says who comes, I can release the right one.", "conditions": [], "version": 2, "sha256": "b3ee8921d6c7351f028208912779a792c57a3a966cc47c5a7e955d6d0b64b641", "door": "portal", "supersedes": null}','c91d5bd956cfd7d2371e113e414a98f5351ab54970529182af3aff1c1b21924f','fccf60c5c48ea55ad064680d3d19108c9e1af9b897cef66256f6be67897f2711');
INSERT INTO "journal" VALUES(22,'2011-09-09 10:45:00.000000','Ibrahim Fairweather','AnswerGiven','GRP-2011-01','Ibrahim Fairweather answered for Catherine Olusanya: endorse with conditions (version 1).','{"seat": 63, "choice": "endorse-with-conditions", "criteria": {"purpose": {"met": true, "note": ""}, "duration": {"met": true, "note": ""}, "organisations": {"met": true, "note": ""}, "level": {"met": true, "note": ""}, "value": {"met": true, "note": ""}}, "reason": "For Catherine Olusanya. Nine days is our own count; three is possible.", "conditions": ["A provider from the voluntary sector joins the design before November."], "version": 1, "sha256": "5fc45ab9e2e33c994c167e95f466362c317bfed4209b189e41922693dfe51a75", "door": "portal", "supersedes": null}','fccf60c5c48ea55ad064680d3d19108c9e1af9b897cef66256f6be67897f2711','cbe74c6e2d2c1f4917d5343e7e692d50883f24b2383347965b988805a91c5b60');
INSERT INTO "journal" VALUES(23,'2011-09-09 17:05:00.000000','Tamsin Rezai','AnswerGiven','GRP-2011-01','Tamsin Rezai answered: endorse (version 1).','{"seat": 64, "choice": "endorse", "criteria": {"purpose": {"met": true, "note": ""}, "duration": {"met": true, "note": ""}, "organisations": {"met": true, "note": ""}, "level": {"met": true, "note": ""}, "value": {"met": true, "note": ""}}, "reason": "I have declared my practice''s interest; nobody asked me to leave it to others.", "conditions": [], "version": 1, "sha256": "5fc45ab9e2e33c994c167e95f466362c317bfed4209b189e41922693dfe51a75", "door": "portal", "supersedes": null}','cbe74c6e2d2c1f4917d5343e7e692d50883f24b2383347965b988805a91c5b60','49078bb16149797b5c8a1215ad1ba60baa9877395954f3bda4b8e28c69daf0bc');
INSERT INTO "journal" VALUES(24,'2011-09-09 17:05:00.000000','Quorate','AnswersClosed','GRP-2011-01','The answers closed: every seat that may answer has answered. 8 appointed, quorum 3. 8 answered: 8 for (5 with conditions). Endorsed with conditions by agreement (22.47).','{"closed_at": "2011-09-09T17:05:00+00:00", "status": "endorsed"}','49078bb16149797b5c8a1215ad1ba60baa9877395954f3bda4b8e28c69daf0bc','e8460fa52b606c7716e54c1fca5c7c90a94b8300870a33abb8b7e4bd1c8f89e5');
INSERT INTO "journal" VALUES(25,'2011-09-09 17:05:00.000000','Quorate','DecisionNoticeIssued','GRP-2011-01','The notice of the decision on version 1 of the paper was issued.','{"version": 1, "sha256": "93c0118115a004db858e65299362a35385785a284bec5fa6bb3096828f34c304", "decided_version": 1, "decided_sha256": "5fc45ab9e2e33c994c167e95f466362c317bfed4209b189e41922693dfe51a75"}','e8460fa52b606c7716e54c1fca5c7c90a94b8300870a33abb8b7e4bd1c8f89e5','cb0c47e396f7c9758bb885e9a92d4527e1d1e8c45b7718b9ed29b1fabf9d63ab');
INSERT INTO "journal" VALUES(26,'2011-09-09 17:05:00.000000','Quorate','ProposalEndorsed','GRP-2011-01','8 appointed, quorum 3. 8 answered: 8 for (5 with conditions). Endorsed with conditions by agreement (22.47).','{"outcome": "endorsed with conditions", "version": 1, "sha256": "5fc45ab9e2e33c994c167e95f466362c317bfed4209b189e41922693dfe51a75", "because": ["8 appointed, quorum 3. 8 answered: 8 for (5 with conditions).", "This is our default and not the constitution''s words: This share of the appointed members must have answered, rounded up; the clause asks it of meetings and not of answers in writing.", "This is our default and not the constitution''s words: Who has not answered counts neither for nor against.", "The conditions bind the group.", "This is our default and not the constitution''s words: Conditions bind when more than this share of those for asked for conditions; otherwise they are passed on as advice.", "Endorsed with conditions by agreement (22.47)."]}','cb0c47e396f7c9758bb885e9a92d4527e1d1e8c45b7718b9ed29b1fabf9d63ab','b044bca0dcfa1e48596fad821176666ac1ecea073e4645d04adc430e5ae864a5');
INSERT INTO "journal" VALUES(27,'2011-09-09 17:05:00.000000','Quorate','GroupOpened','GRP-2011-01','The task and finish group ''Reablement Group'' stands from 9 September 2011: 6 members, until 30 March 2012.','{"body": "reablement_group", "size": 6, "ends_on": "2012-03-30", "sha256": "5fc45ab9e2e33c994c167e95f466362c317bfed4209b189e41922693dfe51a75"}','b044bca0dcfa1e48596fad821176666ac1ecea073e4645d04adc430e5ae864a5','2e01923a5a8ea372eab14b56ea868ea14ff7a74f4d158b7e65d6d7d9f2584be7');
INSERT INTO "journal" VALUES(28,'2011-09-09 17:05:00.000000','Quorate','GroupLifeBegun','GRL-2011-01','The life of ''Reablement Group'' is followed, until 30 March 2012.','{}','2e01923a5a8ea372eab14b56ea868ea14ff7a74f4d158b7e65d6d7d9f2584be7','1a873673715d8ee6ce48fc6e1473c8051b64f190a0e5f9902e132ec04a439bf9');
INSERT INTO "journal" VALUES(29,'2011-09-09 17:05:00.000000','Quorate','CaseClosed','GRP-2011-01','The case is closed: endorsed with conditions.','{}','1a873673715d8ee6ce48fc6e1473c8051b64f190a0e5f9902e132ec04a439bf9','4e73a31a31792c8fe5618264a8132af6365a761e7613a75fac2d90529fb51e49');
INSERT INTO "journal" VALUES(30,'2011-09-13 08:00:00.000000','Quorate','EndorsementReminded','GRP-2011-02','4 people who may answer and have not were reminded; answers are due by 20 September 2011.','{}','4e73a31a31792c8fe5618264a8132af6365a761e7613a75fac2d90529fb51e49','59997144d7161bc6c236928f1f7d4246053acf8a375152e991b7ebef60fff2ab');
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
	CONSTRAINT fk_letter_person_id FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT uq_letter_message_id UNIQUE (message_id), 
	CONSTRAINT uq_letter_case_reference_round_name_occasion_person_id UNIQUE (case_reference, round, name, occasion, person_id), 
	CONSTRAINT ck_letter_known_state CHECK (state IN ('queued', 'sending', 'sent', 'refused', 'failed', 'to-print')), 
	CONSTRAINT fk_letter_case_reference FOREIGN KEY(case_reference) REFERENCES "case" (reference)
);
INSERT INTO "letter" VALUES(1,'GRP-2011-01',1,'EndorsementAsked','v1','gwendolyn-iyer','{"salutation": "Gwendolyn Iyer", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/proposals/GRP-2011-01/answer", "proposal_title": "Proposal: Reablement Group", "what": "task and finish group", "proposed_by": "Osman Tillyard", "purpose": "People who leave hospital with six weeks of help at home often need no more help after that. The group designs one way from the ward to the front door, for the money that the health service passes to the Council for this winter.", "version": 1, "reply_by": "2011-09-19", "substitutes_from": null, "body_name": "Harrow Chief Executives", "code": ""}','[1]','null','<697c7072eabb6cf7801d1073dfe0e6d41442b938@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-09-05 08:30:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(2,'GRP-2011-01',1,'EndorsementAsked','v1','duncan-wojcik','{"salutation": "Duncan Wojcik", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/proposals/GRP-2011-01/answer", "proposal_title": "Proposal: Reablement Group", "what": "task and finish group", "proposed_by": "Osman Tillyard", "purpose": "People who leave hospital with six weeks of help at home often need no more help after that. The group designs one way from the ward to the front door, for the money that the health service passes to the Council for this winter.", "version": 1, "reply_by": "2011-09-19", "substitutes_from": "2011-09-14", "body_name": "Harrow Chief Executives", "code": ""}','[1]','null','<2840f80ef29dac8b7867b438cde5dbf01ac49ef6@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-09-05 08:30:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(3,'GRP-2011-01',1,'EndorsementAsked','v1','nerys-balogun','{"salutation": "Nerys Balogun", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/proposals/GRP-2011-01/answer", "proposal_title": "Proposal: Reablement Group", "what": "task and finish group", "proposed_by": "Osman Tillyard", "purpose": "People who leave hospital with six weeks of help at home often need no more help after that. The group designs one way from the ward to the front door, for the money that the health service passes to the Council for this winter.", "version": 1, "reply_by": "2011-09-19", "substitutes_from": null, "body_name": "Harrow Chief Executives", "code": ""}','[1]','null','<249d4632811d5a2647a9e9cd955156e1086caa38@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-09-05 08:30:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(4,'GRP-2011-01',1,'EndorsementAsked','v1','sunita-pemberton','{"salutation": "Sunita Pemberton", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/proposals/GRP-2011-01/answer", "proposal_title": "Proposal: Reablement Group", "what": "task and finish group", "proposed_by": "Osman Tillyard", "purpose": "People who leave hospital with six weeks of help at home often need no more help after that. The group designs one way from the ward to the front door, for the money that the health service passes to the Council for this winter.", "version": 1, "reply_by": "2011-09-19", "substitutes_from": "2011-09-14", "body_name": "Harrow Chief Executives", "code": ""}','[1]','null','<e6449e0d8d6e25face4cd3affc7cf62e9e935af1@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-09-05 08:30:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(5,'GRP-2011-01',1,'EndorsementAsked','v1','marguerite-chaudhri','{"salutation": "Marguerite Chaudhri", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/proposals/GRP-2011-01/answer", "proposal_title": "Proposal: Reablement Group", "what": "task and finish group", "proposed_by": "Osman Tillyard", "purpose": "People who leave hospital with six weeks of help at home often need no more help after that. The group designs one way from the ward to the front door, for the money that the health service passes to the Council for this winter.", "version": 1, "reply_by": "2011-09-19", "substitutes_from": "2011-09-14", "body_name": "Harrow Chief Executives", "code": ""}','[1]','null','<f39957fca676f7abfa235345ab71968360121058@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-09-05 08:30:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(6,'GRP-2011-01',1,'EndorsementAsked','v1','bernadette-nwankwo','{"salutation": "Bernadette Nwankwo", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/proposals/GRP-2011-01/answer", "proposal_title": "Proposal: Reablement Group", "what": "task and finish group", "proposed_by": "Osman Tillyard", "purpose": "People who leave hospital with six weeks of help at home often need no more help after that. The group designs one way from the ward to the front door, for the money that the health service passes to the Council for this winter.", "version": 1, "reply_by": "2011-09-19", "substitutes_from": "2011-09-14", "body_name": "Harrow Chief Executives", "code": ""}','[1]','null','<40484c2f2616e39040d67b4c3aa8f88398bb9b09@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-09-05 08:30:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(7,'GRP-2011-01',1,'EndorsementAsked','v1','catherine-olusanya','{"salutation": "Catherine Olusanya", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/proposals/GRP-2011-01/answer", "proposal_title": "Proposal: Reablement Group", "what": "task and finish group", "proposed_by": "Osman Tillyard", "purpose": "People who leave hospital with six weeks of help at home often need no more help after that. The group designs one way from the ward to the front door, for the money that the health service passes to the Council for this winter.", "version": 1, "reply_by": "2011-09-19", "substitutes_from": "2011-09-14", "body_name": "Harrow Chief Executives", "code": ""}','[1]','null','<dcfd743843d4cdd4bd0b8ef67bb83926c0a66652@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-09-05 08:30:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(8,'GRP-2011-01',1,'EndorsementAsked','v1','tamsin-rezai','{"salutation": "Tamsin Rezai", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/proposals/GRP-2011-01/answer", "proposal_title": "Proposal: Reablement Group", "what": "task and finish group", "proposed_by": "Osman Tillyard", "purpose": "People who leave hospital with six weeks of help at home often need no more help after that. The group designs one way from the ward to the front door, for the money that the health service passes to the Council for this winter.", "version": 1, "reply_by": "2011-09-19", "substitutes_from": null, "body_name": "Harrow Chief Executives", "code": ""}','[1]','null','<41669c1322e5ca61589e0e82505ade08b8244664@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-09-05 08:30:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(9,'GRP-2011-02',1,'ProposalReturned','v1','marisa-gilfoyle','{"salutation": "Marisa Gilfoyle", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/proposals/GRP-2011-02/complete", "proposal_title": "Proposal: Integrated Children''s Working Group", "lacks": ["The level is missing for Harrow Council, NHS Harrow, Northwick Park Hospital NHS Trust, Voluntary and Community Sector Forum and Further Education Sector: say who each would send, by rank."], "clause": "Harrow Chief Executives"}','[]','null','<65661791944f7eb0b22120804b6dc02409fa6087@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-09-05 08:30:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(10,'GRP-2011-02',1,'EndorsementAsked','v2','gwendolyn-iyer','{"salutation": "Gwendolyn Iyer", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/proposals/GRP-2011-02/answer", "proposal_title": "Proposal: Integrated Children''s Working Group", "what": "task and finish group", "proposed_by": "Marisa Gilfoyle", "purpose": "Families with a disabled child tell their story to health, to school and to the Council, each time from the beginning. The group prepares one team and one plan for each such child.", "version": 2, "reply_by": "2011-09-20", "substitutes_from": null, "body_name": "Harrow Chief Executives", "code": ""}','[3]','null','<1530fec13c8098a5ad161b1aab09da3889348f76@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-09-06 09:15:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(11,'GRP-2011-02',1,'EndorsementAsked','v2','duncan-wojcik','{"salutation": "Duncan Wojcik", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/proposals/GRP-2011-02/answer", "proposal_title": "Proposal: Integrated Children''s Working Group", "what": "task and finish group", "proposed_by": "Marisa Gilfoyle", "purpose": "Families with a disabled child tell their story to health, to school and to the Council, each time from the beginning. The group prepares one team and one plan for each such child.", "version": 2, "reply_by": "2011-09-20", "substitutes_from": "2011-09-15", "body_name": "Harrow Chief Executives", "code": ""}','[3]','null','<3eef36b22b184e9c952676e780e1e715a10ea8a8@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-09-06 09:15:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(12,'GRP-2011-02',1,'EndorsementAsked','v2','nerys-balogun','{"salutation": "Nerys Balogun", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/proposals/GRP-2011-02/answer", "proposal_title": "Proposal: Integrated Children''s Working Group", "what": "task and finish group", "proposed_by": "Marisa Gilfoyle", "purpose": "Families with a disabled child tell their story to health, to school and to the Council, each time from the beginning. The group prepares one team and one plan for each such child.", "version": 2, "reply_by": "2011-09-20", "substitutes_from": null, "body_name": "Harrow Chief Executives", "code": ""}','[3]','null','<79e04585d9d3f461662b1e274d99d4bb4aad6a50@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-09-06 09:15:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(13,'GRP-2011-02',1,'EndorsementAsked','v2','sunita-pemberton','{"salutation": "Sunita Pemberton", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/proposals/GRP-2011-02/answer", "proposal_title": "Proposal: Integrated Children''s Working Group", "what": "task and finish group", "proposed_by": "Marisa Gilfoyle", "purpose": "Families with a disabled child tell their story to health, to school and to the Council, each time from the beginning. The group prepares one team and one plan for each such child.", "version": 2, "reply_by": "2011-09-20", "substitutes_from": "2011-09-15", "body_name": "Harrow Chief Executives", "code": ""}','[3]','null','<e5063d4a52bb25dececfd921fb2d547d3ec6a521@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-09-06 09:15:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(14,'GRP-2011-02',1,'EndorsementAsked','v2','marguerite-chaudhri','{"salutation": "Marguerite Chaudhri", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/proposals/GRP-2011-02/answer", "proposal_title": "Proposal: Integrated Children''s Working Group", "what": "task and finish group", "proposed_by": "Marisa Gilfoyle", "purpose": "Families with a disabled child tell their story to health, to school and to the Council, each time from the beginning. The group prepares one team and one plan for each such child.", "version": 2, "reply_by": "2011-09-20", "substitutes_from": "2011-09-15", "body_name": "Harrow Chief Executives", "code": ""}','[3]','null','<22303bd234f136d019495c30ff99f57aea94a53e@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-09-06 09:15:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(15,'GRP-2011-02',1,'EndorsementAsked','v2','bernadette-nwankwo','{"salutation": "Bernadette Nwankwo", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/proposals/GRP-2011-02/answer", "proposal_title": "Proposal: Integrated Children''s Working Group", "what": "task and finish group", "proposed_by": "Marisa Gilfoyle", "purpose": "Families with a disabled child tell their story to health, to school and to the Council, each time from the beginning. The group prepares one team and one plan for each such child.", "version": 2, "reply_by": "2011-09-20", "substitutes_from": "2011-09-15", "body_name": "Harrow Chief Executives", "code": ""}','[3]','null','<09b4e80adb1ffe828264c205a6b0ef8e85a28c88@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-09-06 09:15:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(16,'GRP-2011-02',1,'EndorsementAsked','v2','catherine-olusanya','{"salutation": "Catherine Olusanya", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/proposals/GRP-2011-02/answer", "proposal_title": "Proposal: Integrated Children''s Working Group", "what": "task and finish group", "proposed_by": "Marisa Gilfoyle", "purpose": "Families with a disabled child tell their story to health, to school and to the Council, each time from the beginning. The group prepares one team and one plan for each such child.", "version": 2, "reply_by": "2011-09-20", "substitutes_from": "2011-09-15", "body_name": "Harrow Chief Executives", "code": ""}','[3]','null','<9bd0c1c7693297fb18b86c1867cc75e3fede261d@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-09-06 09:15:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(17,'GRP-2011-02',1,'EndorsementAsked','v2','tamsin-rezai','{"salutation": "Tamsin Rezai", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/proposals/GRP-2011-02/answer", "proposal_title": "Proposal: Integrated Children''s Working Group", "what": "task and finish group", "proposed_by": "Marisa Gilfoyle", "purpose": "Families with a disabled child tell their story to health, to school and to the Council, each time from the beginning. The group prepares one team and one plan for each such child.", "version": 2, "reply_by": "2011-09-20", "substitutes_from": null, "body_name": "Harrow Chief Executives", "code": ""}','[3]','null','<637cf13db8ea4f5019b606437b323a7fb602f0a6@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-09-06 09:15:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(18,'GRP-2011-01',1,'SubstituteAsked','handed-1','ibrahim-fairweather','{"salutation": "Ibrahim Fairweather", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/proposals/GRP-2011-01/answer", "proposal_title": "Proposal: Reablement Group", "member_name": "Catherine Olusanya", "handed_over": true, "reply_by": "2011-09-19", "body_name": "Harrow Chief Executives", "code": ""}','[1]','null','<4c8043c949ad1ea35d57e050066dfb1f23e0b278@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-09-06 09:25:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(19,'GRP-2011-01',1,'ProposalOutcome','','osman-tillyard','{"salutation": "Osman Tillyard", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/decisions/GRP-2011-01", "proposal_title": "Proposal: Reablement Group", "outcome": "Endorsed with conditions", "sum": "8 appointed, quorum 3. 8 answered: 8 for (5 with conditions). Endorsed with conditions by agreement (22.47).", "decided_at": "2011-09-09T17:05:00+00:00", "reasons": ["Gwendolyn Iyer (endorse with conditions): Right, if we can stop it when it does not pay.", "Duncan Wojcik (endorse): Nothing in it for us, and nothing against it.", "Nerys Balogun (endorse with conditions): The sector''s drivers and befrienders are half of any way home.", "Nerys Balogun. Organisations met: One seat for the sector, and none for those who would do it.", "Sunita Pemberton (endorse with conditions): The money is for this winter only, so the count must be exact.", "Marguerite Chaudhri (endorse): Clear, short and dated.", "Bernadette Nwankwo (endorse with conditions): With the others.", "Ibrahim Fairweather (endorse with conditions): For Catherine Olusanya. Nine days is our own count; three is possible.", "Tamsin Rezai (endorse): I have declared my practice''s interest; nobody asked me to leave it to others."], "conditions": ["The January report says what the pilot cost and saved, person by person.", "A provider from the voluntary sector joins the design before November."], "as_advice": false, "what_next": "The group is set up from today. Tell us when each condition is met.", "version": 1, "sha256": "5fc45ab9e2e33c994c167e95f466362c317bfed4209b189e41922693dfe51a75"}','[4]','null','<49d2babffa65013209b5b6e562f36849eead07bd@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-09-09 17:05:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(20,'GRP-2011-01',1,'ProposalOutcome','','gwendolyn-iyer','{"salutation": "Gwendolyn Iyer", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/decisions/GRP-2011-01", "proposal_title": "Proposal: Reablement Group", "outcome": "Endorsed with conditions", "sum": "8 appointed, quorum 3. 8 answered: 8 for (5 with conditions). Endorsed with conditions by agreement (22.47).", "decided_at": "2011-09-09T17:05:00+00:00", "reasons": ["Gwendolyn Iyer (endorse with conditions): Right, if we can stop it when it does not pay.", "Duncan Wojcik (endorse): Nothing in it for us, and nothing against it.", "Nerys Balogun (endorse with conditions): The sector''s drivers and befrienders are half of any way home.", "Nerys Balogun. Organisations met: One seat for the sector, and none for those who would do it.", "Sunita Pemberton (endorse with conditions): The money is for this winter only, so the count must be exact.", "Marguerite Chaudhri (endorse): Clear, short and dated.", "Bernadette Nwankwo (endorse with conditions): With the others.", "Ibrahim Fairweather (endorse with conditions): For Catherine Olusanya. Nine days is our own count; three is possible.", "Tamsin Rezai (endorse): I have declared my practice''s interest; nobody asked me to leave it to others."], "conditions": ["The January report says what the pilot cost and saved, person by person.", "A provider from the voluntary sector joins the design before November."], "as_advice": false, "what_next": "The group is set up from today. Tell us when each condition is met.", "version": 1, "sha256": "5fc45ab9e2e33c994c167e95f466362c317bfed4209b189e41922693dfe51a75"}','[4]','null','<ef4ea0264b0b82f1a71abad9b4e7fe7ec77d65e0@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-09-09 17:05:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(21,'GRP-2011-01',1,'ProposalOutcome','','duncan-wojcik','{"salutation": "Duncan Wojcik", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/decisions/GRP-2011-01", "proposal_title": "Proposal: Reablement Group", "outcome": "Endorsed with conditions", "sum": "8 appointed, quorum 3. 8 answered: 8 for (5 with conditions). Endorsed with conditions by agreement (22.47).", "decided_at": "2011-09-09T17:05:00+00:00", "reasons": ["Gwendolyn Iyer (endorse with conditions): Right, if we can stop it when it does not pay.", "Duncan Wojcik (endorse): Nothing in it for us, and nothing against it.", "Nerys Balogun (endorse with conditions): The sector''s drivers and befrienders are half of any way home.", "Nerys Balogun. Organisations met: One seat for the sector, and none for those who would do it.", "Sunita Pemberton (endorse with conditions): The money is for this winter only, so the count must be exact.", "Marguerite Chaudhri (endorse): Clear, short and dated.", "Bernadette Nwankwo (endorse with conditions): With the others.", "Ibrahim Fairweather (endorse with conditions): For Catherine Olusanya. Nine days is our own count; three is possible.", "Tamsin Rezai (endorse): I have declared my practice''s interest; nobody asked me to leave it to others."], "conditions": ["The January report says what the pilot cost and saved, person by person.", "A provider from the voluntary sector joins the design before November."], "as_advice": false, "what_next": "The group is set up from today. Tell us when each condition is met.", "version": 1, "sha256": "5fc45ab9e2e33c994c167e95f466362c317bfed4209b189e41922693dfe51a75"}','[4]','null','<f61df85fc9422920fe8570fa6ebc0b9e736050b9@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-09-09 17:05:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(22,'GRP-2011-01',1,'ProposalOutcome','','nerys-balogun','{"salutation": "Nerys Balogun", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/decisions/GRP-2011-01", "proposal_title": "Proposal: Reablement Group", "outcome": "Endorsed with conditions", "sum": "8 appointed, quorum 3. 8 answered: 8 for (5 with conditions). Endorsed with conditions by agreement (22.47).", "decided_at": "2011-09-09T17:05:00+00:00", "reasons": ["Gwendolyn Iyer (endorse with conditions): Right, if we can stop it when it does not pay.", "Duncan Wojcik (endorse): Nothing in it for us, and nothing against it.", "Nerys Balogun (endorse with conditions): The sector''s drivers and befrienders are half of any way home.", "Nerys Balogun. Organisations met: One seat for the sector, and none for those who would do it.", "Sunita Pemberton (endorse with conditions): The money is for this winter only, so the count must be exact.", "Marguerite Chaudhri (endorse): Clear, short and dated.", "Bernadette Nwankwo (endorse with conditions): With the others.", "Ibrahim Fairweather (endorse with conditions): For Catherine Olusanya. Nine days is our own count; three is possible.", "Tamsin Rezai (endorse): I have declared my practice''s interest; nobody asked me to leave it to others."], "conditions": ["The January report says what the pilot cost and saved, person by person.", "A provider from the voluntary sector joins the design before November."], "as_advice": false, "what_next": "The group is set up from today. Tell us when each condition is met.", "version": 1, "sha256": "5fc45ab9e2e33c994c167e95f466362c317bfed4209b189e41922693dfe51a75"}','[4]','null','<d891e8ba24da48a22fb24abb57d6432d0f39c7e8@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-09-09 17:05:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(23,'GRP-2011-01',1,'ProposalOutcome','','sunita-pemberton','{"salutation": "Sunita Pemberton", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/decisions/GRP-2011-01", "proposal_title": "Proposal: Reablement Group", "outcome": "Endorsed with conditions", "sum": "8 appointed, quorum 3. 8 answered: 8 for (5 with conditions). Endorsed with conditions by agreement (22.47).", "decided_at": "2011-09-09T17:05:00+00:00", "reasons": ["Gwendolyn Iyer (endorse with conditions): Right, if we can stop it when it does not pay.", "Duncan Wojcik (endorse): Nothing in it for us, and nothing against it.", "Nerys Balogun (endorse with conditions): The sector''s drivers and befrienders are half of any way home.", "Nerys Balogun. Organisations met: One seat for the sector, and none for those who would do it.", "Sunita Pemberton (endorse with conditions): The money is for this winter only, so the count must be exact.", "Marguerite Chaudhri (endorse): Clear, short and dated.", "Bernadette Nwankwo (endorse with conditions): With the others.", "Ibrahim Fairweather (endorse with conditions): For Catherine Olusanya. Nine days is our own count; three is possible.", "Tamsin Rezai (endorse): I have declared my practice''s interest; nobody asked me to leave it to others."], "conditions": ["The January report says what the pilot cost and saved, person by person.", "A provider from the voluntary sector joins the design before November."], "as_advice": false, "what_next": "The group is set up from today. Tell us when each condition is met.", "version": 1, "sha256": "5fc45ab9e2e33c994c167e95f466362c317bfed4209b189e41922693dfe51a75"}','[4]','null','<ff22274b8b9dd9f38ed5cd858c4f9e643605fca8@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-09-09 17:05:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(24,'GRP-2011-01',1,'ProposalOutcome','','marguerite-chaudhri','{"salutation": "Marguerite Chaudhri", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/decisions/GRP-2011-01", "proposal_title": "Proposal: Reablement Group", "outcome": "Endorsed with conditions", "sum": "8 appointed, quorum 3. 8 answered: 8 for (5 with conditions). Endorsed with conditions by agreement (22.47).", "decided_at": "2011-09-09T17:05:00+00:00", "reasons": ["Gwendolyn Iyer (endorse with conditions): Right, if we can stop it when it does not pay.", "Duncan Wojcik (endorse): Nothing in it for us, and nothing against it.", "Nerys Balogun (endorse with conditions): The sector''s drivers and befrienders are half of any way home.", "Nerys Balogun. Organisations met: One seat for the sector, and none for those who would do it.", "Sunita Pemberton (endorse with conditions): The money is for this winter only, so the count must be exact.", "Marguerite Chaudhri (endorse): Clear, short and dated.", "Bernadette Nwankwo (endorse with conditions): With the others.", "Ibrahim Fairweather (endorse with conditions): For Catherine Olusanya. Nine days is our own count; three is possible.", "Tamsin Rezai (endorse): I have declared my practice''s interest; nobody asked me to leave it to others."], "conditions": ["The January report says what the pilot cost and saved, person by person.", "A provider from the voluntary sector joins the design before November."], "as_advice": false, "what_next": "The group is set up from today. Tell us when each condition is met.", "version": 1, "sha256": "5fc45ab9e2e33c994c167e95f466362c317bfed4209b189e41922693dfe51a75"}','[4]','null','<fd61130f27d0007678d389b69c45cef03bb05bb8@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-09-09 17:05:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(25,'GRP-2011-01',1,'ProposalOutcome','','bernadette-nwankwo','{"salutation": "Bernadette Nwankwo", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/decisions/GRP-2011-01", "proposal_title": "Proposal: Reablement Group", "outcome": "Endorsed with conditions", "sum": "8 appointed, quorum 3. 8 answered: 8 for (5 with conditions). Endorsed with conditions by agreement (22.47).", "decided_at": "2011-09-09T17:05:00+00:00", "reasons": ["Gwendolyn Iyer (endorse with conditions): Right, if we can stop it when it does not pay.", "Duncan Wojcik (endorse): Nothing in it for us, and nothing against it.", "Nerys Balogun (endorse with conditions): The sector''s drivers and befrienders are half of any way home.", "Nerys Balogun. Organisations met: One seat for the sector, and none for those who would do it.", "Sunita Pemberton (endorse with conditions): The money is for this winter only, so the count must be exact.", "Marguerite Chaudhri (endorse): Clear, short and dated.", "Bernadette Nwankwo (endorse with conditions): With the others.", "Ibrahim Fairweather (endorse with conditions): For Catherine Olusanya. Nine days is our own count; three is possible.", "Tamsin Rezai (endorse): I have declared my practice''s interest; nobody asked me to leave it to others."], "conditions": ["The January report says what the pilot cost and saved, person by person.", "A provider from the voluntary sector joins the design before November."], "as_advice": false, "what_next": "The group is set up from today. Tell us when each condition is met.", "version": 1, "sha256": "5fc45ab9e2e33c994c167e95f466362c317bfed4209b189e41922693dfe51a75"}','[4]','null','<91acef78a128635ea256003ce8b1158458ff9d73@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-09-09 17:05:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(26,'GRP-2011-01',1,'ProposalOutcome','','catherine-olusanya','{"salutation": "Catherine Olusanya", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/decisions/GRP-2011-01", "proposal_title": "Proposal: Reablement Group", "outcome": "Endorsed with conditions", "sum": "8 appointed, quorum 3. 8 answered: 8 for (5 with conditions). Endorsed with conditions by agreement (22.47).", "decided_at": "2011-09-09T17:05:00+00:00", "reasons": ["Gwendolyn Iyer (endorse with conditions): Right, if we can stop it when it does not pay.", "Duncan Wojcik (endorse): Nothing in it for us, and nothing against it.", "Nerys Balogun (endorse with conditions): The sector''s drivers and befrienders are half of any way home.", "Nerys Balogun. Organisations met: One seat for the sector, and none for those who would do it.", "Sunita Pemberton (endorse with conditions): The money is for this winter only, so the count must be exact.", "Marguerite Chaudhri (endorse): Clear, short and dated.", "Bernadette Nwankwo (endorse with conditions): With the others.", "Ibrahim Fairweather (endorse with conditions): For Catherine Olusanya. Nine days is our own count; three is possible.", "Tamsin Rezai (endorse): I have declared my practice''s interest; nobody asked me to leave it to others."], "conditions": ["The January report says what the pilot cost and saved, person by person.", "A provider from the voluntary sector joins the design before November."], "as_advice": false, "what_next": "The group is set up from today. Tell us when each condition is met.", "version": 1, "sha256": "5fc45ab9e2e33c994c167e95f466362c317bfed4209b189e41922693dfe51a75"}','[4]','null','<d5ae704781a43cd17b19967e26962f3f48a2cac4@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-09-09 17:05:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(27,'GRP-2011-01',1,'ProposalOutcome','','ibrahim-fairweather','{"salutation": "Ibrahim Fairweather", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/decisions/GRP-2011-01", "proposal_title": "Proposal: Reablement Group", "outcome": "Endorsed with conditions", "sum": "8 appointed, quorum 3. 8 answered: 8 for (5 with conditions). Endorsed with conditions by agreement (22.47).", "decided_at": "2011-09-09T17:05:00+00:00", "reasons": ["Gwendolyn Iyer (endorse with conditions): Right, if we can stop it when it does not pay.", "Duncan Wojcik (endorse): Nothing in it for us, and nothing against it.", "Nerys Balogun (endorse with conditions): The sector''s drivers and befrienders are half of any way home.", "Nerys Balogun. Organisations met: One seat for the sector, and none for those who would do it.", "Sunita Pemberton (endorse with conditions): The money is for this winter only, so the count must be exact.", "Marguerite Chaudhri (endorse): Clear, short and dated.", "Bernadette Nwankwo (endorse with conditions): With the others.", "Ibrahim Fairweather (endorse with conditions): For Catherine Olusanya. Nine days is our own count; three is possible.", "Tamsin Rezai (endorse): I have declared my practice''s interest; nobody asked me to leave it to others."], "conditions": ["The January report says what the pilot cost and saved, person by person.", "A provider from the voluntary sector joins the design before November."], "as_advice": false, "what_next": "The group is set up from today. Tell us when each condition is met.", "version": 1, "sha256": "5fc45ab9e2e33c994c167e95f466362c317bfed4209b189e41922693dfe51a75"}','[4]','null','<2c23f038237c95d9bb06ea473b822468e070bdff@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-09-09 17:05:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(28,'GRP-2011-01',1,'ProposalOutcome','','tamsin-rezai','{"salutation": "Tamsin Rezai", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/decisions/GRP-2011-01", "proposal_title": "Proposal: Reablement Group", "outcome": "Endorsed with conditions", "sum": "8 appointed, quorum 3. 8 answered: 8 for (5 with conditions). Endorsed with conditions by agreement (22.47).", "decided_at": "2011-09-09T17:05:00+00:00", "reasons": ["Gwendolyn Iyer (endorse with conditions): Right, if we can stop it when it does not pay.", "Duncan Wojcik (endorse): Nothing in it for us, and nothing against it.", "Nerys Balogun (endorse with conditions): The sector''s drivers and befrienders are half of any way home.", "Nerys Balogun. Organisations met: One seat for the sector, and none for those who would do it.", "Sunita Pemberton (endorse with conditions): The money is for this winter only, so the count must be exact.", "Marguerite Chaudhri (endorse): Clear, short and dated.", "Bernadette Nwankwo (endorse with conditions): With the others.", "Ibrahim Fairweather (endorse with conditions): For Catherine Olusanya. Nine days is our own count; three is possible.", "Tamsin Rezai (endorse): I have declared my practice''s interest; nobody asked me to leave it to others."], "conditions": ["The January report says what the pilot cost and saved, person by person.", "A provider from the voluntary sector joins the design before November."], "as_advice": false, "what_next": "The group is set up from today. Tell us when each condition is met.", "version": 1, "sha256": "5fc45ab9e2e33c994c167e95f466362c317bfed4209b189e41922693dfe51a75"}','[4]','null','<6f0a5a43182816d02d8db4f396c29755fe0c7a60@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-09-09 17:05:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(29,'GRP-2011-01',1,'InvitedToGroup','nhs_harrow','sunita-pemberton','{"salutation": "Sunita Pemberton", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "", "group": "Reablement Group", "purpose": "People who leave hospital with six weeks of help at home often need no more help after that. The group designs one way from the ward to the front door, for the money that the health service passes to the Council for this winter.", "organisation": "NHS Harrow", "seats": ["1 x director of commissioning"], "duration": "until 30 March 2012", "reports_to": "Partnership Board", "sponsor": "Osman Tillyard", "conditions": ["The January report says what the pilot cost and saved, person by person.", "A provider from the voluntary sector joins the design before November."], "is_new": true}','[]','null','<91c0b31231574141b89c0bb6877acffb745e2d9a@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-09-09 17:05:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(30,'GRP-2011-01',1,'InvitedToGroup','nwlh','catherine-olusanya','{"salutation": "Catherine Olusanya", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "", "group": "Reablement Group", "purpose": "People who leave hospital with six weeks of help at home often need no more help after that. The group designs one way from the ward to the front door, for the money that the health service passes to the Council for this winter.", "organisation": "Northwick Park Hospital NHS Trust", "seats": ["1 x director of operations"], "duration": "until 30 March 2012", "reports_to": "Partnership Board", "sponsor": "Osman Tillyard", "conditions": ["The January report says what the pilot cost and saved, person by person.", "A provider from the voluntary sector joins the design before November."], "is_new": true}','[]','null','<89ebe159e6a182688978891f0ed2d1143e9400f2@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-09-09 17:05:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(31,'GRP-2011-01',1,'InvitedToGroup','harrow_council','desmond-farrugia-osei','{"salutation": "Desmond Farrugia-Osei", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "", "group": "Reablement Group", "purpose": "People who leave hospital with six weeks of help at home often need no more help after that. The group designs one way from the ward to the front door, for the money that the health service passes to the Council for this winter.", "organisation": "Harrow Council", "seats": ["2 x head of adult care"], "duration": "until 30 March 2012", "reports_to": "Partnership Board", "sponsor": "Osman Tillyard", "conditions": ["The January report says what the pilot cost and saved, person by person.", "A provider from the voluntary sector joins the design before November."], "is_new": true}','[]','null','<1dde152a8f9c64a3d82d51def623fe6939c01f48@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-09-09 17:05:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(32,'GRP-2011-01',1,'InvitedToGroup','harrow_council','gwendolyn-iyer','{"salutation": "Gwendolyn Iyer", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "", "group": "Reablement Group", "purpose": "People who leave hospital with six weeks of help at home often need no more help after that. The group designs one way from the ward to the front door, for the money that the health service passes to the Council for this winter.", "organisation": "Harrow Council", "seats": ["2 x head of adult care"], "duration": "until 30 March 2012", "reports_to": "Partnership Board", "sponsor": "Osman Tillyard", "conditions": ["The January report says what the pilot cost and saved, person by person.", "A provider from the voluntary sector joins the design before November."], "is_new": true}','[]','null','<c0447f8b4022fc661df2b29c102964a575e63c4b@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-09-09 17:05:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(33,'GRP-2011-01',1,'InvitedToGroup','harrow_council','josephine-adebayo-marsh','{"salutation": "Josephine Adebayo-Marsh", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "", "group": "Reablement Group", "purpose": "People who leave hospital with six weeks of help at home often need no more help after that. The group designs one way from the ward to the front door, for the money that the health service passes to the Council for this winter.", "organisation": "Harrow Council", "seats": ["2 x head of adult care"], "duration": "until 30 March 2012", "reports_to": "Partnership Board", "sponsor": "Osman Tillyard", "conditions": ["The January report says what the pilot cost and saved, person by person.", "A provider from the voluntary sector joins the design before November."], "is_new": true}','[]','null','<16da6eac8c061ba80bcfcc2628d2541dfaef1fc9@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-09-09 17:05:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(34,'GRP-2011-01',1,'InvitedToGroup','harrow_council','pauline-hakimian','{"salutation": "Pauline Hakimian", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "", "group": "Reablement Group", "purpose": "People who leave hospital with six weeks of help at home often need no more help after that. The group designs one way from the ward to the front door, for the money that the health service passes to the Council for this winter.", "organisation": "Harrow Council", "seats": ["2 x head of adult care"], "duration": "until 30 March 2012", "reports_to": "Partnership Board", "sponsor": "Osman Tillyard", "conditions": ["The January report says what the pilot cost and saved, person by person.", "A provider from the voluntary sector joins the design before November."], "is_new": true}','[]','null','<a6f53e00594da1a7639d5f75938d1f8c7c58e7de@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-09-09 17:05:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(35,'GRP-2011-01',1,'InvitedToGroup','ccg','tamsin-rezai','{"salutation": "Tamsin Rezai", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "", "group": "Reablement Group", "purpose": "People who leave hospital with six weeks of help at home often need no more help after that. The group designs one way from the ward to the front door, for the money that the health service passes to the Council for this winter.", "organisation": "Clinical Commissioning Group", "seats": ["1 x lead GP"], "duration": "until 30 March 2012", "reports_to": "Partnership Board", "sponsor": "Osman Tillyard", "conditions": ["The January report says what the pilot cost and saved, person by person.", "A provider from the voluntary sector joins the design before November."], "is_new": true}','[]','null','<3ef342ae5bb76e289899055151ee8dfe95c999dc@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-09-09 17:05:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(36,'GRP-2011-01',1,'InvitedToGroup','havs','nerys-balogun','{"salutation": "Nerys Balogun", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "", "group": "Reablement Group", "purpose": "People who leave hospital with six weeks of help at home often need no more help after that. The group designs one way from the ward to the front door, for the money that the health service passes to the Council for this winter.", "organisation": "Harrow Association of Voluntary Services", "seats": ["1 x chief officer"], "duration": "until 30 March 2012", "reports_to": "Partnership Board", "sponsor": "Osman Tillyard", "conditions": ["The January report says what the pilot cost and saved, person by person.", "A provider from the voluntary sector joins the design before November."], "is_new": true}','[]','null','<b0175acf8876f2fbcfbef45099366eb6e67f3e3b@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-09-09 17:05:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(37,'GRP-2011-01',1,'GroupEstablished','','duncan-wojcik','{"salutation": "Duncan Wojcik", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "", "group": "Reablement Group", "kind": "task and finish group", "purpose": "People who leave hospital with six weeks of help at home often need no more help after that. The group designs one way from the ward to the front door, for the money that the health service passes to the Council for this winter.", "value_added": "The ward, the care team and the providers each plan for themselves today, and people wait between them for nine days on average. Only together can they promise three.", "size": 6, "duration": "until 30 March 2012", "from_on": "2011-09-09", "organisations": ["NHS Harrow: 1 (director of commissioning)", "Northwick Park Hospital NHS Trust: 1 (director of operations)", "Harrow Council: 2 (head of adult care)", "Clinical Commissioning Group: 1 (lead GP)", "Harrow Association of Voluntary Services: 1 (chief officer)"], "conditions": ["The January report says what the pilot cost and saved, person by person.", "A provider from the voluntary sector joins the design before November."], "decided_by": "Harrow Chief Executives", "is_new": true}','[]','null','<f8994b2feae87b1e1766175ccc4b411955ac1654@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-09-09 17:05:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(38,'GRP-2011-01',1,'GroupEstablished','','nimesh-varsani','{"salutation": "Nimesh Varsani", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "", "group": "Reablement Group", "kind": "task and finish group", "purpose": "People who leave hospital with six weeks of help at home often need no more help after that. The group designs one way from the ward to the front door, for the money that the health service passes to the Council for this winter.", "value_added": "The ward, the care team and the providers each plan for themselves today, and people wait between them for nine days on average. Only together can they promise three.", "size": 6, "duration": "until 30 March 2012", "from_on": "2011-09-09", "organisations": ["NHS Harrow: 1 (director of commissioning)", "Northwick Park Hospital NHS Trust: 1 (director of operations)", "Harrow Council: 2 (head of adult care)", "Clinical Commissioning Group: 1 (lead GP)", "Harrow Association of Voluntary Services: 1 (chief officer)"], "conditions": ["The January report says what the pilot cost and saved, person by person.", "A provider from the voluntary sector joins the design before November."], "decided_by": "Harrow Chief Executives", "is_new": true}','[]','null','<2e816a2707ed10c503456ef8187a8489e783338d@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-09-09 17:05:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(39,'GRP-2011-01',1,'GroupEstablished','','kirit-dunmore','{"salutation": "Kirit Dunmore", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "", "group": "Reablement Group", "kind": "task and finish group", "purpose": "People who leave hospital with six weeks of help at home often need no more help after that. The group designs one way from the ward to the front door, for the money that the health service passes to the Council for this winter.", "value_added": "The ward, the care team and the providers each plan for themselves today, and people wait between them for nine days on average. Only together can they promise three.", "size": 6, "duration": "until 30 March 2012", "from_on": "2011-09-09", "organisations": ["NHS Harrow: 1 (director of commissioning)", "Northwick Park Hospital NHS Trust: 1 (director of operations)", "Harrow Council: 2 (head of adult care)", "Clinical Commissioning Group: 1 (lead GP)", "Harrow Association of Voluntary Services: 1 (chief officer)"], "conditions": ["The January report says what the pilot cost and saved, person by person.", "A provider from the voluntary sector joins the design before November."], "decided_by": "Harrow Chief Executives", "is_new": true}','[]','null','<d318f46122aee9b6e5260769c2f093da67cda1da@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-09-09 17:05:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(40,'GRP-2011-01',1,'GroupEstablished','','grace-abimbola','{"salutation": "Grace Abimbola", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "", "group": "Reablement Group", "kind": "task and finish group", "purpose": "People who leave hospital with six weeks of help at home often need no more help after that. The group designs one way from the ward to the front door, for the money that the health service passes to the Council for this winter.", "value_added": "The ward, the care team and the providers each plan for themselves today, and people wait between them for nine days on average. Only together can they promise three.", "size": 6, "duration": "until 30 March 2012", "from_on": "2011-09-09", "organisations": ["NHS Harrow: 1 (director of commissioning)", "Northwick Park Hospital NHS Trust: 1 (director of operations)", "Harrow Council: 2 (head of adult care)", "Clinical Commissioning Group: 1 (lead GP)", "Harrow Association of Voluntary Services: 1 (chief officer)"], "conditions": ["The January report says what the pilot cost and saved, person by person.", "A provider from the voluntary sector joins the design before November."], "decided_by": "Harrow Chief Executives", "is_new": true}','[]','null','<23f93a73f40350124ac2e2590c9c77fde2cf5137@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-09-09 17:05:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(41,'GRP-2011-01',1,'GroupEstablished','','leila-hosseini-cole','{"salutation": "Leila Hosseini-Cole", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "", "group": "Reablement Group", "kind": "task and finish group", "purpose": "People who leave hospital with six weeks of help at home often need no more help after that. The group designs one way from the ward to the front door, for the money that the health service passes to the Council for this winter.", "value_added": "The ward, the care team and the providers each plan for themselves today, and people wait between them for nine days on average. Only together can they promise three.", "size": 6, "duration": "until 30 March 2012", "from_on": "2011-09-09", "organisations": ["NHS Harrow: 1 (director of commissioning)", "Northwick Park Hospital NHS Trust: 1 (director of operations)", "Harrow Council: 2 (head of adult care)", "Clinical Commissioning Group: 1 (lead GP)", "Harrow Association of Voluntary Services: 1 (chief officer)"], "conditions": ["The January report says what the pilot cost and saved, person by person.", "A provider from the voluntary sector joins the design before November."], "decided_by": "Harrow Chief Executives", "is_new": true}','[]','null','<888dffe1bb68119b83a59bb31ac845a411db9946@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-09-09 17:05:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(42,'GRP-2011-01',1,'GroupEstablished','','bernadette-nwankwo','{"salutation": "Bernadette Nwankwo", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "", "group": "Reablement Group", "kind": "task and finish group", "purpose": "People who leave hospital with six weeks of help at home often need no more help after that. The group designs one way from the ward to the front door, for the money that the health service passes to the Council for this winter.", "value_added": "The ward, the care team and the providers each plan for themselves today, and people wait between them for nine days on average. Only together can they promise three.", "size": 6, "duration": "until 30 March 2012", "from_on": "2011-09-09", "organisations": ["NHS Harrow: 1 (director of commissioning)", "Northwick Park Hospital NHS Trust: 1 (director of operations)", "Harrow Council: 2 (head of adult care)", "Clinical Commissioning Group: 1 (lead GP)", "Harrow Association of Voluntary Services: 1 (chief officer)"], "conditions": ["The January report says what the pilot cost and saved, person by person.", "A provider from the voluntary sector joins the design before November."], "decided_by": "Harrow Chief Executives", "is_new": true}','[]','null','<d77d052b7079971836de64c95b801c028ed75692@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-09-09 17:05:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(43,'GRP-2011-01',1,'GroupEstablished','','shabnam-thornbury','{"salutation": "Shabnam Thornbury", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "", "group": "Reablement Group", "kind": "task and finish group", "purpose": "People who leave hospital with six weeks of help at home often need no more help after that. The group designs one way from the ward to the front door, for the money that the health service passes to the Council for this winter.", "value_added": "The ward, the care team and the providers each plan for themselves today, and people wait between them for nine days on average. Only together can they promise three.", "size": 6, "duration": "until 30 March 2012", "from_on": "2011-09-09", "organisations": ["NHS Harrow: 1 (director of commissioning)", "Northwick Park Hospital NHS Trust: 1 (director of operations)", "Harrow Council: 2 (head of adult care)", "Clinical Commissioning Group: 1 (lead GP)", "Harrow Association of Voluntary Services: 1 (chief officer)"], "conditions": ["The January report says what the pilot cost and saved, person by person.", "A provider from the voluntary sector joins the design before November."], "decided_by": "Harrow Chief Executives", "is_new": true}','[]','null','<6c1c323431096b5520ec0aa0d6585612087f48f4@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-09-09 17:05:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(44,'GRP-2011-01',1,'GroupEstablished','','marguerite-chaudhri','{"salutation": "Marguerite Chaudhri", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "", "group": "Reablement Group", "kind": "task and finish group", "purpose": "People who leave hospital with six weeks of help at home often need no more help after that. The group designs one way from the ward to the front door, for the money that the health service passes to the Council for this winter.", "value_added": "The ward, the care team and the providers each plan for themselves today, and people wait between them for nine days on average. Only together can they promise three.", "size": 6, "duration": "until 30 March 2012", "from_on": "2011-09-09", "organisations": ["NHS Harrow: 1 (director of commissioning)", "Northwick Park Hospital NHS Trust: 1 (director of operations)", "Harrow Council: 2 (head of adult care)", "Clinical Commissioning Group: 1 (lead GP)", "Harrow Association of Voluntary Services: 1 (chief officer)"], "conditions": ["The January report says what the pilot cost and saved, person by person.", "A provider from the voluntary sector joins the design before November."], "decided_by": "Harrow Chief Executives", "is_new": true}','[]','null','<e3474749ace38b061b93a96960ac0a7109677328@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-09-09 17:05:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(45,'GRP-2011-02',1,'EndorsementReminder','2011-09-13','duncan-wojcik','{"salutation": "Duncan Wojcik", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/proposals/GRP-2011-02/answer", "proposal_title": "Proposal: Integrated Children''s Working Group", "reply_by": "2011-09-20", "days_left": 5, "code": ""}','[]','null','<9ba941d2712ab8d126e90caff03d46519c3a4ff7@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-09-13 08:00:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(46,'GRP-2011-02',1,'EndorsementReminder','2011-09-13','marguerite-chaudhri','{"salutation": "Marguerite Chaudhri", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/proposals/GRP-2011-02/answer", "proposal_title": "Proposal: Integrated Children''s Working Group", "reply_by": "2011-09-20", "days_left": 5, "code": ""}','[]','null','<dadaab0897eb9e72fe25241a45ae71ca501300d2@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-09-13 08:00:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(47,'GRP-2011-02',1,'EndorsementReminder','2011-09-13','bernadette-nwankwo','{"salutation": "Bernadette Nwankwo", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/proposals/GRP-2011-02/answer", "proposal_title": "Proposal: Integrated Children''s Working Group", "reply_by": "2011-09-20", "days_left": 5, "code": ""}','[]','null','<07ed41bb72c4165a3381e8050376bfb908abd517@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-09-13 08:00:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "letter" VALUES(48,'GRP-2011-02',1,'EndorsementReminder','2011-09-13','tamsin-rezai','{"salutation": "Tamsin Rezai", "partnership": "Harrow Strategic Partnership", "contact": "Policy and Partnerships team, policy@harrow-partnership.example.org", "link": "/proposals/GRP-2011-02/answer", "proposal_title": "Proposal: Integrated Children''s Working Group", "reply_by": "2011-09-20", "days_left": 5, "code": ""}','[]','null','<bf92410ff0229a2f86a4b72247a3325da367fc04@harrow-partnership.example.org>','sent',0,NULL,NULL,'2011-09-13 08:00:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
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
INSERT INTO "office_holding" VALUES(5,'adult_hwb','chair','osman-tillyard','2010-09-01','2011-07-12');
INSERT INTO "office_holding" VALUES(6,'childrens_trust','chair','marisa-gilfoyle','2010-09-01','2011-07-12');
INSERT INTO "office_holding" VALUES(7,'sde','chair','alasdair-munthali','2010-09-01','2011-07-12');
INSERT INTO "office_holding" VALUES(8,'greener_harrow','chair','oskar-delamere','2010-09-01','2011-07-12');
INSERT INTO "office_holding" VALUES(9,'lscb','chair','henrietta-laleye','2010-09-01','2011-07-12');
INSERT INTO "office_holding" VALUES(10,'assembly','chair','josephine-adebayo-marsh','2011-07-12',NULL);
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
INSERT INTO "paper" VALUES(1,'GRP-2011-01',1,'proposal',1,'Proposal: Reablement Group','Task and finish group: Reablement Group

Proposed by Osman Tillyard.

## Purpose

People who leave hospital with six weeks of help at home often need no more help after that. The group designs one way from the ward to the front door, for the money that the health service passes to the Council for this winter.

## Duration

Until 30 March 2012

## Organisations represented, and at what level

- NHS Harrow: director of commissioning, 1 seat
- Northwick Park Hospital NHS Trust: director of operations, 1 seat
- Harrow Council: head of adult care, 2 seats
- Clinical Commissioning Group: lead GP, 1 seat
- Harrow Association of Voluntary Services: chief officer, 1 seat

## Size

6 members

## Terms of reference

- One referral form and one assessment, accepted by ward, care team and provider.
- A weekly count of people waiting, shared by all who sit here.
- A pilot from November; a report to the Board in January, with what it cost and saved.

## Reports to

Partnership Board

## Value it would add

The ward, the care team and the providers each plan for themselves today, and people wait between them for nine days on average. Only together can they promise three.

## Answers for it at its end

Osman Tillyard
','5fc45ab9e2e33c994c167e95f466362c317bfed4209b189e41922693dfe51a75','{"form": {"kind": "task-and-finish", "name": "Reablement Group", "proposed_by": "osman-tillyard", "reference": null, "purpose": "People who leave hospital with six weeks of help at home often need no more help after that. The group designs one way from the ward to the front door, for the money that the health service passes to the Council for this winter.", "ends_on": "2012-03-30", "months": null, "statutory_basis": "", "organisations": [{"organisation": "nhs_harrow", "level": "director of commissioning", "seats": 1}, {"organisation": "nwlh", "level": "director of operations", "seats": 1}, {"organisation": "harrow_council", "level": "head of adult care", "seats": 2}, {"organisation": "ccg", "level": "lead GP", "seats": 1}, {"organisation": "havs", "level": "chief officer", "seats": 1}], "size": 6, "terms_of_reference": "- One referral form and one assessment, accepted by ward, care team and provider.\n- A weekly count of people waiting, shared by all who sit here.\n- A pilot from November; a report to the Board in January, with what it cost and saved.", "reports_to": "hsp_board", "value_added": "The ward, the care team and the providers each plan for themselves today, and people wait between them for nine days on average. Only together can they promise three.", "sponsor": null, "body": null}}','Osman Tillyard','2011-09-05 08:30:00.000000');
INSERT INTO "paper" VALUES(2,'GRP-2011-02',1,'proposal',1,'Proposal: Integrated Children''s Working Group','Task and finish group: Integrated Children''s Working Group

Proposed by Marisa Gilfoyle.

## Purpose

Families with a disabled child tell their story to health, to school and to the Council, each time from the beginning. The group prepares one team and one plan for each such child.

## Duration

9 months from the day it is opened

## Organisations represented, and at what level

- Harrow Council: (not stated), 2 seats
- NHS Harrow: (not stated), 1 seat
- Northwick Park Hospital NHS Trust: (not stated), 1 seat
- Voluntary and Community Sector Forum: (not stated), 1 seat
- Further Education Sector: (not stated), 1 seat

## Size

6 members

## Terms of reference

- Agree which children the team is for, and how a family asks for it.
- Agree who leads, who pays and where the team sits.
- Put a costed proposal to the Board within nine months, then end.

## Reports to

Partnership Board

## Value it would add

The three services hold half a million pounds of assessments between them, of which much is the same question asked again. The group turns that into help.

## Answers for it at its end

Marisa Gilfoyle
','a50bed2b72f75a0c95beec986c587847746be0883b4ead0cf657b6aa19bec999','{"form": {"kind": "task-and-finish", "name": "Integrated Children''s Working Group", "proposed_by": "marisa-gilfoyle", "reference": null, "purpose": "Families with a disabled child tell their story to health, to school and to the Council, each time from the beginning. The group prepares one team and one plan for each such child.", "ends_on": null, "months": 9, "statutory_basis": "", "organisations": [{"organisation": "harrow_council", "level": null, "seats": 2}, {"organisation": "nhs_harrow", "level": null, "seats": 1}, {"organisation": "nwlh", "level": null, "seats": 1}, {"organisation": "vcsf", "level": null, "seats": 1}, {"organisation": "fe", "level": null, "seats": 1}], "size": 6, "terms_of_reference": "- Agree which children the team is for, and how a family asks for it.\n- Agree who leads, who pays and where the team sits.\n- Put a costed proposal to the Board within nine months, then end.", "reports_to": "hsp_board", "value_added": "The three services hold half a million pounds of assessments between them, of which much is the same question asked again. The group turns that into help.", "sponsor": null, "body": null}}','Marisa Gilfoyle','2011-09-05 08:30:00.000000');
INSERT INTO "paper" VALUES(3,'GRP-2011-02',1,'proposal',2,'Proposal: Integrated Children''s Working Group','Task and finish group: Integrated Children''s Working Group

Proposed by Marisa Gilfoyle.

## Purpose

Families with a disabled child tell their story to health, to school and to the Council, each time from the beginning. The group prepares one team and one plan for each such child.

## Duration

9 months from the day it is opened

## Organisations represented, and at what level

- Harrow Council: head of service, 2 seats
- NHS Harrow: lead nurse, 1 seat
- Northwick Park Hospital NHS Trust: consultant paediatrician, 1 seat
- Voluntary and Community Sector Forum: parents'' representative, 1 seat
- Further Education Sector: head of inclusion, 1 seat

## Size

6 members

## Terms of reference

- Agree which children the team is for, and how a family asks for it.
- Agree who leads, who pays and where the team sits.
- Put a costed proposal to the Board within nine months, then end.

## Reports to

Partnership Board

## Value it would add

The three services hold half a million pounds of assessments between them, of which much is the same question asked again. The group turns that into help.

## Answers for it at its end

Marisa Gilfoyle
','b3ee8921d6c7351f028208912779a792c57a3a966cc47c5a7e955d6d0b64b641','{"form": {"kind": "task-and-finish", "name": "Integrated Children''s Working Group", "proposed_by": "marisa-gilfoyle", "reference": null, "purpose": "Families with a disabled child tell their story to health, to school and to the Council, each time from the beginning. The group prepares one team and one plan for each such child.", "ends_on": null, "months": 9, "statutory_basis": "", "organisations": [{"organisation": "harrow_council", "level": "head of service", "seats": 2}, {"organisation": "nhs_harrow", "level": "lead nurse", "seats": 1}, {"organisation": "nwlh", "level": "consultant paediatrician", "seats": 1}, {"organisation": "vcsf", "level": "parents'' representative", "seats": 1}, {"organisation": "fe", "level": "head of inclusion", "seats": 1}], "size": 6, "terms_of_reference": "- Agree which children the team is for, and how a family asks for it.\n- Agree who leads, who pays and where the team sits.\n- Put a costed proposal to the Board within nine months, then end.", "reports_to": "hsp_board", "value_added": "The three services hold half a million pounds of assessments between them, of which much is the same question asked again. The group turns that into help.", "sponsor": null, "body": null}}','Marisa Gilfoyle','2011-09-06 09:15:00.000000');
INSERT INTO "paper" VALUES(4,'GRP-2011-01',1,'decision-notice',1,'Decision notice: Proposal: Reablement Group','Harrow Chief Executives, Friday 9 September 2011. Reference GRP-2011-01.

## Decision

Endorsed with conditions.

## The sum

8 appointed, quorum 3. 8 answered: 8 for (5 with conditions). Endorsed with conditions by agreement (22.47).

## Conditions

- The January report says what the pilot cost and saved, person by person.
- A provider from the voluntary sector joins the design before November.

## Reasons

- Gwendolyn Iyer (endorse with conditions): Right, if we can stop it when it does not pay.
- Duncan Wojcik (endorse): Nothing in it for us, and nothing against it.
- Nerys Balogun (endorse with conditions): The sector''s drivers and befrienders are half of any way home.
- Nerys Balogun. Organisations met: One seat for the sector, and none for those who would do it.
- Sunita Pemberton (endorse with conditions): The money is for this winter only, so the count must be exact.
- Marguerite Chaudhri (endorse): Clear, short and dated.
- Bernadette Nwankwo (endorse with conditions): With the others.
- Ibrahim Fairweather (endorse with conditions): For Catherine Olusanya. Nine days is our own count; three is possible.
- Tamsin Rezai (endorse): I have declared my practice''s interest; nobody asked me to leave it to others.

## Alternatives considered

No alternatives were recorded.

## Interests declared

- Tamsin Rezai: My practice is one of four that would refer people to the pilot (stays and votes).

## The text decided

Proposal: Reablement Group, version 1.

SHA-256 of the text: `5fc45ab9e2e33c994c167e95f466362c317bfed4209b189e41922693dfe51a75`
','93c0118115a004db858e65299362a35385785a284bec5fa6bb3096828f34c304','{"body": "Harrow Chief Executives", "title": "Proposal: Reablement Group", "reference": "GRP-2011-01", "decided_on": "2011-09-09", "decision": "Endorsed with conditions.", "sums": ["8 appointed, quorum 3. 8 answered: 8 for (5 with conditions). Endorsed with conditions by agreement (22.47)."], "presided": "", "reasons": ["Gwendolyn Iyer (endorse with conditions): Right, if we can stop it when it does not pay.", "Duncan Wojcik (endorse): Nothing in it for us, and nothing against it.", "Nerys Balogun (endorse with conditions): The sector''s drivers and befrienders are half of any way home.", "Nerys Balogun. Organisations met: One seat for the sector, and none for those who would do it.", "Sunita Pemberton (endorse with conditions): The money is for this winter only, so the count must be exact.", "Marguerite Chaudhri (endorse): Clear, short and dated.", "Bernadette Nwankwo (endorse with conditions): With the others.", "Ibrahim Fairweather (endorse with conditions): For Catherine Olusanya. Nine days is our own count; three is possible.", "Tamsin Rezai (endorse): I have declared my practice''s interest; nobody asked me to leave it to others."], "alternatives": [], "interests": ["Tamsin Rezai: My practice is one of four that would refer people to the pilot (stays and votes)."], "conditions": ["The January report says what the pilot cost and saved, person by person.", "A provider from the voluntary sector joins the design before November."], "paper": "Proposal: Reablement Group", "version": 1, "sha256": "5fc45ab9e2e33c994c167e95f466362c317bfed4209b189e41922693dfe51a75"}','Quorate','2011-09-09 17:05:00.000000');
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
INSERT INTO "person" VALUES('osman-tillyard','Osman Tillyard','osman.tillyard@nhs-harrow.example.org',NULL,'nhs_harrow',NULL,NULL);
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
	CONSTRAINT ck_response_known_stage CHECK (stage IN ('consultation', 'circulation')), 
	CONSTRAINT fk_response_person_id FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT fk_response_replaced_by_id FOREIGN KEY(replaced_by_id) REFERENCES response (id), 
	CONSTRAINT fk_response_case_reference FOREIGN KEY(case_reference) REFERENCES "case" (reference), 
	CONSTRAINT ck_response_known_door CHECK (door IN ('officer', 'link', 'mail', 'public')), 
	CONSTRAINT ck_response_known_speaker CHECK (speaks_for IN ('organisation', 'self'))
);
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
CREATE TABLE round (
	case_reference TEXT NOT NULL, 
	number INTEGER NOT NULL, 
	first_stage TEXT NOT NULL, 
	because TEXT NOT NULL, 
	began_on DATE NOT NULL, 
	CONSTRAINT pk_round PRIMARY KEY (case_reference, number), 
	CONSTRAINT fk_round_case_reference FOREIGN KEY(case_reference) REFERENCES "case" (reference)
);
INSERT INTO "round" VALUES('GRP-2011-01',1,'proposal','proposed','2011-09-05');
INSERT INTO "round" VALUES('GRP-2011-02',1,'proposal','proposed','2011-09-05');
INSERT INTO "round" VALUES('GRL-2011-01',1,'term','endorsed','2011-09-09');
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
INSERT INTO "seat" VALUES(1,'hsp_board','harrow_council','senior representative',1,0,'2010-09-01','2011-07-12');
INSERT INTO "seat" VALUES(2,'hsp_board','nhs_harrow','senior representative',1,1,'2010-09-01',NULL);
INSERT INTO "seat" VALUES(3,'hsp_board','harrow_police','senior representative',1,2,'2010-09-01',NULL);
INSERT INTO "seat" VALUES(4,'hsp_board','hchre','senior representative',1,3,'2010-09-01','2011-07-12');
INSERT INTO "seat" VALUES(5,'hsp_board','vcsf','senior representative',1,4,'2010-09-01',NULL);
INSERT INTO "seat" VALUES(6,'hsp_board','vcsf','senior representative',2,4,'2010-09-01',NULL);
INSERT INTO "seat" VALUES(7,'hsp_board','vcsf','senior representative',3,4,'2010-09-01',NULL);
INSERT INTO "seat" VALUES(8,'hsp_board','vcsf','senior representative',4,4,'2010-09-01','2011-07-12');
INSERT INTO "seat" VALUES(9,'hsp_board','vcsf','senior representative',5,4,'2010-09-01','2011-07-12');
INSERT INTO "seat" VALUES(10,'hsp_board','nwlh','senior representative',1,5,'2010-09-01',NULL);
INSERT INTO "seat" VALUES(11,'hsp_board','lfb','senior representative',1,6,'2010-09-01','2011-07-12');
INSERT INTO "seat" VALUES(12,'hsp_board','jcp','senior representative',1,7,'2010-09-01',NULL);
INSERT INTO "seat" VALUES(13,'hsp_board','mpa','senior representative',1,8,'2010-09-01','2011-07-12');
INSERT INTO "seat" VALUES(14,'hsp_board','westminster','senior representative',1,9,'2010-09-01','2011-07-12');
INSERT INTO "seat" VALUES(15,'hsp_board','fe','senior representative',1,10,'2010-09-01',NULL);
INSERT INTO "seat" VALUES(16,'hsp_board','chamber','senior representative',1,11,'2010-09-01','2011-07-12');
INSERT INTO "seat" VALUES(17,'hsp_board','hib','senior representative',1,12,'2010-09-01','2011-07-12');
INSERT INTO "seat" VALUES(18,'hsp_board','len','senior representative',1,13,'2010-09-01','2011-07-12');
INSERT INTO "seat" VALUES(19,'hsp_board','hyp','senior representative',1,14,'2010-09-01','2011-07-12');
INSERT INTO "seat" VALUES(20,'hsp_board','hsra','senior representative',1,15,'2010-09-01','2011-07-12');
INSERT INTO "seat" VALUES(21,'hsp_board','cnwl','senior representative',1,16,'2010-09-01','2011-07-12');
INSERT INTO "seat" VALUES(22,'hsp_board','sfa','senior representative',1,17,'2010-09-01','2011-07-12');
INSERT INTO "seat" VALUES(23,'hsp_board','ypla','senior representative',1,18,'2010-09-01','2011-07-12');
INSERT INTO "seat" VALUES(24,'assembly','harrow_council','senior representative',1,0,'2011-07-12',NULL);
INSERT INTO "seat" VALUES(25,'assembly','nhs_harrow','senior representative',1,1,'2011-07-12',NULL);
INSERT INTO "seat" VALUES(26,'assembly','harrow_police','senior representative',1,2,'2011-07-12',NULL);
INSERT INTO "seat" VALUES(27,'assembly','hchre','senior representative',1,3,'2011-07-12',NULL);
INSERT INTO "seat" VALUES(28,'assembly','vcsf','senior representative',1,4,'2011-07-12',NULL);
INSERT INTO "seat" VALUES(29,'assembly','vcsf','senior representative',2,4,'2011-07-12',NULL);
INSERT INTO "seat" VALUES(30,'assembly','vcsf','senior representative',3,4,'2011-07-12',NULL);
INSERT INTO "seat" VALUES(31,'assembly','vcsf','senior representative',4,4,'2011-07-12',NULL);
INSERT INTO "seat" VALUES(32,'assembly','vcsf','senior representative',5,4,'2011-07-12',NULL);
INSERT INTO "seat" VALUES(33,'assembly','nwlh','senior representative',1,5,'2011-07-12',NULL);
INSERT INTO "seat" VALUES(34,'assembly','lfb','senior representative',1,6,'2011-07-12',NULL);
INSERT INTO "seat" VALUES(35,'assembly','jcp','senior representative',1,7,'2011-07-12',NULL);
INSERT INTO "seat" VALUES(36,'assembly','mpa','senior representative',1,8,'2011-07-12',NULL);
INSERT INTO "seat" VALUES(37,'assembly','westminster','senior representative',1,9,'2011-07-12',NULL);
INSERT INTO "seat" VALUES(38,'assembly','fe','senior representative',1,10,'2011-07-12',NULL);
INSERT INTO "seat" VALUES(39,'assembly','chamber','senior representative',1,11,'2011-07-12',NULL);
INSERT INTO "seat" VALUES(40,'assembly','hib','senior representative',1,12,'2011-07-12',NULL);
INSERT INTO "seat" VALUES(41,'assembly','len','senior representative',1,13,'2011-07-12',NULL);
INSERT INTO "seat" VALUES(42,'assembly','hyp','senior representative',1,14,'2011-07-12',NULL);
INSERT INTO "seat" VALUES(43,'assembly','hsra','senior representative',1,15,'2011-07-12',NULL);
INSERT INTO "seat" VALUES(44,'assembly','greener_harrow','senior representative',1,16,'2011-07-12',NULL);
INSERT INTO "seat" VALUES(45,'assembly','cnwl','senior representative',1,17,'2011-07-12',NULL);
INSERT INTO "seat" VALUES(46,'assembly','sfa','senior representative',1,18,'2011-07-12',NULL);
INSERT INTO "seat" VALUES(47,'assembly','ypla','senior representative',1,19,'2011-07-12',NULL);
INSERT INTO "seat" VALUES(48,'assembly','ccg','senior representative',1,20,'2011-07-12',NULL);
INSERT INTO "seat" VALUES(49,'assembly','safer_harrow','senior representative',1,21,'2011-07-12',NULL);
INSERT INTO "seat" VALUES(50,'assembly','shwb','senior representative',1,22,'2011-07-12',NULL);
INSERT INTO "seat" VALUES(51,'hsp_board','harrow_council','Leader of Harrow Council',1,0,'2011-07-12',NULL);
INSERT INTO "seat" VALUES(52,'hsp_board','harrow_council','one other majority party councillor',1,1,'2011-07-12',NULL);
INSERT INTO "seat" VALUES(53,'hsp_board','harrow_council','one minority party councillor',1,2,'2011-07-12',NULL);
INSERT INTO "seat" VALUES(54,'hsp_board','business','senior representative',1,4,'2011-07-12',NULL);
INSERT INTO "seat" VALUES(55,'hsp_board','gp','senior representative',1,6,'2011-07-12',NULL);
INSERT INTO "seat" VALUES(56,'hsp_board','hce','Chair of Harrow Chief Executives',1,11,'2011-07-12',NULL);
INSERT INTO "seat" VALUES(57,'hce','harrow_council','senior executive',1,0,'2011-07-12',NULL);
INSERT INTO "seat" VALUES(58,'hce','harrow_police','senior executive',1,1,'2011-07-12',NULL);
INSERT INTO "seat" VALUES(59,'hce','havs','senior executive',1,2,'2011-07-12',NULL);
INSERT INTO "seat" VALUES(60,'hce','nhs_harrow','senior executive',1,3,'2011-07-12',NULL);
INSERT INTO "seat" VALUES(61,'hce','hib','senior executive',1,4,'2011-07-12',NULL);
INSERT INTO "seat" VALUES(62,'hce','jcp','senior executive',1,5,'2011-07-12',NULL);
INSERT INTO "seat" VALUES(63,'hce','nwlh','senior executive',1,6,'2011-07-12',NULL);
INSERT INTO "seat" VALUES(64,'hce','ccg','senior executive',1,7,'2011-07-12',NULL);
INSERT INTO "seat" VALUES(65,'reablement_group','nhs_harrow','director of commissioning',1,0,'2011-09-09',NULL);
INSERT INTO "seat" VALUES(66,'reablement_group','nwlh','director of operations',1,1,'2011-09-09',NULL);
INSERT INTO "seat" VALUES(67,'reablement_group','harrow_council','head of adult care',1,2,'2011-09-09',NULL);
INSERT INTO "seat" VALUES(68,'reablement_group','harrow_council','head of adult care',2,2,'2011-09-09',NULL);
INSERT INTO "seat" VALUES(69,'reablement_group','ccg','lead GP',1,3,'2011-09-09',NULL);
INSERT INTO "seat" VALUES(70,'reablement_group','havs','chief officer',1,4,'2011-09-09',NULL);
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
INSERT INTO "seat_holding" VALUES(1,1,'josephine-adebayo-marsh','representative','2010-09-01','2011-07-12');
INSERT INTO "seat_holding" VALUES(2,1,'tobias-fennimore','substitute','2010-09-01','2011-07-12');
INSERT INTO "seat_holding" VALUES(3,2,'sunita-pemberton','representative','2010-09-01',NULL);
INSERT INTO "seat_holding" VALUES(4,2,'dermot-okwuosa','substitute','2010-09-01',NULL);
INSERT INTO "seat_holding" VALUES(5,3,'duncan-wojcik','representative','2010-09-01',NULL);
INSERT INTO "seat_holding" VALUES(6,3,'farah-lindley','substitute','2010-09-01',NULL);
INSERT INTO "seat_holding" VALUES(7,4,'amara-okafor','representative','2010-09-01','2011-07-12');
INSERT INTO "seat_holding" VALUES(8,4,'yusuf-brackley','substitute','2010-09-01','2011-07-12');
INSERT INTO "seat_holding" VALUES(9,5,'nimesh-varsani','representative','2010-09-01',NULL);
INSERT INTO "seat_holding" VALUES(10,5,'ruth-danvers','substitute','2010-09-01',NULL);
INSERT INTO "seat_holding" VALUES(11,6,'grace-abimbola','representative','2010-09-01',NULL);
INSERT INTO "seat_holding" VALUES(12,7,'leila-hosseini-cole','representative','2010-09-01',NULL);
INSERT INTO "seat_holding" VALUES(13,7,'samir-benhaddou','substitute','2010-09-01',NULL);
INSERT INTO "seat_holding" VALUES(14,8,'patrick-kilbrennan','representative','2010-09-01','2011-07-12');
INSERT INTO "seat_holding" VALUES(15,10,'catherine-olusanya','representative','2010-09-01',NULL);
INSERT INTO "seat_holding" VALUES(16,10,'ibrahim-fairweather','substitute','2010-09-01',NULL);
INSERT INTO "seat_holding" VALUES(17,11,'terence-quarshie','representative','2010-09-01','2011-07-12');
INSERT INTO "seat_holding" VALUES(18,12,'bernadette-nwankwo','representative','2010-09-01',NULL);
INSERT INTO "seat_holding" VALUES(19,12,'colin-ramprasad','substitute','2010-09-01',NULL);
INSERT INTO "seat_holding" VALUES(20,13,'hester-vandenhoek','representative','2010-09-01','2011-07-12');
INSERT INTO "seat_holding" VALUES(21,14,'olufemi-haddon','representative','2010-09-01','2011-07-12');
INSERT INTO "seat_holding" VALUES(22,15,'shabnam-thornbury','representative','2010-09-01',NULL);
INSERT INTO "seat_holding" VALUES(23,15,'kofi-merriweather','substitute','2010-09-01',NULL);
INSERT INTO "seat_holding" VALUES(24,16,'kirit-dunmore','representative','2010-09-01','2011-07-12');
INSERT INTO "seat_holding" VALUES(25,16,'elspeth-gondal','substitute','2010-09-01','2011-07-12');
INSERT INTO "seat_holding" VALUES(26,17,'marguerite-chaudhri','representative','2010-09-01','2011-07-12');
INSERT INTO "seat_holding" VALUES(27,17,'anton-filipescu','substitute','2010-09-01','2011-07-12');
INSERT INTO "seat_holding" VALUES(28,18,'stellan-obuya','representative','2010-09-01','2011-07-12');
INSERT INTO "seat_holding" VALUES(29,19,'zainab-holloway-reid','representative','2010-09-01','2011-07-12');
INSERT INTO "seat_holding" VALUES(30,19,'jaydon-petrescu','substitute','2010-09-01','2011-07-12');
INSERT INTO "seat_holding" VALUES(31,20,'winifred-sarpong-lee','representative','2010-09-01','2011-07-12');
INSERT INTO "seat_holding" VALUES(32,21,'lorcan-tembo','representative','2010-09-01','2011-07-12');
INSERT INTO "seat_holding" VALUES(33,22,'delphine-ashgrove','representative','2010-09-01','2011-07-12');
INSERT INTO "seat_holding" VALUES(34,23,'marek-oduya','representative','2010-09-01','2011-07-12');
INSERT INTO "seat_holding" VALUES(35,24,'josephine-adebayo-marsh','representative','2011-07-12',NULL);
INSERT INTO "seat_holding" VALUES(36,24,'tobias-fennimore','substitute','2011-07-12',NULL);
INSERT INTO "seat_holding" VALUES(37,25,'sunita-pemberton','representative','2011-07-12',NULL);
INSERT INTO "seat_holding" VALUES(38,25,'dermot-okwuosa','substitute','2011-07-12',NULL);
INSERT INTO "seat_holding" VALUES(39,26,'duncan-wojcik','representative','2011-07-12',NULL);
INSERT INTO "seat_holding" VALUES(40,26,'farah-lindley','substitute','2011-07-12',NULL);
INSERT INTO "seat_holding" VALUES(41,27,'amara-okafor','representative','2011-07-12',NULL);
INSERT INTO "seat_holding" VALUES(42,27,'yusuf-brackley','substitute','2011-07-12',NULL);
INSERT INTO "seat_holding" VALUES(43,28,'nimesh-varsani','representative','2011-07-12',NULL);
INSERT INTO "seat_holding" VALUES(44,28,'ruth-danvers','substitute','2011-07-12',NULL);
INSERT INTO "seat_holding" VALUES(45,29,'grace-abimbola','representative','2011-07-12',NULL);
INSERT INTO "seat_holding" VALUES(46,30,'leila-hosseini-cole','representative','2011-07-12',NULL);
INSERT INTO "seat_holding" VALUES(47,30,'samir-benhaddou','substitute','2011-07-12',NULL);
INSERT INTO "seat_holding" VALUES(48,31,'patrick-kilbrennan','representative','2011-07-12',NULL);
INSERT INTO "seat_holding" VALUES(49,33,'catherine-olusanya','representative','2011-07-12',NULL);
INSERT INTO "seat_holding" VALUES(50,33,'ibrahim-fairweather','substitute','2011-07-12',NULL);
INSERT INTO "seat_holding" VALUES(51,34,'terence-quarshie','representative','2011-07-12',NULL);
INSERT INTO "seat_holding" VALUES(52,35,'bernadette-nwankwo','representative','2011-07-12',NULL);
INSERT INTO "seat_holding" VALUES(53,35,'colin-ramprasad','substitute','2011-07-12',NULL);
INSERT INTO "seat_holding" VALUES(54,36,'hester-vandenhoek','representative','2011-07-12',NULL);
INSERT INTO "seat_holding" VALUES(55,37,'olufemi-haddon','representative','2011-07-12',NULL);
INSERT INTO "seat_holding" VALUES(56,38,'shabnam-thornbury','representative','2011-07-12',NULL);
INSERT INTO "seat_holding" VALUES(57,38,'kofi-merriweather','substitute','2011-07-12',NULL);
INSERT INTO "seat_holding" VALUES(58,39,'kirit-dunmore','representative','2011-07-12',NULL);
INSERT INTO "seat_holding" VALUES(59,39,'elspeth-gondal','substitute','2011-07-12',NULL);
INSERT INTO "seat_holding" VALUES(60,40,'marguerite-chaudhri','representative','2011-07-12',NULL);
INSERT INTO "seat_holding" VALUES(61,40,'anton-filipescu','substitute','2011-07-12',NULL);
INSERT INTO "seat_holding" VALUES(62,41,'stellan-obuya','representative','2011-07-12',NULL);
INSERT INTO "seat_holding" VALUES(63,42,'zainab-holloway-reid','representative','2011-07-12',NULL);
INSERT INTO "seat_holding" VALUES(64,42,'jaydon-petrescu','substitute','2011-07-12',NULL);
INSERT INTO "seat_holding" VALUES(65,43,'winifred-sarpong-lee','representative','2011-07-12',NULL);
INSERT INTO "seat_holding" VALUES(66,44,'oskar-delamere','representative','2011-07-12',NULL);
INSERT INTO "seat_holding" VALUES(67,45,'lorcan-tembo','representative','2011-07-12',NULL);
INSERT INTO "seat_holding" VALUES(68,46,'delphine-ashgrove','representative','2011-07-12',NULL);
INSERT INTO "seat_holding" VALUES(69,47,'marek-oduya','representative','2011-07-12',NULL);
INSERT INTO "seat_holding" VALUES(70,48,'tamsin-rezai','representative','2011-07-12',NULL);
INSERT INTO "seat_holding" VALUES(71,49,'conrad-bilkhu','representative','2011-07-12',NULL);
INSERT INTO "seat_holding" VALUES(72,51,'josephine-adebayo-marsh','representative','2011-07-12',NULL);
INSERT INTO "seat_holding" VALUES(73,51,'tobias-fennimore','substitute','2011-07-12',NULL);
INSERT INTO "seat_holding" VALUES(74,52,'pauline-hakimian','representative','2011-07-12',NULL);
INSERT INTO "seat_holding" VALUES(75,53,'desmond-farrugia-osei','representative','2011-07-12',NULL);
INSERT INTO "seat_holding" VALUES(76,54,'kirit-dunmore','representative','2011-07-12',NULL);
INSERT INTO "seat_holding" VALUES(77,54,'elspeth-gondal','substitute','2011-07-12',NULL);
INSERT INTO "seat_holding" VALUES(78,56,'gwendolyn-iyer','representative','2011-07-12',NULL);
INSERT INTO "seat_holding" VALUES(79,57,'gwendolyn-iyer','representative','2011-07-12',NULL);
INSERT INTO "seat_holding" VALUES(80,58,'duncan-wojcik','representative','2011-07-12',NULL);
INSERT INTO "seat_holding" VALUES(81,58,'farah-lindley','substitute','2011-07-12',NULL);
INSERT INTO "seat_holding" VALUES(82,59,'nerys-balogun','representative','2011-07-12',NULL);
INSERT INTO "seat_holding" VALUES(83,60,'sunita-pemberton','representative','2011-07-12',NULL);
INSERT INTO "seat_holding" VALUES(84,60,'dermot-okwuosa','substitute','2011-07-12',NULL);
INSERT INTO "seat_holding" VALUES(85,61,'marguerite-chaudhri','representative','2011-07-12',NULL);
INSERT INTO "seat_holding" VALUES(86,61,'anton-filipescu','substitute','2011-07-12',NULL);
INSERT INTO "seat_holding" VALUES(87,62,'bernadette-nwankwo','representative','2011-07-12',NULL);
INSERT INTO "seat_holding" VALUES(88,62,'colin-ramprasad','substitute','2011-07-12',NULL);
INSERT INTO "seat_holding" VALUES(89,63,'catherine-olusanya','representative','2011-07-12',NULL);
INSERT INTO "seat_holding" VALUES(90,63,'ibrahim-fairweather','substitute','2011-07-12',NULL);
INSERT INTO "seat_holding" VALUES(91,64,'tamsin-rezai','representative','2011-07-12',NULL);
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
INSERT INTO "stage" VALUES(1,'GRP-2011-01',1,'endorsement','2011-09-05','2011-09-19','2011-09-19','22.47','["10 working days after Monday 5 September 2011 end with Monday 19 September 2011.", "This is our default and not the constitution''s words: HCE''s members have this many working days to answer a proposal."]');
INSERT INTO "stage" VALUES(2,'GRP-2011-02',1,'endorsement','2011-09-06','2011-09-20','2011-09-20','22.47','["10 working days after Tuesday 6 September 2011 end with Tuesday 20 September 2011.", "This is our default and not the constitution''s words: HCE''s members have this many working days to answer a proposal."]');
INSERT INTO "stage" VALUES(3,'GRL-2011-01',1,'term','2011-09-09','2012-03-30','2012-03-30','22.73','["Until 30 March 2012."]');
CREATE TABLE step (
	case_reference TEXT NOT NULL, 
	round INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	taken_at DATETIME NOT NULL, 
	CONSTRAINT pk_step PRIMARY KEY (case_reference, round, name), 
	CONSTRAINT fk_step_case_reference FOREIGN KEY(case_reference) REFERENCES "case" (reference)
);
INSERT INTO "step" VALUES('GRP-2011-01',1,'record-as-complete','2011-09-05 08:30:00.000000');
INSERT INTO "step" VALUES('GRP-2011-01',1,'circulate','2011-09-05 08:30:00.000000');
INSERT INTO "step" VALUES('GRP-2011-02',1,'return-to-proposer-1','2011-09-05 08:30:00.000000');
INSERT INTO "step" VALUES('GRP-2011-02',1,'record-as-complete','2011-09-06 09:15:00.000000');
INSERT INTO "step" VALUES('GRP-2011-02',1,'circulate','2011-09-06 09:15:00.000000');
INSERT INTO "step" VALUES('GRP-2011-01',1,'settle','2011-09-09 17:05:00.000000');
INSERT INTO "step" VALUES('GRP-2011-01',1,'open-the-group','2011-09-09 17:05:00.000000');
INSERT INTO "step" VALUES('GRP-2011-01',1,'close-case','2011-09-09 17:05:00.000000');
INSERT INTO "step" VALUES('GRP-2011-02',1,'take-stock-until-2011-09-13','2011-09-13 08:00:00.000000');
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
INSERT INTO "wait" VALUES('GRP-2011-01',1,'endorsement-until-2011-09-12','the answers of Harrow Chief Executives, due by 19 September 2011','2011-09-05 08:30:00.000000','2011-09-12 08:00:00.000000',NULL,0,0);
INSERT INTO "wait" VALUES('GRP-2011-02',1,'proposal-completed-1','what is missing, from the proposer','2011-09-05 08:30:00.000000',NULL,'2011-09-06 09:15:00.000000',0,1);
INSERT INTO "wait" VALUES('GRP-2011-02',1,'endorsement-until-2011-09-13','the answers of Harrow Chief Executives, due by 20 September 2011','2011-09-06 09:15:00.000000','2011-09-13 08:00:00.000000','2011-09-13 08:00:00.000000',0,0);
INSERT INTO "wait" VALUES('GRL-2011-01',1,'life-asks-2012-03-02','the day on which its sponsor is asked about its end, 2 March 2012','2011-09-09 17:05:00.000000','2012-03-02 09:00:00.000000',NULL,0,0);
INSERT INTO "wait" VALUES('GRP-2011-02',1,'endorsement-until-2011-09-15','the answers of Harrow Chief Executives, due by 20 September 2011','2011-09-13 08:00:00.000000','2011-09-15 08:00:00.000000',NULL,0,0);
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
