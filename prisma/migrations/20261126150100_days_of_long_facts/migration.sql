-- Which long facts reach over a day: in order of their first days alone, all that began before it were gone through (36,000 of
-- 50,000 for 2,300). As ranges of days they are found.
CREATE INDEX "observation_long_days" ON "observation" USING GIST (daterange("period_start", "period_end", '[]'))
  INCLUDE ("period_start", "period_end", "area_id", "indicator_slug", "measure", "unit", "unit_mult", "value", "value_high", "recorded_at", "superseded_at", "row")
  WHERE "period_end" - "period_start" > 366;
CREATE INDEX "event_long_days" ON "event" USING GIST (daterange("date_start", "date_end", '[]'))
  INCLUDE ("date_start", "date_end", "topic", "status", "recorded_at", "superseded_at", "row")
  WHERE "date_end" - "date_start" > 366;

-- The kept columns of all groups in a stretch of days: their key begins with the group, and each was looked for in turn.
CREATE INDEX "figure_column_level_column_number_idx" ON "figure_column" ("level", "column_number");
