-- Of what an index only INCLUDEs, nothing is asked before the row has been fetched, unless the index alone answers. As keys behind the
-- order, the last day and the closing are: a search in some years fetched every long fact that began before them, and most facts of
-- the year before them.
DROP INDEX "observation_period_start_id_idx";
CREATE INDEX "observation_by_day" ON "observation" ("period_start", "id", "period_end", "superseded_at");
DROP INDEX "observation_by_indicator";
CREATE INDEX "observation_by_indicator" ON "observation" ("indicator_slug", "period_start", "id", "period_end", "superseded_at")
  INCLUDE ("area_id", "measure", "unit", "unit_mult", "value", "value_high", "obs_status", "recorded_at", "row");
DROP INDEX "event_by_day";
CREATE INDEX "event_by_day" ON "event" ("date_start", "id", "date_end", "superseded_at") INCLUDE ("topic", "status", "recorded_at", "row");
DROP INDEX "event_by_topic";
CREATE INDEX "event_by_topic" ON "event" ("topic", "date_start", "id", "date_end", "superseded_at") INCLUDE ("status", "recorded_at", "row");
DROP INDEX "observation_long";
CREATE INDEX "observation_long" ON "observation" ("period_start", "id", "period_end", "superseded_at")
  INCLUDE ("area_id", "indicator_slug", "measure", "unit", "unit_mult", "value", "value_high", "recorded_at", "row")
  WHERE "period_end" - "period_start" > 366;
DROP INDEX "observation_long_by_indicator";
CREATE INDEX "observation_long_by_indicator" ON "observation" ("indicator_slug", "period_start", "id", "period_end", "superseded_at")
  INCLUDE ("area_id", "recorded_at", "row") WHERE "period_end" - "period_start" > 366;
DROP INDEX "observation_long_by_area";
CREATE INDEX "observation_long_by_area" ON "observation" ("area_id", "period_start", "id", "period_end", "superseded_at")
  INCLUDE ("indicator_slug", "recorded_at", "row") WHERE "period_end" - "period_start" > 366;
DROP INDEX "event_long";
CREATE INDEX "event_long" ON "event" ("date_start", "id", "date_end", "superseded_at")
  INCLUDE ("topic", "status", "recorded_at", "row") WHERE "date_end" - "date_start" > 366;
DROP INDEX "event_long_by_topic";
CREATE INDEX "event_long_by_topic" ON "event" ("topic", "date_start", "id", "date_end", "superseded_at")
  INCLUDE ("status", "recorded_at", "row") WHERE "date_end" - "date_start" > 366;

-- The articles about an area, in the index alone.
DROP INDEX "article_area_area_id_idx";
CREATE INDEX "article_area_area_id_article_slug_idx" ON "article_area" ("area_id", "article_slug");
