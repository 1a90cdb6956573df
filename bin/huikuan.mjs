#!/usr/bin/env node
// Kept in the oldest module syntax, so that an old Node still reads it far enough to be told what is wrong.
const [major, minor] = process.versions.node.split('.').map(Number)
if (major > 20 || (major === 20 && minor >= 20)) {
  import('./launch.mjs')
} else {
  console.error(
    `Huikuan needs Node 20.20 or newer; this is ${process.versions.node}. 回款需要 Node 20.20 或更新版本，当前为 ${process.versions.node}。`,
  )
  process.exitCode = 2
}
