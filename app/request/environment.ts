import 'server-only'
import { type Environment, readEnvironment } from '../../lib/operate/environment.ts'
import { type CivilDate, todayIn } from '../../lib/time/civil-date.ts'

let read: Environment | undefined

/** The variables of this process, read and checked once. */
export function environment(): Environment {
  read ??= readEnvironment(process.env)
  return read
}

/** Today where the readers are; TODAY holds it still for tests and pictures. */
export function requestToday(): CivilDate {
  return environment().today ?? todayIn('Asia/Ho_Chi_Minh', new Date())
}

/** The public origin that links, previews and canonical addresses are made with. */
export function siteOrigin(): URL {
  const { baseUrl, port } = environment()
  return new URL(baseUrl ?? `http://127.0.0.1:${port}`)
}
