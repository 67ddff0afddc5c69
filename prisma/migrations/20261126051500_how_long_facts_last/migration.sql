-- Of an expression PostgreSQL guesses that a third is above any bound; of facts that last more than a year it is a twentieth,
-- and by that guess their index was passed over.
CREATE STATISTICS "observation_lasts" ON ("period_end" - "period_start") FROM "observation";
CREATE STATISTICS "event_lasts" ON ("date_end" - "date_start") FROM "event";
ANALYZE "observation";
ANALYZE "event";

-- Those that last long are looked through for the ones that reach into a window: in their index alone.
DROP INDEX "observation_long";
DROP INDEX "event_long";
CREATE INDEX "observation_long" ON "observation" ("period_start", "id") INCLUDE ("period_end", "recorded_at", "superseded_at")
  WHERE "period_end" - "period_start" > 366;
CREATE INDEX "event_long" ON "event" ("date_start", "id") INCLUDE ("date_end", "recorded_at", "superseded_at")
  WHERE "date_end" - "date_start" > 366;
