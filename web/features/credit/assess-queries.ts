import { useQuery } from '@tanstack/react-query'
import { api, told } from '../../api/client.ts'
import type { components } from '../../api/schema.d.ts'

export type Assessed = components['schemas']['Assessed']
export type Assessment = components['schemas']['Assessment']
export type Evidence = components['schemas']['CreditEvidence']

export const evidenceKinds = ['marks', 'figures', 'rating', 'forecast', 'inspection'] as const
export type EvidenceKind = (typeof evidenceKinds)[number]

export const useAssessment = (customer: string) =>
  useQuery({
    queryKey: ['credit', 'assessment', customer],
    queryFn: () => told(api.GET('/api/v1/credit/{customer}/assessment', { params: { path: { customer } } })),
  })

export const useEvidence = (customer: string) =>
  useQuery({
    queryKey: ['credit', 'evidence', customer],
    queryFn: () => told(api.GET('/api/v1/credit/{customer}/evidence', { params: { path: { customer } } })),
  })
