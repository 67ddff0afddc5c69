import { handOver } from './hand-over.mjs'

// `npm test`. Nothing here may need node_modules: a clean clone has none.
await handOver('./test.ts')
