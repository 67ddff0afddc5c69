import { readReplicas } from '@prisma/extension-read-replicas'
import { adapterOf, IDLE } from './adapter-of.ts'
import { PrismaClient } from './generated/client.ts'
import { type ReplicaWatch, watchReplica } from './watch-replica.ts'

export interface Replicas {
  /** A database that reads from a replica which has come as far as `needed`; null where none has, or none answers. */
  reading(needed: bigint): PrismaClient | null
  close(): Promise<void>
}

interface Replica {
  readonly watch: ReplicaWatch
  readonly reader: PrismaClient
  readonly own: PrismaClient
}

/** Whoever waits longer asks the primary (milliseconds). */
const [CONNECT_WITHIN, ANSWER_WITHIN] = [2000, 10_000]

/** Standbys of a primary, each by an address of its own: behind one for several nobody could say how far "it" has come. */
export function openReplicas(urls: readonly string[], primary: PrismaClient): Replicas {
  const replicas = urls.map((url) => openReplica(url, primary))
  let turn = 0
  return {
    reading(needed) {
      for (let tried = 0; tried < replicas.length; tried++) {
        turn = (turn + 1) % replicas.length
        const { watch, reader } = replicas[turn] as Replica
        if (watch.replayed !== null && watch.replayed >= needed) return reader
        watch.hurry()
      }
      return null
    },
    async close() {
      await Promise.all(replicas.flatMap(({ watch, own }) => [watch.close(), own.$disconnect()]))
    },
  }
}

function openReplica(url: string, primary: PrismaClient): Replica {
  const watch = watchReplica(url)
  const own = new PrismaClient({
    adapter: adapterOf(url, { connectionTimeoutMillis: CONNECT_WITHIN, query_timeout: ANSWER_WITHIN, idleTimeoutMillis: IDLE }),
  })
  // Prisma's extension sends reads to what it is given and knows nothing of servers that are away: what fails there is
  // asked of the primary, which also says whether the question itself was wrong.
  const steady = own.$extends({
    query: {
      async $allOperations({ model, operation, args, query }) {
        try {
          return await query(args)
        } catch {
          watch.doubt()
          return ask(primary, model, operation, args)
        }
      },
    },
  })
  // It leaves reads in SQL to the primary, since it cannot know what they do; here whoever writes asks another client.
  const reader = primary.$extends(readReplicas({ replicas: [steady as unknown as PrismaClient] })).$extends({
    query: {
      // biome-ignore lint/suspicious/noExplicitAny: __internalParams is not in the types; the extension of Prisma reads it too.
      $queryRaw({ args, query, ...more }: any) {
        return more.__internalParams?.transaction ? query(args) : steady.$queryRaw(args)
      },
    },
  })
  return { watch, reader: reader as unknown as PrismaClient, own }
}

type Asking = Readonly<Record<string, (args: unknown) => Promise<unknown>>>

function ask(db: PrismaClient, model: string | undefined, operation: string, args: unknown): Promise<unknown> {
  const asked = (model === undefined ? db : db[model as keyof PrismaClient]) as unknown as Asking
  const perform = asked[operation]
  if (!perform) throw new TypeError(`there is no operation ${model ?? ''}.${operation}`)
  return perform.call(asked, args)
}
