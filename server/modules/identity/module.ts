import type { Module } from '../../kernel/module.ts'
import { identityRoutes } from './api.ts'
import { companyRoutes } from './api-companies.ts'
import { preferenceRoutes } from './api-preferences.ts'
import { identitySettingsRoutes } from './api-settings.ts'
import { apiKey, companyAdd, passwordSet, userAdd } from './commands.ts'
import { doorRoutes } from './sign-in/api.ts'

export const identity: Module = {
  commands: [companyAdd, userAdd, passwordSet, apiKey],
  routes: [
    ...doorRoutes,
    ...identityRoutes,
    ...companyRoutes,
    ...preferenceRoutes,
    ...identitySettingsRoutes,
  ],
}
