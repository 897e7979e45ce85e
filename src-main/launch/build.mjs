import { ensureBuilt } from './build-app.mjs'
import { launchOnOwnNode } from './node24.mjs'
import { say } from './say.mjs'

/** `npm run build`: `out/` from the sources, whether or not it is there. */
await launchOnOwnNode(async () => {
  await ensureBuilt({ force: true })
  say('已构建到 out/。')
})
