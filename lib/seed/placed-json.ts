import { findNodeAtLocation, getNodeValue, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser'
import type { ZodType } from 'zod'
import { SeedError, type SeedPlace, type SeedProblem } from './seed-error.ts'

/** Where in a JSON text something stands: names of keys and numbers of array elements from the outside in. */
export type JsonPath = readonly (string | number)[]

/** A JSON text with its value and the place of every part. */
export interface PlacedJson {
  readonly file: string
  readonly text: string
  readonly root: Node
  readonly value: unknown
  /** The place of a part; of the nearest part around it when it is not there. */
  readonly placeOf: (path: JsonPath) => SeedPlace
}

/** Reads strict JSON. Throws a SeedError naming the line of every syntax error and of every key that stands twice. */
export function readPlacedJson(file: string, text: string): PlacedJson {
  const errors: ParseError[] = []
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false })
  const problems = errors.map(({ error, offset }) => ({
    ...placeAt(file, text, offset),
    reason: `no JSON: ${printParseErrorCode(error)}`,
  }))
  if (root) problems.push(...repeatedKeys(file, text, root))
  if (!root || problems.length > 0) {
    throw new SeedError(problems.length > 0 ? problems : [{ file, line: 1, column: 1, reason: 'no JSON: the file is empty' }])
  }
  const placeOf = (path: JsonPath) => placeAt(file, text, nearestNode(root, path).offset)
  return { file, text, root, value: getNodeValue(root), placeOf }
}

/** The typed value of a JSON text; throws a SeedError with the line of every part that the shape refuses. */
export function parsePlacedJson<T>(json: PlacedJson, shape: ZodType<T>): T {
  const result = shape.safeParse(json.value)
  if (result.success) return result.data
  const problems = result.error.issues.flatMap((issue) => {
    const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part))
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => problemAt(json, [...path, key], `"${key}" is not a key that is known here`))
    }
    const node = findNodeAtLocation(json.root, [...path])
    const found = node === undefined ? 'nothing' : shortened(JSON.stringify(getNodeValue(node)))
    return [problemAt(json, path, `${path.join('.')}: ${issue.message} (found ${found})`)]
  })
  throw new SeedError(problems)
}

/** A problem with the place of the part it is about. */
export function problemAt(json: PlacedJson, path: JsonPath, reason: string): SeedProblem {
  return { ...json.placeOf(path), reason }
}

function nearestNode(root: Node, path: JsonPath): Node {
  for (let length = path.length; length > 0; length--) {
    const node = findNodeAtLocation(root, path.slice(0, length))
    if (node) return node
  }
  return root
}

function repeatedKeys(file: string, text: string, node: Node): SeedProblem[] {
  const keys = node.type === 'object' ? (node.children ?? []).map((property) => property.children?.[0]) : []
  const seen = new Set<unknown>()
  const repeated = keys.filter((key) => {
    const again = seen.has(key?.value)
    seen.add(key?.value)
    return again
  })
  return [
    ...repeated.map((key) => ({ ...placeAt(file, text, key?.offset ?? 0), reason: `the key "${key?.value}" stands twice` })),
    ...(node.children ?? []).flatMap((child) => repeatedKeys(file, text, child)),
  ]
}

function placeAt(file: string, text: string, offset: number): SeedPlace {
  const before = text.slice(0, offset)
  return { file, line: before.split('\n').length, column: offset - before.lastIndexOf('\n') }
}

function shortened(text: string | undefined): string {
  if (text === undefined) return 'nothing'
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}
