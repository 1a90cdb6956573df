/** What waits for whoever asks: how many, each as the list it stands in tells it. */
import { z } from 'zod'
import type { Reader } from './kernel/database/transaction.ts'
import { countedIn } from './kernel/http/list-totals.ts'
import { type Call, defineRoute, type Route } from './kernel/http/route.ts'
import { applicationTotals } from './modules/applications/index.ts'
import { toDecide } from './modules/approvals/index.ts'
import { proposalTotals } from './modules/assessment/index.ts'
import { waitingContracts } from './modules/contracts/index.ts'
import type { Permission } from './modules/identity/index.ts'
import { heldTotals } from './modules/orders/index.ts'

interface Source {
  /** To whom it is told. */
  readonly permission: Permission
  count(reader: Reader, call: Call): Promise<Waiting>
}

const counts = z
  .object({
    requests: z.number().int().describe('GET /requests?state=pending&to_decide=true'),
    holds: z.number().int().describe('GET /holds'),
    applications: z.number().int().describe('GET /credit-applications?state=submitted'),
    ratings: z.number().int().describe('GET /credit-ratings'),
    drafts: z.number().int().describe('GET /contracts?state=draft'),
    signing: z.number().int().describe('GET /contracts?state=sent'),
  })
  .partial()
  .meta({ id: 'Waiting' })

type Waiting = z.output<typeof counts>

/** One statement each, so that a page may ask as often as something happens. */
const sources: readonly Source[] = [
  {
    permission: 'approve',
    count: async (reader, { person }) => ({ requests: (await toDecide(reader, person)).length }),
  },
  { permission: 'approve', count: async reader => ({ holds: countedIn(await heldTotals(reader)) }) },
  {
    permission: 'check-papers',
    async count(reader) {
      const submitted = await applicationTotals(reader, { customerId: null, state: 'submitted' })
      return { applications: countedIn(submitted) }
    },
  },
  {
    permission: 'assess',
    count: async reader => ({ ratings: countedIn(await proposalTotals(reader, 'open')) }),
  },
  {
    permission: 'review-contracts',
    async count(reader, { today }) {
      const { drafts, sent } = await waitingContracts(reader, today)
      return { drafts, signing: sent }
    },
  },
]

export const waitingRoutes = (may: (role: string, permission: string) => boolean): readonly Route[] => [
  defineRoute({
    method: 'GET',
    path: '/waiting',
    summary: {
      en: 'How much waits for whoever asks: what the role may decide or do, counted as the lists tell it',
      'zh-CN': '待本人处理的事项数（按角色权限，与各列表一致）',
    },
    tag: 'collections',
    permission: 'read',
    access: 'read',
    answers: { 200: counts },
    async run(reader, _input, call) {
      const told: Waiting = {}
      for (const { permission, count } of sources)
        if (may(call.person.role, permission)) Object.assign(told, await count(reader, call))
      return { body: told }
    },
  }),
]
