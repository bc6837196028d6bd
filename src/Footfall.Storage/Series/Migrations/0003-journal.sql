-- What each camera's analysis would lose if the process ended now: one row for each camera, replaced with every interval that it
-- closes, in the same transaction, and every few seconds between. body is JSON of the program's own; a version of the program
-- that cannot read it starts with nobody in view.

CREATE TABLE camera_journal (
  camera_id  VARCHAR     NOT NULL,
  written_at TIMESTAMPTZ NOT NULL,
  body       VARCHAR     NOT NULL
);
