import { handOver } from './hand-over.mjs'

// `npm start` and `npm run dev`. Nothing here may need node_modules: a clean clone has none.
await handOver('./start.ts', false)
