/**
 * What the renderer's connections are opened with (PGOPTIONS, which every client of PostgreSQL reads): nobody waits for an answer
 * longer than this (front.ts), and a transaction that was left open would hold what it has locked for ever. What a page asks is
 * answered sooner than helpers would be started for it, and with many readers there is nobody left to help. Each question is planned
 * for its own values: a plan for any values, which PostgreSQL turns to after five askings, takes every word to be common and every
 * area to be small. Pages that were asked in turns took as long with either.
 */
export const RENDERER_DATABASE_OPTIONS =
  '-c statement_timeout=30s -c idle_in_transaction_session_timeout=120s -c max_parallel_workers_per_gather=0 -c plan_cache_mode=force_custom_plan'
