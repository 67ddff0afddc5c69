import { type Database, database } from './client.ts'

/** Which areas each region counts, as the list of regions that was law at the time has it: region id → area ids. */
export async function readRegionMembers(db: Database = database()): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await db.regionMembership.findMany({ orderBy: [{ regionId: 'asc' }, { areaId: 'asc' }] })
  const members = new Map<string, string[]>()
  for (const { regionId, areaId } of rows) {
    const known = members.get(regionId)
    if (known) known.push(areaId)
    else members.set(regionId, [areaId])
  }
  return members
}
