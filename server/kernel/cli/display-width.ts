const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/g

/** Columns a text takes in a terminal: Chinese characters take two, those beyond the first plane as well. */
export function displayWidth(text: string): number {
  return text.length + (text.match(wide)?.length ?? 0)
}
