import type { Module } from '../../kernel/module.ts'
import type { ImportKind } from '../exchange/index.ts'
import { invoiceRoutes } from './api.ts'

/** `kind`: how an invoice file is booked, with the receipts that only a module downstream can book. */
export const invoices = (kind: ImportKind): Module => ({ routes: invoiceRoutes(kind) })
