/** One line of a Containerfile. */
export interface Instruction {
  readonly name: string
  readonly text: string
}

/** What a Containerfile says, stage by stage. */
export interface Stage {
  readonly name: string
  readonly instructions: readonly Instruction[]
}

/** Reads the few instructions that ours has; throws a RangeError for any other, so that none is passed over in a trial. */
export function parseContainerfile(text: string): readonly Stage[] {
  const stages: { name: string; instructions: Instruction[] }[] = []
  for (const line of text.split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue
    const [name = '', ...rest] = line.trim().split(' ')
    if (!KNOWN.includes(name)) throw new RangeError(`"${name}" is no instruction that can be tried (${KNOWN.join(', ')})`)
    if (name === 'FROM') stages.push({ name: /\bAS (\S+)/.exec(line)?.[1] ?? String(stages.length), instructions: [] })
    else stages.at(-1)?.instructions.push({ name, text: rest.join(' ') })
  }
  return stages
}

const KNOWN = ['FROM', 'WORKDIR', 'COPY', 'RUN', 'ENV', 'USER', 'VOLUME', 'EXPOSE', 'STOPSIGNAL', 'HEALTHCHECK', 'CMD']

/** The command of CMD ["a", "b"] or of HEALTHCHECK … CMD a b. */
export function commandOf({ text }: Instruction): readonly string[] {
  if (text.startsWith('[')) return JSON.parse(text)
  return ['sh', '-c', text.replace(/^.*\bCMD /, '')]
}
