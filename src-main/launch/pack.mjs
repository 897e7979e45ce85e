import { dirname } from 'node:path'
import { ensureBuilt } from './build-app.mjs'
import { launchOnOwnNode } from './node24.mjs'
import { packFromRuntime } from './pack-fallback.mjs'
import { nameUnreachable } from './pack-report.mjs'
import { inProject, localNode } from './paths.mjs'
import { projectEnv, run } from './run.mjs'
import { describeRuntime, ensureRuntime } from './runtime.mjs'
import { LaunchProblem, say } from './say.mjs'

/** `npm run pack [-- switches of electron-builder]` makes installers, `npm run pack:dir` an unpacked app in dist/. */
await launchOnOwnNode(async (args) => {
  await ensureBuilt()
  if (!args.includes('--dir')) {
    await runBuilder(args)
    say('安装包已生成，在 dist/。')
    return 0
  }
  const runtime = await ensureRuntime()
  if (runtime.source === 'official') await runBuilder([...args, ...unpackedSettings(runtime)])
  else await packFromRuntime(runtime)
  say(`未打包成安装程序的应用已生成，在 dist/，运行在 ${describeRuntime(runtime)}。`)
  return 0
})

/** The runtime at hand instead of another download. */
const unpackedSettings = (runtime) => [`--config.electronDist=${dirname(runtime.executable)}`]

async function runBuilder(args) {
  const builder = [
    inProject('node_modules', 'electron-builder', 'cli.js'),
    '--config',
    'resources/packaging/electron-builder.yml',
  ]
  const { code, output } = await run(localNode(), [...builder, '--publish', 'never', ...args], {
    env: projectEnv({ ELECTRON_GET_USE_PROXY: '1', NODE_USE_ENV_PROXY: '1', CI: '1' }),
    quiet: true,
  })
  process.stderr.write(output)
  if (code === 0) return
  const unreachable = nameUnreachable(output)
  throw new LaunchProblem(
    unreachable.length > 0
      ? `安装包没有生成，因为当前网络下载不到：${unreachable.join('，')}；请在能访问这些地址的网络，或设置 ELECTRON_MIRROR 和 ELECTRON_BUILDER_BINARIES_MIRROR 后再运行 npm run pack。`
      : '安装包没有生成，上面是 electron-builder 的说明。',
  )
}
