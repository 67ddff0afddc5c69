import { appendFileSync, chmodSync, copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { postgresBinaries } from './binaries.ts'
import { giveTo, type RunAs, runAs } from './run-as.ts'
import { launchServer, type ServerFiles, serverPid, stopServer, untilReady } from './server-process.ts'

/** A streaming replica of an embedded server. */
export interface Standby {
  /** The address of one of its databases. */
  database(name: string): string
  /** Ends it as a power cut would. */
  kill(): void
  /** Starts it again, on the same port. */
  start(): Promise<void>
  stop(): Promise<void>
}

const UNSYNCED = { fsync: 'off', hot_standby_feedback: 'on', wal_retrieve_retry_interval: '200ms' }
/** What belongs to the primary's own running (PostgreSQL's manual, "Making a Base Backup Using the Low Level API"): made anew or streamed. */
const EMPTIED = ['pg_wal', 'pg_replslot', 'pg_dynshmem', 'pg_notify', 'pg_serial', 'pg_snapshots', 'pg_stat_tmp', 'pg_subtrans']
const LEFT_OUT = /^(?:postmaster\.(?:pid|opts)|pgsql_tmp.*|backup_label.*|.*\.signal)$/

/**
 * Makes a replica of the embedded server whose data lie under `primaryFolder` and starts it on data under `folder`. The
 * embedded packages have no pg_basebackup, so its steps are done here: backup mode, a copy of the files, a slot that keeps what
 * is written meanwhile. `primary` is the address of any database there.
 */
export async function startStandby(primaryFolder: string, folder: string, primary: string): Promise<Standby> {
  const { postgres, folder: programs } = await postgresBinaries()
  const data = join(folder, 'pgdata')
  mkdirSync(folder, { recursive: true })
  const as = runAs([folder, programs])
  const client = new pg.Client(primary)
  await client.connect()
  try {
    await client.query("SELECT pg_create_physical_replication_slot('cot_moc_standby', true)")
    await client.query("SELECT pg_backup_start('cot-moc standby', true)")
    copyData(join(primaryFolder, 'pgdata'), data, as)
    const { rows } = await client.query('SELECT labelfile FROM pg_backup_stop(false)')
    writeFor(as, join(data, 'backup_label'), rows[0].labelfile)
  } finally {
    await client.end()
  }
  const { hostname, port: primaryPort, username, password } = new URL(primary)
  const connection = `host=${hostname} port=${primaryPort} user=${username} password=${password} application_name=standby`
  appendFileSync(
    join(data, 'postgresql.auto.conf'),
    `primary_conninfo = '${connection}'\nprimary_slot_name = 'cot_moc_standby'\n`,
  )
  writeFor(as, join(data, 'standby.signal'), '')
  const files: ServerFiles = { folder, data, postgres, as }
  const port = await launchServer(files, UNSYNCED)
  await untilReady(port, password, folder)
  return {
    database: (name) => `postgresql://${username}:${password}@127.0.0.1:${port}/${name}`,
    kill: () => void process.kill(serverPid(data), 'SIGKILL'),
    async start() {
      await launchServer(files, UNSYNCED, port)
      await untilReady(port, password, folder)
    },
    stop: () => stopServer(data),
  }
}

function copyData(from: string, to: string, as: RunAs): void {
  rmSync(to, { recursive: true, force: true })
  copyFolder(from, to, as, true)
  chmodSync(to, 0o700)
}

function copyFolder(from: string, to: string, as: RunAs, isTop: boolean): void {
  mkdirSync(to)
  giveTo(to, as)
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (LEFT_OUT.test(entry.name)) continue
    if (isTop && EMPTIED.includes(entry.name)) emptyFolders(source, target, as)
    else if (entry.isDirectory()) copyFolder(source, target, as, false)
    else copyFile(source, target, as)
  }
}

/** The folder and those in it, which the server expects, without their files. */
function emptyFolders(from: string, to: string, as: RunAs): void {
  mkdirSync(to)
  giveTo(to, as)
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    // Slots are the primary's own.
    if (entry.isDirectory() && !from.endsWith('pg_replslot')) emptyFolders(join(from, entry.name), join(to, entry.name), as)
  }
}

function copyFile(from: string, to: string, as: RunAs): void {
  try {
    copyFileSync(from, to)
  } catch (error) {
    // Tables that are dropped meanwhile go; the log, which is replayed, knows of it.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return
    throw error
  }
  giveTo(to, as)
}

function writeFor(as: RunAs, path: string, text: string): void {
  writeFileSync(path, text, { mode: 0o600 })
  giveTo(path, as)
}
