-- The weightiest milestones of a province: all of its events were looked up to find them (1.7 s where it has seventy thousand).
-- Events of the three kinds that a province dates its own history by are few, and in order.
CREATE INDEX "event_weightiest" ON "event" ("kind", "date_start", "id") INCLUDE ("recorded_at", "superseded_at", "row")
  WHERE "kind" IN ('founding', 'victory', 'administrative-change');
