/** Imports run one way: a module uses the kernel and the modules above it in plan.json, through their front doors. */
import { cruise, type ICruiseResult, type IRegularForbiddenRuleType } from 'dependency-cruiser'
import type { Violation } from './tree.ts'

const tests = '(\\.(test|fixture)\\.ts|/testing\\.ts|/testing/.*)$'

export function importRules(plan: readonly string[]): IRegularForbiddenRuleType[] {
  return [
    forbid('files import each other in a circle', {}, { circular: true }),
    forbid('nothing of that name', {}, { couldNotResolve: true }),
    forbid('the kernel knows no module', { path: '^server/kernel/' }, { path: '^server/(modules/|[^/]+$)' }),
    forbid('only tests use what is made for tests', { path: '^server/', pathNot: tests }, { path: tests }),
    forbid(
      'the program runs without development packages',
      { path: '^server/', pathNot: tests },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'modules are composed by their index.ts and module.ts',
      { path: '^server/(?!kernel/|modules/)' },
      { path: '^server/modules/', pathNot: '^server/modules/[^/]+/((index|module|testing)\\.ts|.*\\.json)$' },
    ),
    ...plan.flatMap((name, place) => moduleRules(name, plan.slice(0, place))),
  ]
}

function moduleRules(name: string, upstream: readonly string[]): IRegularForbiddenRuleType[] {
  const from = `^server/modules/${name}/`
  const doors = `^server/modules/(${[name, ...upstream].join('|')})/`
  return [
    forbid(
      `${name} uses only modules above it`,
      { path: from },
      { path: '^server/modules/', pathNot: doors },
    ),
    forbid(
      `${name} uses other modules through index.ts`,
      { path: from },
      { path: '^server/modules/', pathNot: [from, '^server/modules/[^/]+/(index|testing)\\.ts$'] },
    ),
    forbid(`${name} knows no composition`, { path: from }, { path: '^server/(?!kernel/|modules/)' }),
  ]
}

function forbid(
  name: string,
  from: IRegularForbiddenRuleType['from'],
  to: IRegularForbiddenRuleType['to'],
): IRegularForbiddenRuleType {
  return { name, severity: 'error', from, to }
}

export interface ImportReport {
  /** Zero would mean that nothing was looked at, and everything was fine. */
  readonly modules: number
  readonly violations: Violation[]
}

export async function checkImports(
  root: string,
  plan: readonly string[],
  onDisk: readonly string[],
): Promise<ImportReport> {
  const { output } = await cruise(['server'], {
    baseDir: root,
    // Beside a compiler it does not know, the default parser reads no TypeScript at all and reports no violations.
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    validate: true,
    ruleSet: { forbidden: importRules(plan) },
    enhancedResolveOptions: {
      extensions: ['.ts', '.mjs', '.js'],
      conditionNames: ['import', 'node'],
      exportsFields: ['exports'],
    },
  })
  const { summary } = typeof output === 'string' ? (JSON.parse(output) as ICruiseResult) : output
  const unplanned = onDisk.filter(name => !plan.includes(name))
  return {
    modules: summary.totalCruised,
    violations: [
      ...summary.violations.map(each => ({
        path: each.from,
        line: 1,
        says: `${each.rule.name}: ${each.unresolvedTo ?? each.to}`,
      })),
      ...unplanned.map(name => ({ path: `server/modules/${name}`, line: 1, says: 'not in plan.json' })),
    ],
  }
}
