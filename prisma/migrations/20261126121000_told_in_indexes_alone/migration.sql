-- Rows that are looked up one by one are spread over the whole table; what is asked of them stands in an index instead.

-- What an article's or a province's events are asked for: whether they stand, and since when.
DROP INDEX "event_closed";
CREATE INDEX "event_closed" ON "event" ("row") INCLUDE ("recorded_at", "superseded_at", "id") WHERE "superseded_at" IS NOT NULL;
CREATE INDEX "event_by_row" ON "event" ("row") INCLUDE ("recorded_at", "superseded_at", "id");

-- The versions of a fact, for what has changed of it.
CREATE INDEX "observation_versions" ON "observation" ("id") INCLUDE ("recorded_at", "superseded_at", "period_start");
CREATE INDEX "event_versions" ON "event" ("id") INCLUDE ("recorded_at", "superseded_at", "date_start");

-- The totals of an indicator tell how many were worked out.
DROP INDEX "observation_by_indicator";
CREATE INDEX "observation_by_indicator" ON "observation" ("indicator_slug", "period_start", "id")
  INCLUDE ("period_end", "area_id", "measure", "unit", "unit_mult", "value", "value_high", "obs_status", "recorded_at", "superseded_at", "row");
