/** A place in the log that PostgreSQL writes ("16/B374D848"), as a number that grows; null for any other text. */
export function parseLogPosition(text: string): bigint | null {
  const [, high, low] = /^([0-9A-Fa-f]{1,8})\/([0-9A-Fa-f]{1,8})$/.exec(text) ?? []
  return high === undefined || low === undefined ? null : (BigInt(`0x${high}`) << 32n) | BigInt(`0x${low}`)
}

/** Whatever a replica has replayed will do. */
export const ANY_POSITION = '0/0'

/** How far the primary's log goes: whatever is committed by now lies before it. */
export const LOG_END = 'SELECT pg_current_wal_insert_lsn()::text AS recorded'

/** How far a standby has come; `standby` is false on a primary, whose log is another one after a failover. */
export const REPLAYED = 'SELECT pg_is_in_recovery() AS standby, pg_last_wal_replay_lsn()::text AS replayed'
