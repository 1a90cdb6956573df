export function DeskToday() {
  return null
}
