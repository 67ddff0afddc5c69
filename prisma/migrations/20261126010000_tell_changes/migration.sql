-- Whoever keeps answers made from facts is told what a transaction changed, when it commits and only then. Triggers and
-- not the code that writes: publishing, taking back, seeding and a hand at the prompt are all heard.

CREATE FUNCTION tell_change(change jsonb) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  -- A notification has room for less than 8000 bytes; what is longer is told as "anything may have changed".
  PERFORM pg_notify('cot_moc_change', CASE WHEN octet_length(change::text) < 7900 THEN change::text ELSE '{"everything": true}' END);
END $$;

-- Rows in "changed": figures that came on record or were closed.
CREATE FUNCTION tell_changed_figures() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM changed) THEN
    PERFORM tell_change((SELECT jsonb_build_object('figures', jsonb_build_object(
      'ids', jsonb_agg(DISTINCT "id"), 'areas', jsonb_agg(DISTINCT "area_id"), 'indicators', jsonb_agg(DISTINCT "indicator_slug"))) FROM changed));
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER "observation_added_is_told" AFTER INSERT ON "observation"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION tell_changed_figures();
CREATE TRIGGER "observation_closed_is_told" AFTER UPDATE ON "observation"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION tell_changed_figures();

-- The areas of an event come after it, so a new one is told by them.
CREATE FUNCTION tell_added_events() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM changed) THEN
    PERFORM tell_change((SELECT jsonb_build_object('events', jsonb_build_object(
      'ids', jsonb_agg(DISTINCT event."id"), 'areas', jsonb_agg(DISTINCT changed."area_id")))
      FROM changed JOIN "event" AS event ON event."row" = changed."event_row"));
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION tell_closed_events() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM changed) THEN
    PERFORM tell_change((SELECT jsonb_build_object('events', jsonb_build_object(
      'ids', jsonb_agg(DISTINCT changed."id"), 'areas', jsonb_agg(DISTINCT place."area_id")))
      FROM changed JOIN "event_area" AS place ON place."event_row" = changed."row"));
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER "event_added_is_told" AFTER INSERT ON "event_area"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION tell_added_events();
CREATE TRIGGER "event_closed_is_told" AFTER UPDATE ON "event"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION tell_closed_events();

CREATE FUNCTION tell_added_articles() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM changed) THEN
    PERFORM tell_change((SELECT jsonb_build_object('articles', jsonb_build_object(
      'slugs', jsonb_agg(DISTINCT article."slug"), 'areas', coalesce(jsonb_agg(DISTINCT place."area_id") FILTER (WHERE place."area_id" IS NOT NULL), '[]')))
      FROM changed JOIN "article" AS article ON article."slug" = to_jsonb(changed)->>TG_ARGV[0]
      LEFT JOIN "article_area" AS place ON place."article_slug" = article."slug"));
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER "article_added_is_told" AFTER INSERT ON "article"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION tell_added_articles('slug');
CREATE TRIGGER "article_area_added_is_told" AFTER INSERT ON "article_area"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION tell_added_articles('article_slug');

-- A doubt changes what is said of its facts.
CREATE FUNCTION tell_changed_doubts() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  about text[] := (SELECT array_agg(DISTINCT fact) FROM changed, unnest(changed."facts") AS fact);
BEGIN
  IF EXISTS (SELECT FROM "observation" WHERE "id" = ANY (about)) THEN
    PERFORM tell_change((SELECT jsonb_build_object('figures', jsonb_build_object(
      'ids', jsonb_agg(DISTINCT "id"), 'areas', jsonb_agg(DISTINCT "area_id"), 'indicators', jsonb_agg(DISTINCT "indicator_slug")))
      FROM "observation" WHERE "id" = ANY (about)));
  END IF;
  IF EXISTS (SELECT FROM "event" WHERE "id" = ANY (about)) THEN
    PERFORM tell_change((SELECT jsonb_build_object('events', jsonb_build_object(
      'ids', jsonb_agg(DISTINCT event."id"), 'areas', jsonb_agg(DISTINCT place."area_id")))
      FROM "event" AS event JOIN "event_area" AS place ON place."event_row" = event."row" WHERE event."id" = ANY (about)));
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER "doubt_added_is_told" AFTER INSERT ON "doubt"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION tell_changed_doubts();
CREATE TRIGGER "doubt_closed_is_told" AFTER UPDATE ON "doubt"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION tell_changed_doubts();

-- Lists that everything refers to. Equal notifications of one transaction are sent once.
CREATE FUNCTION tell_changed_lists() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM tell_change('{"lists": true}');
  RETURN NULL;
END $$;

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['area', 'area_succession', 'region_membership', 'indicator'] LOOP
    EXECUTE format('CREATE TRIGGER %I AFTER INSERT OR UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION tell_changed_lists()', name || '_change_is_told', name);
  END LOOP;
END $$;
