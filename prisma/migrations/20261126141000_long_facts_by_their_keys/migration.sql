-- Few facts last longer than a year. Those of one indicator, area or topic that reach into a window were looked for among all that
-- began before it.
CREATE INDEX "observation_long_by_indicator" ON "observation" ("indicator_slug", "period_start", "id")
  INCLUDE ("period_end", "area_id", "recorded_at", "superseded_at", "row") WHERE "period_end" - "period_start" > 366;
CREATE INDEX "observation_long_by_area" ON "observation" ("area_id", "period_start", "id")
  INCLUDE ("period_end", "indicator_slug", "recorded_at", "superseded_at", "row") WHERE "period_end" - "period_start" > 366;
CREATE INDEX "event_long_by_topic" ON "event" ("topic", "date_start", "id")
  INCLUDE ("date_end", "status", "recorded_at", "superseded_at", "row") WHERE "date_end" - "date_start" > 366;
CREATE INDEX "event_area_long" ON "event_area" ("area_id", "date_start", "event_row")
  INCLUDE ("date_end", "topic") WHERE "date_end" - "date_start" > 366;
CREATE STATISTICS "event_area_lasts" ON ("date_end" - "date_start") FROM "event_area";
ANALYZE "event_area";
