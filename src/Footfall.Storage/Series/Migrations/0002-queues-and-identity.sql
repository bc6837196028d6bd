-- Waiting, for the zones that are queues, and what the confidence of an interval comes from. Both are keyed like the tables of
-- step 1. A zone of an interval has a row in queue_measure where it was a queue; an interval has one in identity_measure
-- unless an older version wrote it: nobody noted it then, which is not the same as 0.

CREATE TABLE queue_measure (
  camera_id              VARCHAR     NOT NULL,
  interval_start         TIMESTAMPTZ NOT NULL,
  zone_id                VARCHAR     NOT NULL,
  joined                 INTEGER     NOT NULL,
  served                 INTEGER     NOT NULL,
  abandoned              INTEGER     NOT NULL,
  served_within_target   INTEGER     NOT NULL,
  waiting_person_seconds DOUBLE      NOT NULL,
  waiting_max            INTEGER,
  wait_person_seconds    DOUBLE      NOT NULL
);

-- People served per bucket of waiting time, as zone_dwell has visits per bucket of dwell time.
CREATE TABLE queue_wait (
  camera_id      VARCHAR     NOT NULL,
  interval_start TIMESTAMPTZ NOT NULL,
  zone_id        VARCHAR     NOT NULL,
  bucket         INTEGER     NOT NULL,
  served         INTEGER     NOT NULL
);

CREATE TABLE identity_measure (
  camera_id       VARCHAR     NOT NULL,
  interval_start  TIMESTAMPTZ NOT NULL,
  tracked_seconds DOUBLE      NOT NULL,
  certain_ends    INTEGER     NOT NULL,
  mends           INTEGER     NOT NULL,
  broken_ends     INTEGER     NOT NULL
);
