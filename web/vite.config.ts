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
  },
  server: { proxy: { '/api/v1': { target, changeOrigin: false } } },
})
