import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // An offset of 12:45 or 13:45 hours: whoever reads a date through the local clock is found out.
    env: { TZ: 'Pacific/Chatham' },
    setupFiles: ['lib/operate/fixed-seed.ts'],
    // Long enough for a busy machine: no test says how fast anything is.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        // Pure functions keep nothing between files: importing the same modules anew for each would take most of the time.
        test: { name: 'unit', include: ['{lib,app}/**/*.test.{ts,tsx}'], exclude: ['**/*.db.test.ts'], isolate: false },
      },
      {
        extends: true,
        // CREATE DATABASE … TEMPLATE waits for nobody: two copies of one template at once are refused.
        test: { name: 'database', include: ['lib/**/*.db.test.ts'], fileParallelism: false, isolate: false },
      },
    ],
  },
})
