import { spawn } from 'node:child_process'

/** A known weakness of a package that the running product has. */
export interface Advisory {
  readonly package: string
  readonly severity: string
  readonly title: string
  readonly url: string
}

export type Audit = { readonly advisories: readonly Advisory[] } | { readonly unanswered: string }

/**
 * Advisories that are known and do not concern us, by the end of their address ("GHSA-…"), each with the reason and the day on
 * which to look again. None at the moment.
 */
export const ACCEPTED: Readonly<Record<string, string>> = {}

const GRAVE: readonly string[] = ['high', 'critical']

/** Asks the registry for what is known of the packages that the product runs with; a registry that cannot tell is no failure. */
export async function audit(seconds = 20): Promise<Audit> {
  const child = spawn('npm', ['audit', '--omit=dev', '--json'], {
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: seconds * 1000,
    // npm is a script there, which is started by a shell alone.
    shell: process.platform === 'win32',
  })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk
  })
  const ended = new Promise<void>((resolve) => child.once('error', () => resolve()).once('close', () => resolve()))
  await ended
  return readAudit(output)
}

/** Reads what `npm audit --json` prints. */
export function readAudit(output: string): Audit {
  const told = parsed(output)
  const { vulnerabilities, message } = told
  if (!isRecord(vulnerabilities)) return { unanswered: typeof message === 'string' ? message : 'no answer' }
  const advisories = Object.entries(vulnerabilities).flatMap(([name, one]) => {
    const causes: readonly unknown[] = isRecord(one) && Array.isArray(one.via) ? one.via : []
    // A text names the package further down that brings the weakness in, where it is told of.
    return causes.filter(isRecord).map((cause) => ({
      package: name,
      severity: String(cause.severity ?? ''),
      title: String(cause.title ?? ''),
      url: String(cause.url ?? ''),
    }))
  })
  return { advisories }
}

/** Those that the product must not run with. */
export function grave(
  advisories: readonly Advisory[],
  accepted: Readonly<Record<string, string>> = ACCEPTED,
): readonly Advisory[] {
  return advisories.filter(
    ({ severity, url }) => GRAVE.includes(severity) && !Object.hasOwn(accepted, url.split('/').at(-1) ?? ''),
  )
}

function parsed(output: string): Readonly<Record<string, unknown>> {
  try {
    const told: unknown = JSON.parse(output)
    return isRecord(told) ? told : {}
  } catch {
    return {}
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
