-- One row in camera_interval and its parts in the other tables, all keyed by (camera_id, interval_start).
--
-- There is no unique index. DuckDB keeps an index in memory whole: for ten cameras and a year it took more than half a
-- gigabyte, beside 9 MB of data. The store's one writer replaces an interval in one transaction instead, and finds it by
-- the smallest and largest interval_start that DuckDB keeps for every 122 880 rows.
--
-- position keeps the order in which an interval listed its lines, zones and transitions. Doubles are stored as they are, never rounded.

CREATE TABLE camera_interval (
  camera_id        VARCHAR     NOT NULL,
  interval_start   TIMESTAMPTZ NOT NULL,
  interval_seconds INTEGER     NOT NULL,
  plan_version     INTEGER     NOT NULL,
  model            VARCHAR     NOT NULL,
  coverage_seconds DOUBLE      NOT NULL
);

CREATE TABLE line_measure (
  camera_id        VARCHAR     NOT NULL,
  interval_start   TIMESTAMPTZ NOT NULL,
  position         INTEGER     NOT NULL,
  line_id          VARCHAR     NOT NULL,
  role             VARCHAR     NOT NULL,
  "in"             INTEGER     NOT NULL,
  "out"            INTEGER     NOT NULL
);

CREATE TABLE zone_measure (
  camera_id            VARCHAR     NOT NULL,
  interval_start       TIMESTAMPTZ NOT NULL,
  position             INTEGER     NOT NULL,
  zone_id              VARCHAR     NOT NULL,
  role                 VARCHAR     NOT NULL,
  person_seconds       DOUBLE      NOT NULL,
  occupancy_max        INTEGER,
  occupancy_min        INTEGER,
  zone_visits          INTEGER     NOT NULL,
  dwell_person_seconds DOUBLE      NOT NULL,
  engaged_visits       INTEGER     NOT NULL,
  bounced_visits       INTEGER     NOT NULL
);

-- Visits per dwell bucket: summed by bucket over any intervals, they give the percentiles of all of them.
CREATE TABLE zone_dwell (
  camera_id        VARCHAR     NOT NULL,
  interval_start   TIMESTAMPTZ NOT NULL,
  zone_id          VARCHAR     NOT NULL,
  bucket           INTEGER     NOT NULL,
  zone_visits      INTEGER     NOT NULL
);

CREATE TABLE zone_transition (
  camera_id        VARCHAR     NOT NULL,
  interval_start   TIMESTAMPTZ NOT NULL,
  position         INTEGER     NOT NULL,
  from_zone        VARCHAR     NOT NULL,
  to_zone          VARCHAR     NOT NULL,
  transitions      INTEGER     NOT NULL
);

-- Only cells that someone stood in; they are read back in the order of their index.
CREATE TABLE heat_cell (
  camera_id              VARCHAR     NOT NULL,
  interval_start         TIMESTAMPTZ NOT NULL,
  cell_index             INTEGER     NOT NULL,
  cell_occupancy_seconds DOUBLE      NOT NULL,
  cell_visits            INTEGER     NOT NULL
);
