/** The Node versions that every tool of this project accepts; package.json says the same under "engines". */
export const ACCEPTED_NODE = '20.19 or a later 20.x, 22.12 or a later 22.x, 24 and newer'

/**
 * Whether a Node version such as "20.19.0" is one of them.
 * @param {string} version
 * @returns {boolean}
 */
export function isAcceptedNode(version) {
  const [major, minor] = version.split('.').map(Number)
  if (major === 20) return minor >= 19
  if (major === 22) return minor >= 12
  return major >= 24
}

/**
 * Ends the process with a clear line when the Node that runs it is too old.
 * @returns {void}
 */
export function requireNode() {
  if (isAcceptedNode(process.versions.node)) return
  console.error(`Node ${process.versions.node} is not supported: use ${ACCEPTED_NODE}.`)
  process.exit(1)
}
