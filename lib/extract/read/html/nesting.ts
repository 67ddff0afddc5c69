// These close by themselves, so pages leave their end tags out; the rest have none.
const UNCOUNTED = new Set('p,li,dt,dd,tr,td,th,option,area,base,br,col,embed,hr,img,input,link,meta,source,track,wbr'.split(','))

/** Whether more elements are open at once than `limit`, by the tags alone and in one pass. */
export function nestsDeeperThan(source: string, limit: number): boolean {
  let depth = 0
  for (const [, end, name = ''] of source.matchAll(/<(\/?)([a-z][a-z0-9]*)/gi)) {
    if (UNCOUNTED.has(name.toLowerCase())) continue
    depth = end ? Math.max(0, depth - 1) : depth + 1
    if (depth > limit) return true
  }
  return false
}
