import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { freePortFrom } from '../postgres/free-port.ts'
import { giveTo, runAs } from '../postgres/run-as.ts'
import { projectFolder } from '../project.ts'
import { step } from '../step.ts'
import { commandOf, type Instruction, parseContainerfile, type Stage } from './containerfile.ts'

// `npm run try-container`: does what the Containerfile says, in a clean folder instead of a container, for machines without
// an engine: it builds, starts as a user who is not root, is asked for its health and a page, and ends when told to.

const folder = mkdtempSync(join(tmpdir(), 'cot-moc-container-'))
chmodSync(folder, 0o755)
const stages = parseContainerfile(readFileSync(join(projectFolder, 'Containerfile'), 'utf8'))
const rootOf = (name: string) => join(folder, name)
let failed = false

try {
  for (const stage of stages) await step(`stage ${stage.name}`, async () => perform(stage))
  const last = stages.at(-1)
  if (!last) throw new Error('the Containerfile has no stage')
  await tryOut(last)
} catch (error) {
  failed = true
  console.error(error instanceof Error ? error.message : error)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
process.exit(failed ? 1 : 0)

/** The environment that the engine would give: ours has paths and settings of this machine. */
function environmentOf({ instructions }: Stage): NodeJS.ProcessEnv {
  const set = instructions
    .filter(({ name }) => name === 'ENV')
    .flatMap(({ text }) => text.split(' ').map((pair) => pair.split('=')))
  const npm = Object.entries(process.env).filter(([name]) => /^(?:npm_config_|NODE_EXTRA_CA_CERTS$|https?_proxy$)/i.test(name))
  return Object.fromEntries([...npm, ['PATH', process.env.PATH ?? ''], ['HOME', folder], ...set]) as NodeJS.ProcessEnv
}

function workFolder(stage: Stage): string {
  const said = stage.instructions.find(({ name }) => name === 'WORKDIR')?.text ?? '/'
  return join(rootOf(stage.name), said)
}

function perform(stage: Stage): void {
  const at = workFolder(stage)
  mkdirSync(at, { recursive: true })
  for (const { name, text } of stage.instructions) {
    if (name === 'COPY') copy(text, at)
    if (name === 'RUN') run(text, at, environmentOf(stage))
  }
}

function run(command: string, cwd: string, env: NodeJS.ProcessEnv): void {
  const { status, stdout, stderr } = spawnSync('sh', ['-c', command], { cwd, env, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${command} ended with ${status}:\n${stdout}${stderr}`.slice(-4000))
  console.log(`  ${command}`)
}

function copy(text: string, at: string): void {
  const words = text.split(' ')
  const from = words.find((word) => word.startsWith('--from='))?.slice('--from='.length)
  const [target = '.', ...sources] = words.filter((word) => !word.startsWith('--')).reverse()
  if (from) {
    for (const source of sources)
      cpSync(join(rootOf(from), source), resolve(at, target), { recursive: true, verbatimSymlinks: true })
    return
  }
  for (const path of contextFiles().filter((file) => sources.includes('.') || sources.includes(file))) {
    mkdirSync(dirname(join(at, path)), { recursive: true })
    cpSync(join(projectFolder, path), join(at, path))
  }
}

/** What is sent to the engine: what the project is made of, without what is ignored. */
function contextFiles(): readonly string[] {
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: projectFolder,
    encoding: 'utf8',
  })
  const ignored = readFileSync(join(projectFolder, '.containerignore'), 'utf8').split('\n').filter(Boolean)
  const isIgnored = (path: string) => ignored.some((name) => path === name || path.startsWith(`${name}/`))
  return files.split('\n').filter((path) => path && !isIgnored(path) && existsSync(join(projectFolder, path)))
}

async function tryOut(stage: Stage): Promise<void> {
  const find = (name: string): Instruction => {
    const found = stage.instructions.findLast((instruction) => instruction.name === name)
    if (!found) throw new Error(`the last stage has no ${name}`)
    return found
  }
  const cwd = workFolder(stage)
  const port = await freePortFrom(4700)
  const adminPort = await freePortFrom(port + 1)
  const env = { ...environmentOf(stage), PORT: String(port), ADMIN_PORT: String(adminPort), TODAY: '2026-11-22' }
  const as = runAs([folder])
  if (as.uid !== undefined) run(`chown -R ${as.uid}:${as.gid} .`, cwd, env)
  giveTo(folder, as)
  const user = as.uid === undefined ? {} : { uid: as.uid, gid: as.gid }
  const [program = '', ...args] = commandOf(find('CMD'))
  let said = ''
  const server = spawn(program, args, { cwd, env, ...user })
  for (const stream of [server.stdout, server.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      said += chunk
    })
  }
  const ended = new Promise<number | null>((done) => server.once('exit', (code) => done(code)))
  const [check = '', ...checked] = commandOf(find('HEALTHCHECK'))
  await step('healthy', async () => {
    while (spawnSync(check, checked, { cwd, env, ...user }).status !== 0) {
      if (server.exitCode !== null) throw new Error(said)
      await new Promise((done) => setTimeout(done, 500))
    }
  })
  console.log(said.trimEnd())
  const page = await fetch(`http://127.0.0.1:${port}/provinces/lai-chau`)
  if (page.status !== 200 || !(await page.text()).includes('Lai Châu')) throw new Error(`a page was answered with ${page.status}`)
  server.kill(find('STOPSIGNAL').text as NodeJS.Signals)
  await step(
    'ended',
    () => ended,
    (code) => `with ${code}`,
  )
  if ((await ended) !== 0) throw new Error(said)
}
