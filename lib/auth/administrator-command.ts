import { join } from 'node:path'
import { authSecret } from '../operate/auth-secret.ts'
import { readEnvironment } from '../operate/environment.ts'
import { dataFolder } from '../operate/project.ts'
import { withDatabase } from '../operate/with-database.ts'
import { createAuth } from './auth.ts'
import { makeSignInLink } from './sign-in-link.ts'

// `npm run administrator -- EMAIL NAME`: makes an administrator and prints a link that is good once, for a day.
const [email = '', ...rest] = process.argv.slice(2)
const name = rest.join(' ')

async function run(): Promise<void> {
  if (!/^[^\s@]+@[^\s@]+$/.test(email) || name === '') {
    throw new RangeError(
      `"${[email, name].join(' ').trim()}" is no address and name; expected: npm run administrator -- name@example.org Full Name`,
    )
  }
  const environment = readEnvironment(process.env)
  const origin = environment.baseUrl ?? `http://127.0.0.1:${environment.port}`
  const secret = environment.authSecret ?? authSecret(join(dataFolder, 'auth-secret'))
  const path = await withDatabase(environment, () =>
    makeSignInLink(createAuth({ secret, origin }), { email, name, role: 'administrator' }, new Date()),
  )
  console.log(`Open this within a day, once, to choose a password:\n\n  ${origin}${path}\n`)
}

run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
