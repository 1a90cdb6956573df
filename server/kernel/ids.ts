/** Ids are bigint everywhere; the brand keeps a customer from being passed where a document is meant. */
export type Id<Name extends string> = bigint & { readonly __id: Name }
export type CompanyId = Id<'company'>
export type PersonId = Id<'person'>
