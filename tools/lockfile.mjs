/**
 * Completes package-lock.json: `node tools/lockfile.mjs`, and `--check` as part of `npm run check`.
 *
 * npm leaves out optional packages of other platforms that it could not look up when the lock was made (npm/cli#4828),
 * and `npm ci` then refuses the whole lock. Such a package is named here by what its name says about its platform; it
 * is fetched on that platform only.
 */
import { readFileSync, writeFileSync } from 'node:fs'

const systems = {
  android: 'android',
  darwin: 'darwin',
  freebsd: 'freebsd',
  linux: 'linux',
  openharmony: 'openharmony',
  win32: 'win32',
}
const processors = ['arm64', 'arm', 'ia32', 'ppc64', 'riscv64', 's390x', 'x64']

const file = new URL('../package-lock.json', import.meta.url)
const lock = JSON.parse(readFileSync(file, 'utf8'))
const missing = Object.entries(lock.packages).flatMap(([from, entry]) =>
  Object.entries(entry.optionalDependencies ?? {})
    .filter(
      ([name]) => !lock.packages[`node_modules/${name}`] && !lock.packages[`${from}/node_modules/${name}`],
    )
    .map(([name, version]) => [`node_modules/${name}`, stub(name, version, entry)]),
)
const addresses = Object.keys(lock.packages).filter(path => lock.packages[path].resolved)

if (process.argv.includes('--check')) {
  const found = [
    ...missing.map(([path]) => `${path} is missing: run node tools/lockfile.mjs`),
    ...addresses.map(
      path => `${path} names the registry it came from (.npmrc: omit-lockfile-registry-resolved)`,
    ),
  ]
  for (const line of found) console.error(`package-lock.json: ${line}`)
  process.exitCode = found.length === 0 ? 0 : 1
} else {
  lock.packages = Object.fromEntries(
    [...Object.entries(lock.packages), ...missing].sort(([left], [right]) => (left < right ? -1 : 1)),
  )
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
  console.log(`${missing.length} added`)
}

function stub(name, version, { dev }) {
  if (!/^\d+\.\d+\.\d+/.test(version))
    throw new Error(`${name} ${version}: not an exact version, cannot be named unseen`)
  const words = name.split('/').at(-1).split('-')
  const os = words.map(word => systems[word]).filter(Boolean)
  const cpu = words.filter(word => processors.includes(word))
  if (os.length !== 1 || cpu.length !== 1) throw new Error(`${name}: platform not told by its name`)
  const libc = words.some(word => word.startsWith('musl')) ? ['musl'] : undefined
  return { version, cpu, ...(dev ? { dev } : {}), ...(libc ? { libc } : {}), optional: true, os }
}
