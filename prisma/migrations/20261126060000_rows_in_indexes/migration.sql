-- Which articles state the facts of a filter is found in indexes alone: from a fact's key to its row, from its row to the article.

DROP INDEX "evidence_observation_row_idx";
DROP INDEX "evidence_event_row_idx";
CREATE INDEX "evidence_of_figure" ON "evidence" ("observation_row") INCLUDE ("article_slug") WHERE "observation_row" IS NOT NULL;
CREATE INDEX "evidence_of_event" ON "evidence" ("event_row") INCLUDE ("article_slug") WHERE "event_row" IS NOT NULL;

DROP INDEX "observation_by_area";
CREATE INDEX "observation_by_area" ON "observation" ("area_id", "period_start", "id")
  INCLUDE ("period_end", "indicator_slug", "measure", "unit", "unit_mult", "value", "value_high", "recorded_at", "superseded_at", "row");
DROP INDEX "observation_by_indicator";
CREATE INDEX "observation_by_indicator" ON "observation" ("indicator_slug", "period_start", "id")
  INCLUDE ("period_end", "area_id", "measure", "unit", "unit_mult", "value", "value_high", "recorded_at", "superseded_at", "row");

DROP INDEX "event_by_day";
CREATE INDEX "event_by_day" ON "event" ("date_start", "id") INCLUDE ("date_end", "topic", "status", "recorded_at", "superseded_at", "row");
DROP INDEX "event_by_topic";
CREATE INDEX "event_by_topic" ON "event" ("topic", "date_start", "id") INCLUDE ("date_end", "status", "recorded_at", "superseded_at", "row");

-- The few that last long are told in their index alone too: otherwise all that began before a window is gone through for them.
DROP INDEX "observation_long";
CREATE INDEX "observation_long" ON "observation" ("period_start", "id")
  INCLUDE ("period_end", "area_id", "indicator_slug", "measure", "unit", "unit_mult", "value", "value_high", "recorded_at", "superseded_at", "row")
  WHERE "period_end" - "period_start" > 366;
DROP INDEX "event_long";
CREATE INDEX "event_long" ON "event" ("date_start", "id") INCLUDE ("date_end", "topic", "status", "recorded_at", "superseded_at", "row")
  WHERE "date_end" - "date_start" > 366;
