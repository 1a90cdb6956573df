/** What a list asks that comes page by page, each from where the one before ended; the first has no place. */
export const pagesOf = <Page extends { readonly next?: string | null | undefined }>(
  queryKey: readonly unknown[],
  ask: (after: string) => Promise<Page>,
) => ({
  queryKey,
  initialPageParam: '',
  queryFn: ({ pageParam }: { readonly pageParam: string }) => ask(pageParam),
  getNextPageParam: (last: Page) => last.next ?? undefined,
})
