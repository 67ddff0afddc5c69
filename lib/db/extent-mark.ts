/** First and last day on record, plans' horizons included, as one text that differs when one of them does. */
export const EXTENT_MARK = `SELECT concat_ws(' ',
  (SELECT concat_ws(' ', min(period_start), max(period_end)) FROM observation WHERE superseded_at IS NULL),
  (SELECT concat_ws(' ', min(date_start), max(date_end), max(horizon_to), max(horizon_vision)) FROM event WHERE superseded_at IS NULL)) AS extent`
