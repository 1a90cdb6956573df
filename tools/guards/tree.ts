/** The files the guards look at, and what they say about them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

export interface SourceFile {
  /** From the project's root, with forward slashes. */
  readonly path: string
  readonly text: string
}

export interface Violation {
  readonly path: string
  readonly line: number
  readonly says: string
}

export type Guard = (files: readonly SourceFile[]) => Violation[]

export function readTree(root: string): SourceFile[] {
  const paths = ['server', 'bench', 'tools', 'e2e', 'bin']
    .filter(folder => existsSync(join(root, folder)))
    .flatMap(folder =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(path => join(folder, path)),
    )
    .map(path => path.replaceAll('\\', '/'))
    .filter(path => /\.(ts|mjs|sql)$/.test(path) || path === 'server/modules/plan.json')
  return paths.sort().map(path => ({ path, text: readFileSync(join(root, path), 'utf8') }))
}

export const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length

export const isTest = (path: string): boolean =>
  /\.(test|fixture)\.ts$/.test(path) || /\/testing\//.test(path) || /\/testing\.ts$/.test(path)

export const isServerCode = (path: string): boolean =>
  path.startsWith('server/') && path.endsWith('.ts') && !isTest(path)

/** Module names upstream first, as server/modules/plan.json lists them. */
export function readPlan(files: readonly SourceFile[]): string[] {
  const plan = files.find(file => file.path === 'server/modules/plan.json')
  const names: unknown = JSON.parse(plan?.text ?? '[]')
  return Array.isArray(names) ? names.map(String) : []
}

/** `kernel`, the module's name, or undefined for the composition above them. */
export function ownerOf(path: string): string | undefined {
  return /^server\/(?:modules\/)?([^/]+)\//.exec(path)?.[1]
}

/** Every node of a TypeScript file, outermost first. */
export function* nodesOf(file: SourceFile): Generator<ts.Node> {
  const source = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.Latest, true)
  const waiting: ts.Node[] = [source]
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    yield node
    const children: ts.Node[] = []
    ts.forEachChild(node, child => {
      children.push(child)
    })
    waiting.push(...children.reverse())
  }
}
