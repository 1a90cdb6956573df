/** Whether the text is one address that a letter can be sent to; what exists behind it only a letter can tell. */
export function isEmail(text: string): boolean {
  return text.length <= 254 && /^[^\s@,;<>]+@[^\s@,;<>.]+(\.[^\s@,;<>.]+)+$/.test(text)
}
