import { prismaAdapter } from 'better-auth/adapters/prisma'
import { database } from './client.ts'
import type { PrismaClient } from './generated/client.ts'

/** The tables of people and their sessions, as better-auth asks for them. */
export function curatorStore(db: PrismaClient = database()) {
  return prismaAdapter(db, { provider: 'postgresql', transaction: true })
}
