import { type ParseArgsConfig, parseArgs } from 'node:util'

/** What a campaign was started with; `why`: an option that it has not, told with those that it has. */
export function optionsGiven<const T extends NonNullable<ParseArgsConfig['options']>>(
  options: T,
  args = process.argv.slice(2),
) {
  try {
    return { values: parseArgs({ options, args }).values, why: null }
  } catch {
    const known = Object.keys(options).map((name) => `--${name}`)
    const why = `选项不对。可以是：${known.join('、')}，每一项后面写它的值。`
    return { values: parseArgs({ options, args: [] }).values, why }
  }
}

/** What is wrong with the steps that were asked for; null = nothing. */
export function unknownSteps(asked: readonly string[], acts: object): string | null {
  const unknown = asked.filter((act) => !Object.hasOwn(acts, act))
  return unknown.length > 0 ? `没有这一步：${unknown.join('、')}。可以是：${Object.keys(acts).join('、')}` : null
}
