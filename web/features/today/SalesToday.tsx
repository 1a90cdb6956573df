export function SalesToday() {
  return null
}
