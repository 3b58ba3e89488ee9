-- Rows as schema 013 has them: something in every table, and null where a column allows it.
insert into account (id, role, zone, created_at, name, email, email_folded) values
  (1, 'learner', 'Asia/Seoul', '2026-03-01 09:00:00+00:00', '김 Amina O''Neill', 'Amina@example.org', 'amina@example.org'),
  (2, 'admin', null, '2026-03-01 09:00:00+00:00', null, null, null);

insert into password (account_id, hash, set_at) values
  (1, '$argon2id$v=19$m=19456,t=2,p=1$ErajDjFzZcS++8nxIkKP8A$N0b7T+ltAQu3kxLZPRfWbIb8jKLChVpCFDupAMmX7SE', '2026-03-01 09:00:00+00:00');

insert into recovery (id, account_id, kind, secret_hash, created_at, expires_at, issued_by) values
  (1, 1, 'code', '4e07408562bedb8b60ce05c1decfe3ad16b72230967de01f640b7e4729b49fce', '2026-03-01 09:00:00+00:00', null, null),
  (2, 1, 'link', '4b227777d4dd1fc61c6f884f48641d02b4d121d3fd328cb08b5531fcacdabf8a', '2026-03-02 09:00:00+00:00', '2026-03-03 09:00:00+00:00', 2);

insert into recovery_use (recovery_id, used_at) values
  (1, '2026-03-02 08:00:00+00:00');

insert into wrong_try (id, subject_hash, place_hash, tried_at) values
  (1, 'ef2d127de37b942baad06145e54b0c619a1f22327b2ebbcfbec78f5564afe39d', 'e7f6c011776e8db7cd330b54174fd76f7d0216b612387a5ffcfb81e6f0919683', '2026-03-01 08:58:00+00:00');

insert into learner (id, account_id, created_at) values
  (1, null, '2026-03-01 10:00:00.123456+00:00'),
  (2, 1, '2026-03-01 10:05:00+00:00');

insert into visitor (token_hash, learner_id, created_at) values
  ('9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08', 1, '2026-03-01 10:00:00+00:00');

insert into installation (id, secret, created_at) values
  (1, '60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752', '2026-03-01 08:00:00+00:00');

insert into course (id, slug, created_at) values
  (1, 'wpk-8th-congress', '2026-03-01 08:00:00+00:00');

insert into pack (id, course_id, sha256, imported_at) values
  (1, 1, 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', '2026-03-01 08:00:00+00:00');

insert into pack_file (pack_id, path, content) values
  (1, 'article/1.txt', '[author-report fact] “Zero cases”, 김정은 said; it''s so.');

insert into question (id, course_id, item, family) values
  (1, 1, 'wpk-8th-congress-slogan-meaning-zero-cases', 'slogan-meaning');

insert into question_version (id, question_id, version, pack_id, section, content, basis_hash, created_at) values
  (1, 1, 1, 1, '2', json '{"stem": "What is “zero cases”?", "options": [{"text": "an aim", "correct": true}]}',
   '2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae', '2026-03-01 08:00:00+00:00'),
  (2, 1, 2, 1, '2', json '{"stem": "Which aim is “zero cases”?", "options": []}',
   'fcde2b2edba56bf408601fb721fe9b5c338d10ee429ea04fae5511b68fbf8fb9', '2026-03-02 08:00:00+00:00');

insert into version_end (question_version_id, state, reason, ended_at) values
  (1, 'stale', 'what it rests on has changed', '2026-03-02 08:00:00+00:00');

insert into attempt (id, public_id, learner_id, course_id, scope, number, seed, started_at) values
  (1, 'Xk3vQ0a1', 1, 1, 'lesson 2', 1, -6148914691236517206, '2026-03-01 11:00:00+00:00');

insert into attempt_slot (attempt_id, position, question_version_id) values
  (1, 1, 1);

insert into step (id, attempt_id, position, revision, idempotency_key, response, result, score, saved_at, confidence, latency_ms) values
  (1, 1, 1, 1, '6f1ed002-ab5d-4d5b-9d8a-0e1f5f6f1ed0', json '{"chosen": [0]}', 'partly', 0.5, '2026-03-01 11:01:00.654321+00:00', 'sure', 8321),
  (2, 1, 1, 2, '0a7c1d7e-2f4b-4c58-9a53-0f5b8f7f1ed1', json '{"chosen": [0], "cited": 1}', 'partly', 0.5, '2026-03-01 11:01:30+00:00', null, null);

insert into reading (id, learner_id, course_id, lesson, sentences, read_at) values
  (1, 1, 1, '2', 17, '2026-03-01 10:30:00+00:00');

insert into card (id, learner_id, course_id, fact, direction, exposures, reviews, passes, stability, difficulty, phase,
  learning_step, reviewed_at, zone, surely_wrong_on, due_at, created_at) values
  (1, 1, 1, 'use:zero-cases:report', 'slogan-meaning', 2, 1, 0, 0.212, 6.4133, 'learning', 0,
   '2026-03-01 11:01:00.654321+00:00', 'Asia/Seoul', '2026-03-01', '2026-03-01 11:02:00.654321+00:00',
   '2026-03-01 11:01:00.654321+00:00'),
  (2, 2, 1, 'holding:kim-jong-un-general-secretary', 'post-person', 1, 0, 0, null, null, null, null, null, null, null, null,
   '2026-03-01 11:05:00+00:00');

insert into review_log (id, card_id, kind, step_id, question_version_id, rating, confidence, latency_ms, zone, logged_at, takes_back) values
  (1, 1, 'review', 1, 1, 1, 'sure', 8321, 'Asia/Seoul', '2026-03-01 11:01:00.654321+00:00', null),
  (2, 2, 'review', null, 2, 3, null, null, 'UTC', '2026-03-01 11:05:00+00:00', null),
  (3, 2, 'undone', null, null, null, null, null, 'UTC', '2026-03-01 11:05:07+00:00', 2);

insert into review_plan (id, learner_id, session_cards, session_seconds, new_a_day, core_first, pause_from, pause_until, set_at, ask_confidence) values
  (1, 1, 20, 480, 10, true, null, null, '2026-03-01 11:10:00+00:00', false),
  (2, 1, 30, 600, 0, false, '2026-04-01', '2026-04-07', '2026-03-02 11:10:00+00:00', true);

insert into exam_date (id, learner_id, course_id, exam_on, set_at) values
  (1, 1, 1, '2026-07-15', '2026-03-01 11:11:00+00:00'),
  (2, 2, 1, null, '2026-03-01 11:12:00+00:00');

insert into session (token_hash, account_id, created_at, seen_at, browser, place_hash) values
  ('5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8', 2, '2026-03-01 09:00:00+00:00', '2026-03-01 09:12:00.123456+00:00', null, null),
  ('7902699be42c8a8e46fbbb4501726517e86b22c56a189f7625a6da49081b2451', 1, '2026-03-01 09:00:00+00:00', '2026-03-01 09:20:00+00:00', 'Firefox, Linux', '2c624232cdd221771294dfbb310aca000a0df6ac8b66b696d90ef06fdefb64a3');

insert into session_end (token_hash, ended_by, ended_at) values
  ('5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8', 2, '2026-03-01 09:12:30+00:00'),
  ('7902699be42c8a8e46fbbb4501726517e86b22c56a189f7625a6da49081b2451', null, '2026-03-01 09:21:00+00:00');

insert into console_token (id, token_hash, created_at) values
  (1, '6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b', '2026-03-01 08:59:00+00:00'),
  (2, 'd4735e3a265e16eee03f59718b9b5d03019c07d8b6c51f90da3a666eec13ab35', '2026-03-01 10:00:00+00:00');

insert into console_token_use (console_token_id, account_id, used_at) values
  (1, 2, '2026-03-01 09:00:00+00:00'),
  (2, null, '2026-03-01 10:01:00+00:00');

insert into review_session (id, learner_id, started_at) values
  (1, 1, '2026-03-02 09:00:00+00:00');

insert into jotting (id, public_id, learner_id, course_id, lesson, anchor, sentence, created_at) values
  (1, 'a1b2c3d4e5f6', 1, 1, '1', 's-2', 'A sentence.', '2026-03-01 12:00:00.123456+00:00');

insert into jotting_revision (id, jotting_id, body, written_at) values
  (1, 1, '', '2026-03-01 12:00:00.123456+00:00'),
  (2, 1, 'Compare section II.', '2026-03-01 12:01:00+00:00'),
  (3, 1, null, '2026-03-01 12:02:00+00:00');

insert into problem_report (id, public_id, question_version_id, kind, body, idempotency_key, reported_at) values
  (1, 'f6e5d4c3b2a1', 1, 'wrong-key', 'The table says otherwise.', 'report-1', '2026-03-01 12:03:00+00:00');

insert into problem_report_state (id, problem_report_id, state, remark, account_id, set_at) values
  (1, 1, 'settled', 'The question was changed.', 2, '2026-03-01 12:04:00+00:00');

insert into classroom (id, public_id, course_id, name, idempotency_key, created_by, created_at) values
  (1, 'c1a55c1a55', 1, 'Politics, spring', 'class-1', 2, '2026-03-01 13:00:00+00:00'),
  (2, 'c1a55c1a56', 1, '정치 2', 'class-2', null, '2026-03-01 13:00:00+00:00');

insert into classroom_instructor (id, classroom_id, account_id, teaches, set_by, set_at) values
  (1, 1, 2, true, 2, '2026-03-01 13:00:00+00:00'),
  (2, 2, 1, true, 2, '2026-03-01 13:01:00+00:00'),
  (3, 2, 1, false, null, '2026-03-01 13:02:00+00:00');

insert into join_code (id, classroom_id, code, needs_approval, set_by, set_at) values
  (1, 1, 'abcd-efgh-jkmn', true, 2, '2026-03-01 13:03:00+00:00'),
  (2, 1, null, false, null, '2026-03-01 13:04:00+00:00');

insert into enrolment (id, public_id, classroom_id, account_id, created_at) values
  (1, 'e1e1e1e1', 1, 1, '2026-03-01 13:05:00.123456+00:00');

insert into enrolment_state (id, enrolment_id, state, invitation_hash, set_by, set_at) values
  (1, 1, 'waiting', null, 1, '2026-03-01 13:05:00.123456+00:00'),
  (2, 1, 'admitted', '4fc82b26aecb47d2868c4efbe3581732a3e7cbcc6c2efb32062c08170a05eeb8', 2, '2026-03-01 13:06:00+00:00');

insert into enrolment_group (id, enrolment_id, name, set_by, set_at) values
  (1, 1, 'B', 2, '2026-03-01 13:07:00+00:00'),
  (2, 1, null, null, '2026-03-01 13:08:00+00:00');

insert into invitation (id, public_id, classroom_id, name, email, email_folded, group_name, created_by, created_at) values
  (1, '1a2b3c', 1, 'Jonas Weber', 'Jonas@example.org', 'jonas@example.org', 'B', 2, '2026-03-01 13:09:00+00:00'),
  (2, '1a2b3d', 2, 'Lena', 'lena@example.org', 'lena@example.org', null, null, '2026-03-01 13:09:00+00:00');

insert into invitation_link (id, invitation_id, secret_hash, issued_by, issued_at, expires_at) values
  (1, 1, '6b51d431df5d7f141cbececcf79edf3dd861c3b4069f0b11661a3eefacbba918', 2, '2026-03-01 13:09:00+00:00', '2026-03-15 13:09:00+00:00');

insert into accommodation (id, account_id, time_factor, extra_attempts, note, set_by, set_at) values
  (1, 1, 1.25, 0, '', 2, '2026-03-01 13:10:00+00:00'),
  (2, 1, 1.50, 1, 'Reads with a magnifier.', null, '2026-03-01 13:11:00+00:00');

insert into account_role (id, account_id, role, set_by, set_at) values
  (1, 1, 'instructor', 2, '2026-03-01 13:12:00+00:00'),
  (2, 1, 'learner', null, '2026-03-01 13:13:00+00:00');

insert into quiz (id, public_id, course_id, owner_id, idempotency_key, created_at) values
  (1, 'c0ffee01', 1, 2, 'quiz-1', '2026-03-02 09:00:00+00:00'),
  (2, 'c0ffee02', 1, null, 'quiz-2', '2026-03-02 09:00:00+00:00');

insert into quiz_revision (id, quiz_id, number, name, choices, set_by, set_at) values
  (1, 1, 1, 'Week 1', json '{"sections": [], "count": 20}', 2, '2026-03-02 09:00:00+00:00'),
  (2, 2, 1, '1주', json '{"sections": ["1"], "count": 5}', null, '2026-03-02 09:00:00+00:00');

insert into quiz_slot (quiz_revision_id, position, question_version_id, max_mark, pinned) values
  (1, 1, 1, 1.50, true),
  (2, 1, 2, 1.00, false);

insert into quiz_sharing (id, quiz_id, shared, set_by, set_at) values
  (1, 1, true, 2, '2026-03-02 09:01:00+00:00'),
  (2, 2, false, null, '2026-03-02 09:01:00+00:00');

insert into assignment (id, public_id, quiz_id, classroom_id, created_at) values
  (1, 'a55161ed', 1, 1, '2026-03-02 09:02:00+00:00');

insert into publication (id, assignment_id, quiz_revision_id, opens_at, closes_at, limit_seconds, attempts, counts, shuffles,
  shows_marks, shows_right, shows_why, graded, holds_back, idempotency_key, set_by, set_at) values
  (1, 1, 1, '2026-03-02 09:30:00+00:00', '2026-03-02 12:00:00+00:00', 1800, 1, 'highest', true, 'handed-in', 'closed', 'closed', true,
   true, 'publication-1', 2, '2026-03-02 09:03:00+00:00'),
  (2, 1, 1, '2026-03-02 09:30:00+00:00', null, null, 3, 'mean', false, 'during', 'during', 'never', false, false, 'publication-2', null,
   '2026-03-02 09:04:00+00:00');

insert into withdrawal (publication_id, set_by, set_at) values
  (1, 2, '2026-03-02 09:03:30+00:00'),
  (2, null, '2026-03-02 13:00:00+00:00');

insert into participant (id, public_id, classroom_id, account_id, created_at) values
  (1, 'ba5eba11', 1, 1, '2026-03-02 09:40:00+00:00'),
  (2, 'ba5eba12', 1, null, '2026-03-02 09:41:00+00:00');

insert into quiz_attempt (id, public_id, assignment_id, publication_id, participant_id, number, seed, idempotency_key, started_at) values
  (1, 'ac7ac7ac', 1, 1, 1, 1, -1085102592571150096, 'begin-1', '2026-03-02 09:40:00.123456+00:00'),
  (2, 'ac7ac7ad', 1, 1, 2, 1, 81985529216486895, 'begin-2', '2026-03-02 09:41:00+00:00');

insert into quiz_attempt_slot (quiz_attempt_id, position, paper_position, question_version_id, max_mark) values
  (1, 1, 1, 1, 1.50),
  (2, 1, 1, 1, 1.50);

insert into quiz_step (id, quiz_attempt_id, position, revision, idempotency_key, response, score, saved_at) values
  (1, 1, 1, 1, 'save-1', json '{"chosen": [0]}', 1, '2026-03-02 09:42:00.123456+00:00'),
  (2, 1, 1, 2, 'save-2', null, null, '2026-03-02 09:43:00+00:00');

insert into submission (quiz_attempt_id, automatic, submitted_at) values
  (1, false, '2026-03-02 09:44:00+00:00');

insert into quiz_mark (id, quiz_attempt_id, position, mark, reason, set_by, set_at) values
  (1, 1, 1, 0.75, 'A smudge on the screen.', 2, '2026-03-02 10:00:00+00:00'),
  (2, 1, 1, null, '', null, '2026-03-02 10:01:00+00:00');

insert into regrade (id, assignment_id, question_version_id, kind, answer_key, reason, idempotency_key, set_by, set_at) values
  (1, 1, 1, 'new-key', json '{"options": [0, 1], "accepted": []}', 'Both are in the text.', 'regrade-1', 2, '2026-03-02 10:02:00+00:00'),
  (2, 1, 1, 'as-before', null, 'A slip.', 'regrade-2', null, '2026-03-02 10:03:00+00:00');

insert into question (id, course_id, item, family) values
  (90, 1, 'own-0123456789abcdef01234567', 'own');

insert into question_version (id, question_id, version, pack_id, section, content, basis_hash, created_at) values
  (90, 90, 1, null, '1', json '{"id":"own-0123456789abcdef01234567","stem":"What is said of it?"}', 'hand-written', '2026-03-03 09:00:00+00:00');

insert into own_question (question_id, account_id, idempotency_key, created_at) values
  (90, 2, 'own-key', '2026-03-03 09:00:00+00:00');

insert into question_sharing (id, question_id, shared, set_by, set_at) values
  (1, 90, true, 2, '2026-03-03 09:01:00+00:00'),
  (2, 90, false, null, '2026-03-03 09:02:00+00:00');

insert into question_tags (id, question_id, tags, set_by, set_at) values
  (1, 90, 'seminar 3, 조선', 2, '2026-03-03 09:01:00+00:00'),
  (2, 1, '', null, '2026-03-03 09:02:00+00:00');

insert into distractor_retirement (id, question_id, distractor, retired, chosen, attempts, set_by, set_at) values
  (1, 1, 'Minister of Social Security', true, 0, 36, 2, '2026-03-03 09:01:00+00:00'),
  (2, 1, 'Minister of Social Security', false, 0, 36, null, '2026-03-04 09:02:00+00:00');

insert into second_factor (id, account_id, secret, proposed_at, confirmed_at, last_step) values
  (1, 1, '3132333435363738393031323334353637383930', '2026-03-01 14:00:00+00:00', '2026-03-01 14:01:00+00:00', 59078881),
  (2, 2, '3132333435363738393031323334353637383931', '2026-03-01 14:00:00+00:00', null, null);

insert into second_factor_code (id, second_factor_id, secret_hash) values
  (1, 1, '8b51d431df5d7f141cbececcf79edf3dd861c3b4069f0b11661a3eefacbba918');

insert into half_entry (visitor_hash, account_id, place_hash, renews_code, begun_at) values
  ('9b51d431df5d7f141cbececcf79edf3dd861c3b4069f0b11661a3eefacbba918', 1, 'ab51d431df5d7f141cbececcf79edf3dd861c3b4069f0b11661a3eefacbba918', true, '2026-03-01 14:02:00+00:00');

insert into classroom_name (id, classroom_id, name, set_by, set_at) values
  (1, 1, 'Politics, summer', 2, '2026-03-01 14:03:00+00:00'),
  (2, 1, 'Politics, autumn', null, '2026-03-01 14:04:00+00:00');

insert into sentinel (id, mark, set_at) values
  (90, 'another', '2026-03-03 10:00:00+00:00');


insert into ledger_entry (number, recorded_at, deed, author, account_id, about, inside, detail, place_hash, hash) values
  (1, '2026-03-01 09:00:00.123456+00:00', 'console-token-made', 'operator', null, null, null, null, null,
    '176cfef379949a33c18c1946b587398a684eba5438159f76b40444be60352f27'),
  (2, '2026-03-01 09:01:00.123456+00:00', 'signed-in', 'account', 1, 'account 1', null, 'password', 'ab51d431df5d7f141cbececcf79edf3dd861c3b4069f0b11661a3eefacbba918',
    'b028bbcf5b6325d88a8f36c36b0e867e8a859e7507979c9662933a39398bdb39'),
  (3, '2026-03-01 09:02:00.123456+00:00', 'role-given', 'account', 2, 'account 1', null, 'learner', null,
    'e36d91e05a51df713669fd821e9a4ea4dd6c1076a757adff851b4d1854d25bf8'),
  (4, '2026-03-01 09:03:00.123456+00:00', 'enrolment-changed', 'account', 2, 'account 1', 'class c1a55c1a55c1a55c1a55c1a5', 'admitted', null,
    '1520d9ed9fd0dafec41dd99908309a0c575e2b7d749b7dbfb2f5534a96a0027a'),
  (5, '2026-03-01 09:04:00.123456+00:00', 'page-refused', 'visitor', null, 'route /people', null, 'get', null,
    'f2b66bbb43e1208448a5af4c0ccc61ce4bacd5089e986665e6fd55c216f2b590');

update ledger_head set number = 5, hash = 'f2b66bbb43e1208448a5af4c0ccc61ce4bacd5089e986665e6fd55c216f2b590';

insert into practice_use (question_id, answers, learners, right_at_once, counted_at) values
  (1, 1, 1, 1, '2026-03-01 09:05:00.123456+00:00');

update practice_reach set step_id = 1, seen_step_id = 1, seen_at = '2026-03-01 09:05:00.123456+00:00';

insert into practice_recount (question_id) values (1);
