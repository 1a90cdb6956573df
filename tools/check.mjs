/** Everything that can be said about the code without running it: `npm run check`. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const node = (...args) => [process.execPath, args]
const steps = {
  types: node('node_modules/typescript/bin/tsc', '--noEmit', '-p', '.'),
  'types of the page': node('node_modules/typescript/bin/tsc', '--noEmit', '-p', 'web'),
  'format and lint': node(
    'node_modules/@biomejs/biome/bin/biome',
    'ci',
    '--error-on-warnings',
    '--colors=off',
  ),
  'unused code': node('node_modules/knip/bin/knip.js', '--no-progress', '--treat-config-hints-as-errors'),
  guards: node('--import', 'tsx', 'tools/guards/main.ts'),
  lockfile: node('tools/lockfile.mjs', '--check'),
}

let failed = 0
for (const [name, [command, args]] of Object.entries(steps)) {
  const began = performance.now()
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
    maxBuffer: 64 * 1024 * 1024,
  })
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  console.log(`${status === 0 ? '✓' : '✗'} ${name} ${seconds} s`)
  if (status === 0) continue
  failed += 1
  process.stdout.write(stdout)
  process.stderr.write(stderr)
}
console.log(failed === 0 ? 'All checks pass.' : `${failed} of ${Object.keys(steps).length} checks fail.`)
process.exitCode = failed === 0 ? 0 : 1
