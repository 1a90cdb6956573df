import { resolve } from 'node:path'
import { defineConfig } from 'vite'

// The page's own host goes on to the server, which compares it with the origin.
const target = process.env.HUIKUAN_DEV_SERVER ?? 'http://127.0.0.1:8787'

export default defineConfig({
  root: import.meta.dirname,
  build: {
    outDir: resolve(import.meta.dirname, '../dist/web'),
    emptyOutDir: true,
    // Which page needs which file: what the bench weighs.
    manifest: true,
    target: 'es2022',
    // Sizes that count are those on the wire, printed by the bench.
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        // What every page is made of, at once: fetched in crumbs, each waits for the one before.
        codeSplitting: {
          groups: [
            { name: 'libraries', test: /node_modules\/(react|scheduler|@tanstack|i18next|openapi-fetch)/ },
            {
              name: 'frame',
              test: /web\/(ui\/(?!library|theme-tokens)|language|api|session|paths|features\/(frame|lists))/,
            },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api/v1': { target, changeOrigin: false } } },
})
