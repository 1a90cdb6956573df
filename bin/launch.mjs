/** Runs server/main.ts: brings the bundle up to date, then imports it. */
import module from 'node:module'
import { pathToFileURL } from 'node:url'
import { freshBundle, projectRoot } from './bundle.mjs'

const bundle = await freshBundle(projectRoot)

// The bundle may lie in a cache folder: server/kernel/root.ts reads here where the checkout is. An environment
// variable, not a global, because worker threads must see it too.
process.env.HUIKUAN_ROOT = projectRoot
process.setSourceMapsEnabled(true)
module.enableCompileCache?.()
await import(pathToFileURL(bundle).href)
