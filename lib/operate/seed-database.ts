import { runNode } from './child.ts'

/** Puts the seeds on record, as `npm run seed` does; what that says. Throws an Error that says why, where it refuses. */
export async function seedDatabase(databaseUrl: string): Promise<string> {
  const { code, output } = await runNode(['--import', 'tsx', 'lib/seed/seed-command.ts'], { DATABASE_URL: databaseUrl })
  if (code !== 0) throw new Error(output.trim())
  return output
}
