/** How many connections ask at once, and for how long (seconds): BENCH_SECONDS makes it shorter for a trial. */
export const [CONNECTIONS, SECONDS] = [64, Number(process.env.BENCH_SECONDS ?? 8)]
