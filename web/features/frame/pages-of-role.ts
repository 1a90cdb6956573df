/** What the role needs to look at a page at all, where that is more than reading. */
const pages = [
  { at: /^\/requests\b/, permission: 'see-requests' },
  { at: /^\/imports\b/, permission: 'see-imports' },
  { at: /^\/credit\/budget\b/, permission: 'see-all' },
] as const

export const neededFor = (pathname: string): string =>
  pages.find(({ at }) => at.test(pathname))?.permission ?? 'read'
