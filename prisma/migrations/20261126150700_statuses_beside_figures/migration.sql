-- What is said of a unit year by year, and the newest figure of each of its indicators, depend on the status and the breakdown of
-- all its figures. They stand in the index by area, so that figures are not looked up one by one.
DROP INDEX "observation_by_area";
CREATE INDEX "observation_by_area" ON "observation" ("area_id", "period_start", "id", "period_end", "superseded_at")
  INCLUDE ("indicator_slug", "measure", "unit", "unit_mult", "value", "value_high", "scenario", "obs_status", "breakdown", "recorded_at", "row");
