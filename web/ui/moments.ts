/** An instant as people of that zone read it, the same in every language: `2026-11-22 18:05`. */
export function momentText(at: string, zone: string): string {
  const format = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: zone })
  return format.format(new Date(at))
}
