/**
 * The file of a thread and what it is started with: from the sources Node strips the types itself; the build lays it beside the
 * module that starts it.
 */
export function threadFile(path: string, startedBy: string): { file: URL; execArgv: string[] } {
  const isSource = startedBy.endsWith('.ts')
  const hooks = new URL('../launch/source-hooks.mjs', import.meta.url).href
  return {
    file: new URL(`${path}.${isSource ? 'ts' : 'js'}`, startedBy),
    execArgv: isSource ? ['--disable-warning=ExperimentalWarning', '--import', hooks] : [],
  }
}
