-- The events of an area are counted by their statuses without looking at each: what an event states of itself stands beside the area too.

DROP INDEX "event_area_by_area";
DROP INDEX "event_area_long";
ALTER TABLE "event_area" ADD COLUMN "status" "StatedStatus";
ALTER TABLE "event_area" DISABLE TRIGGER "event_area_append_only";
UPDATE "event_area" AS place SET "status" = event."status" FROM "event" AS event WHERE event."row" = place."event_row";
ALTER TABLE "event_area" ENABLE TRIGGER "event_area_append_only";
ALTER TABLE "event_area" ALTER COLUMN "status" SET NOT NULL;

DROP TRIGGER "event_area_takes_from_event" ON "event_area";

CREATE OR REPLACE FUNCTION event_area_takes_from_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT coalesce(NEW."date_start", "date_start"), coalesce(NEW."date_end", "date_end"), coalesce(NEW."topic", "topic"),
      coalesce(NEW."recorded_at", "recorded_at"), coalesce(NEW."status", "status")
    INTO NEW."date_start", NEW."date_end", NEW."topic", NEW."recorded_at", NEW."status" FROM "event" WHERE "row" = NEW."event_row";
  RETURN NEW;
END $$;

CREATE TRIGGER "event_area_takes_from_event" BEFORE INSERT ON "event_area" FOR EACH ROW
  WHEN (NEW."date_start" IS NULL OR NEW."date_end" IS NULL OR NEW."topic" IS NULL OR NEW."recorded_at" IS NULL OR NEW."status" IS NULL)
  EXECUTE FUNCTION event_area_takes_from_event();

CREATE OR REPLACE FUNCTION event_area_says_what_event_says() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  wrong record;
BEGIN
  SELECT added.* INTO wrong FROM added WHERE (added."date_start", added."date_end", added."topic", added."recorded_at", added."status")
    <> (SELECT "date_start", "date_end", "topic", "recorded_at", "status" FROM "event" WHERE "row" = added."event_row") LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'area of event row % says % to %, %, %, recorded %, which is not what its event says',
      wrong."event_row", wrong."date_start", wrong."date_end", wrong."topic", wrong."status", wrong."recorded_at"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'event_area_says_what_event_says', TABLE = 'event_area';
  END IF;
  RETURN NULL;
END $$;

CREATE INDEX "event_area_by_area" ON "event_area" ("area_id", "date_start", "event_row")
  INCLUDE ("date_end", "topic", "recorded_at", "status");
CREATE INDEX "event_area_long" ON "event_area" ("area_id", "date_start", "event_row")
  INCLUDE ("date_end", "topic", "recorded_at", "status") WHERE "date_end" - "date_start" > 366;
