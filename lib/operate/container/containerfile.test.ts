import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectFolder } from '../project.ts'
import { commandOf, parseContainerfile } from './containerfile.ts'

const stages = parseContainerfile(readFileSync(join(projectFolder, 'Containerfile'), 'utf8'))
const last = stages.at(-1)?.instructions ?? []
const texts = (name: string) => last.filter((instruction) => instruction.name === name).map(({ text }) => text)

test('the container runs as another user than root, says how it is, and is ended by the signal that the start understands', () => {
  expect(stages.map(({ name }) => name)).toEqual(['build', '1'])
  expect(texts('USER')).toEqual(['node'])
  expect(texts('STOPSIGNAL')).toEqual(['SIGTERM'])
  expect(last.filter(({ name }) => name === 'HEALTHCHECK' || name === 'CMD').map(commandOf)).toEqual([
    ['sh', '-c', 'node lib/operate/container/health.mjs'],
    ['node', 'lib/operate/start.mjs'],
  ])
})

test('nothing private or made on this machine goes into the image, whichever engine builds it', () => {
  const ignored = readFileSync(join(projectFolder, '.containerignore'), 'utf8')
  expect(readFileSync(join(projectFolder, '.dockerignore'), 'utf8')).toBe(ignored)
  for (const name of ['.git', '.data', '.env*', 'node_modules', '.next*']) expect(ignored.split('\n')).toContain(name)
})

test('an instruction that cannot be tried is named', () => {
  expect(() => parseContainerfile('FROM a\nADD b c')).toThrow('"ADD" is no instruction that can be tried')
})
