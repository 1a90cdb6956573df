/** A browser and its system by what it says of itself; undefined when it is none we know. */
export function browserOf(agent: string | null): { browser: string; system: string } | undefined {
  if (agent === null) return undefined
  const browser = firstIn(agent, [
    [/MicroMessenger/, 'WeChat'],
    [/DingTalk/, 'DingTalk'],
    [/Edg\//, 'Edge'],
    [/Firefox\//, 'Firefox'],
    [/Chrome\//, 'Chrome'],
    [/Safari\//, 'Safari'],
  ])
  const system = firstIn(agent, [
    [/iPhone|iPad/, 'iOS'],
    [/Android/, 'Android'],
    [/Windows/, 'Windows'],
    [/Mac OS X/, 'macOS'],
    [/Linux/, 'Linux'],
  ])
  return browser && system ? { browser, system } : undefined
}

const firstIn = (agent: string, known: readonly (readonly [RegExp, string])[]) =>
  known.find(([sign]) => sign.test(agent))?.[1]
