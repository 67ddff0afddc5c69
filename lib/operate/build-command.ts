import { buildApp } from './build-app.ts'
import { prepareClient } from './prepare-client.ts'
import { step } from './step.ts'

// `npm run build`: all that `npm start` makes before it serves and that needs no database.
const said = (made: boolean) => (made ? 'made' : 'up to date')
await step('database client', prepareClient, said)
await step('build', () => buildApp({}), said)
