/** Every kind of event that is recorded has words in the audit of the page; what kinds there are, the types tell. */
import { join } from 'node:path'
import ts from 'typescript'
import { isServerCode, lineAt, nodesOf, type SourceFile, type Violation } from './tree.ts'

const audit = 'web/features/settings/audit-words.ts'

export function eventWords(root: string, files: readonly SourceFile[]): Violation[] {
  const recording = files.filter(({ path, text }) => isServerCode(path) && text.includes('recordEvent('))
  const told = ts.sys.readFile(join(root, audit)) ?? ''
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile)
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [] }, ts.sys, root)
  const paths = recording.map(({ path }) => join(root, path))
  const program = ts.createProgram(paths, options)
  return wordless(program, paths, wordsOf(told)).map(found => ({
    ...found,
    path: found.path.slice(root.length + 1),
  }))
}

/** The keys of `const kinds = { 'order-taken': { en, 'zh-CN' } }`. */
export function wordsOf(text: string): ReadonlySet<string> {
  for (const node of nodesOf({ path: audit, text })) {
    if (!ts.isVariableDeclaration(node) || node.name.getText() !== 'kinds' || !node.initializer) continue
    const { initializer } = node
    const told = ts.isAsExpression(initializer) ? initializer.expression : initializer
    if (!ts.isObjectLiteralExpression(told)) continue
    return new Set(told.properties.flatMap(({ name }) => (name && 'text' in name ? [name.text] : [])))
  }
  return new Set()
}

export function wordless(
  program: ts.Program,
  paths: readonly string[],
  words: ReadonlySet<string>,
): Violation[] {
  const checker = program.getTypeChecker()
  return paths.flatMap(path => {
    const source = program.getSourceFile(path)
    if (!source) return []
    return callsIn(source).flatMap(call =>
      kindsOf(checker, call).flatMap(kind => {
        const line = lineAt(source.text, call.getStart())
        if (kind === undefined) return [{ path, line, says: 'which kinds of event these are, no type tells' }]
        return words.has(kind) ? [] : [{ path, line, says: `'${kind}' has no words in ${audit}` }]
      }),
    )
  })
}

function callsIn(source: ts.SourceFile): ts.CallExpression[] {
  const found: ts.CallExpression[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText() === 'recordEvent') found.push(node)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

/** Undefined stands for any text at all. */
function kindsOf(checker: ts.TypeChecker, call: ts.CallExpression): (string | undefined)[] {
  const [, event] = checker.getResolvedSignature(call)?.getParameters() ?? []
  const kind = event && checker.getTypeOfSymbolAtLocation(event, call).getProperty('kind')
  if (!kind) return [undefined]
  const type = checker.getTypeOfSymbolAtLocation(kind, call)
  const each = type.isUnion() ? type.types : [type]
  return each.map(one => (one.isStringLiteral() ? one.value : undefined))
}
