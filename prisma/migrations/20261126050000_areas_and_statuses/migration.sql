-- The events of an area are counted by time and topic without looking at each: what that takes stands beside the area.

ALTER TABLE "event_area" ADD COLUMN "date_end" DATE, ADD COLUMN "topic" TEXT;
ALTER TABLE "event_area" DISABLE TRIGGER "event_area_append_only";
UPDATE "event_area" AS place SET "date_end" = event."date_end", "topic" = event."topic"
  FROM "event" AS event WHERE event."row" = place."event_row";
ALTER TABLE "event_area" ENABLE TRIGGER "event_area_append_only";
ALTER TABLE "event_area" ALTER COLUMN "date_end" SET NOT NULL, ALTER COLUMN "topic" SET NOT NULL;

DROP TRIGGER "event_area_takes_day" ON "event_area";
DROP FUNCTION event_area_takes_day();
DROP TRIGGER "event_area_day_is_that_of_event" ON "event_area";
DROP FUNCTION event_area_day_is_that_of_event();

CREATE FUNCTION event_area_takes_from_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT "date_start", "date_end", "topic" INTO NEW."date_start", NEW."date_end", NEW."topic" FROM "event" WHERE "row" = NEW."event_row";
  RETURN NEW;
END $$;

CREATE TRIGGER "event_area_takes_from_event" BEFORE INSERT ON "event_area" FOR EACH ROW
  WHEN (NEW."date_start" IS NULL OR NEW."date_end" IS NULL OR NEW."topic" IS NULL) EXECUTE FUNCTION event_area_takes_from_event();

CREATE FUNCTION event_area_says_what_event_says() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  wrong record;
BEGIN
  SELECT added.* INTO wrong FROM added WHERE (added."date_start", added."date_end", added."topic")
    <> (SELECT "date_start", "date_end", "topic" FROM "event" WHERE "row" = added."event_row") LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'area of event row % says % to %, %, which is not what its event says', wrong."event_row", wrong."date_start", wrong."date_end", wrong."topic"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'event_area_says_what_event_says', TABLE = 'event_area';
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER "event_area_says_what_event_says" AFTER INSERT ON "event_area"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION event_area_says_what_event_says();

DROP INDEX "event_area_area_id_date_start_event_row_idx";
CREATE INDEX "event_area_by_area" ON "event_area" ("area_id", "date_start", "event_row") INCLUDE ("date_end", "topic");
-- Few events are closed: that one of an area is not among them is found out here.
CREATE INDEX "event_closed" ON "event" ("row") WHERE "superseded_at" IS NOT NULL;

DROP INDEX "observation_area_id_period_start_id_idx";
CREATE INDEX "observation_by_area" ON "observation" ("area_id", "period_start", "id")
  INCLUDE ("period_end", "indicator_slug", "measure", "unit", "unit_mult", "value", "value_high", "recorded_at", "superseded_at");

-- Facts of statuses that most do not have.
CREATE INDEX "event_not_happened" ON "event" ("status", "date_start", "id")
  INCLUDE ("date_end", "topic", "recorded_at", "superseded_at") WHERE "status" <> 'happened';
CREATE INDEX "observation_not_actual" ON "observation" ("scenario", "period_start", "id") WHERE "scenario" <> 'ACTUAL';
CREATE INDEX "observation_derived" ON "observation" ("period_start", "id") WHERE "formula" IS NOT NULL;
