/** Every page and its address. */
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  RouterProvider,
} from '@tanstack/react-router'
import { parseSearch, stringifySearch } from './address.ts'
import { Gate } from './features/frame/Gate.tsx'
import { NoPage } from './features/frame/NoPage.tsx'
import { pathSearch } from './paths.ts'

const root = createRootRoute({
  validateSearch: pathSearch.everywhere,
  component: () => (
    <Gate>
      <Outlet />
    </Gate>
  ),
  notFoundComponent: NoPage,
})

const today = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: lazyRouteComponent(() => import('./features/today/TodayPage.tsx'), 'TodayPage'),
})
const customers = createRoute({
  getParentRoute: () => root,
  path: '/customers',
  validateSearch: pathSearch.customers,
  component: lazyRouteComponent(() => import('./features/customers/CustomersPage.tsx'), 'CustomersPage'),
})
const customer = createRoute({
  getParentRoute: () => root,
  path: '/customers/$code',
  validateSearch: pathSearch.customer,
  component: lazyRouteComponent(() => import('./features/customers/CustomerPage.tsx'), 'CustomerPage'),
})
const visit = createRoute({
  getParentRoute: () => root,
  path: '/visit/$code',
  component: lazyRouteComponent(() => import('./features/visit/VisitPage.tsx'), 'VisitPage'),
})
const aging = createRoute({
  getParentRoute: () => root,
  path: '/aging',
  validateSearch: pathSearch.aging,
  component: lazyRouteComponent(() => import('./features/receivables/AgingPage.tsx'), 'AgingPage'),
})
const requests = createRoute({
  getParentRoute: () => root,
  path: '/requests',
  validateSearch: pathSearch.requests,
  component: lazyRouteComponent(() => import('./features/requests/RequestsPage.tsx'), 'RequestsPage'),
})
const begin = createRoute({
  getParentRoute: () => root,
  path: '/begin',
  component: lazyRouteComponent(() => import('./features/first-run/BeginPage.tsx'), 'BeginPage'),
})
const account = createRoute({
  getParentRoute: () => root,
  path: '/account',
  component: lazyRouteComponent(() => import('./features/account/AccountPage.tsx'), 'AccountPage'),
})
const imports = createRoute({
  getParentRoute: () => root,
  path: '/imports',
  component: lazyRouteComponent(() => import('./features/import/ImportsPage.tsx'), 'ImportsPage'),
})
const importDraft = createRoute({
  getParentRoute: () => root,
  path: '/imports/drafts/$id',
  validateSearch: pathSearch.importDraft,
  component: lazyRouteComponent(() => import('./features/import/DraftPage.tsx'), 'DraftPage'),
})
const importReport = createRoute({
  getParentRoute: () => root,
  path: '/imports/$id',
  component: lazyRouteComponent(() => import('./features/import/ReportPage.tsx'), 'ReportPage'),
})

const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  validateSearch: pathSearch.settings,
  component: lazyRouteComponent(() => import('./features/settings/SettingsPage.tsx'), 'SettingsPage'),
})
const settingsPart = createRoute({
  getParentRoute: () => root,
  path: '/settings/$part',
  validateSearch: pathSearch.settings,
  component: lazyRouteComponent(() => import('./features/settings/SettingsPage.tsx'), 'SettingsPage'),
})

const openItems = createRoute({
  getParentRoute: () => root,
  path: '/open-items',
  validateSearch: pathSearch.openItems,
  component: lazyRouteComponent(() => import('./features/receivables/OpenItemsPage.tsx'), 'OpenItemsPage'),
})
const documents = createRoute({
  getParentRoute: () => root,
  path: '/documents',
  validateSearch: pathSearch.documents,
  component: lazyRouteComponent(() => import('./features/documents/DocumentsPage.tsx'), 'DocumentsPage'),
})
const enter = createRoute({
  getParentRoute: () => root,
  path: '/enter/$form',
  validateSearch: pathSearch.enter,
  component: lazyRouteComponent(() => import('./features/documents/EnterPage.tsx'), 'EnterPage'),
})
const months = createRoute({
  getParentRoute: () => root,
  path: '/months',
  validateSearch: pathSearch.months,
  component: lazyRouteComponent(() => import('./features/months/MonthsPage.tsx'), 'MonthsPage'),
})

const orders = createRoute({
  getParentRoute: () => root,
  path: '/orders',
  validateSearch: pathSearch.orders,
  component: lazyRouteComponent(() => import('./features/orders/OrdersPage.tsx'), 'OrdersPage'),
})
const holds = createRoute({
  getParentRoute: () => root,
  path: '/orders/holds',
  validateSearch: pathSearch.holds,
  component: lazyRouteComponent(() => import('./features/orders/HoldsPage.tsx'), 'HoldsPage'),
})
const rationing = createRoute({
  getParentRoute: () => root,
  path: '/orders/rationing',
  validateSearch: pathSearch.rationing,
  component: lazyRouteComponent(() => import('./features/orders/RationingPage.tsx'), 'RationingPage'),
})
const order = createRoute({
  getParentRoute: () => root,
  path: '/orders/$number',
  component: lazyRouteComponent(() => import('./features/orders/OrderPage.tsx'), 'OrderPage'),
})

const creditList = createRoute({
  getParentRoute: () => root,
  path: '/credit',
  validateSearch: pathSearch.credit,
  component: lazyRouteComponent(() => import('./features/credit/CreditListPage.tsx'), 'CreditListPage'),
})
const ratings = createRoute({
  getParentRoute: () => root,
  path: '/credit/ratings',
  validateSearch: pathSearch.ratings,
  component: lazyRouteComponent(() => import('./features/credit/RatingsPage.tsx'), 'RatingsPage'),
})
const applications = createRoute({
  getParentRoute: () => root,
  path: '/credit/applications',
  validateSearch: pathSearch.applications,
  component: lazyRouteComponent(
    () => import('./features/applications/ApplicationsPage.tsx'),
    'ApplicationsPage',
  ),
})
const application = createRoute({
  getParentRoute: () => root,
  path: '/credit/applications/$id',
  component: lazyRouteComponent(
    () => import('./features/applications/ApplicationPage.tsx'),
    'ApplicationPage',
  ),
})
const assess = createRoute({
  getParentRoute: () => root,
  path: '/credit/customer/$code',
  component: lazyRouteComponent(() => import('./features/credit/AssessPage.tsx'), 'AssessPage'),
})
const creditPolicy = createRoute({
  getParentRoute: () => root,
  path: '/credit/policy',
  validateSearch: pathSearch.creditPolicy,
  component: lazyRouteComponent(() => import('./features/credit/PolicyPage.tsx'), 'PolicyPage'),
})
const creditBudget = createRoute({
  getParentRoute: () => root,
  path: '/credit/budget',
  validateSearch: pathSearch.creditBudget,
  component: lazyRouteComponent(() => import('./features/credit/BudgetPage.tsx'), 'BudgetPage'),
})
const contracts = createRoute({
  getParentRoute: () => root,
  path: '/contracts',
  validateSearch: pathSearch.contracts,
  component: lazyRouteComponent(() => import('./features/contracts/ContractsPage.tsx'), 'ContractsPage'),
})
const draftContract = createRoute({
  getParentRoute: () => root,
  path: '/contracts/draft',
  validateSearch: pathSearch.draft,
  component: lazyRouteComponent(() => import('./features/contracts/DraftPage.tsx'), 'DraftPage'),
})
const contract = createRoute({
  getParentRoute: () => root,
  path: '/contracts/$number',
  validateSearch: pathSearch.contract,
  component: lazyRouteComponent(() => import('./features/contracts/ContractPage.tsx'), 'ContractPage'),
})

const recalls = createRoute({
  getParentRoute: () => root,
  path: '/recalls',
  validateSearch: pathSearch.recalls,
  component: lazyRouteComponent(() => import('./features/recalls/RecallsPage.tsx'), 'RecallsPage'),
})
const askRecall = createRoute({
  getParentRoute: () => root,
  path: '/recalls/ask',
  validateSearch: pathSearch.askRecall,
  component: lazyRouteComponent(() => import('./features/recalls/AskPage.tsx'), 'AskPage'),
})
const recall = createRoute({
  getParentRoute: () => root,
  path: '/recalls/$number',
  component: lazyRouteComponent(() => import('./features/recalls/RecallPage.tsx'), 'RecallPage'),
})

const stock = createRoute({
  getParentRoute: () => root,
  path: '/stock/$code',
  component: lazyRouteComponent(() => import('./features/stock/StockPage.tsx'), 'StockPage'),
})

const router = createRouter({
  routeTree: root.addChildren([
    today,
    customers,
    customer,
    visit,
    aging,
    requests,
    begin,
    account,
    imports,
    importDraft,
    importReport,
    settings,
    settingsPart,
    ...[openItems, documents, enter, months],
    ...[orders, holds, rationing, order],
    ...[creditList, creditPolicy, creditBudget, assess, ratings],
    ...[applications, application],
    ...[contracts, draftContract, contract],
    ...[recalls, askRecall, recall, stock],
  ]),
  defaultPreload: 'intent',
  parseSearch,
  stringifySearch,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}

export function Pages() {
  return <RouterProvider router={router} />
}
