/** A program of its own on a data folder, for tests: says what it got, leaves when its input ends. */
import { openEmbedded } from './index.ts'

const server = await openEmbedded({ dataDirectory: process.argv[2] ?? '', disposable: true })
process.stdout.write(`${JSON.stringify({ adminUrl: server.adminUrl, started: server.started })}\n`)
process.stdin.once('end', () => void server.close())
process.stdin.resume()
