import { parseArgs } from 'node:util'
import { faultPlace } from '../log'
import { backendCall } from './backend-call'
import { budgetCommand } from './budget-command'
import { bundleCommand } from './bundle-commands'
import { checkCommand, contractCommand, sampleCommand } from './project-commands'
import { templateCommand } from './template-commands'
import { argument, type Command, type ExitCode, reportError, type Terminal, takesOnly, UsageProblem } from './terminal'
import { usage } from './usage'

const daxieCommand: Command = async (terminal, args) => {
  takesOnly(args, 1, [])
  const words = await terminal.call('money.inWords', { amount: argument(args, 0, '金额') })
  if (!words.ok) return reportError(terminal, words.error)
  terminal.print(`${words.value}\n`)
  return 0
}

const commands = new Map<string, Command>([
  ['daxie', daxieCommand],
  ['budget', budgetCommand],
  ['check', checkCommand],
  ['contract', contractCommand],
  ['template', templateCommand],
  ['bundle', bundleCommand],
  ['sample', sampleCommand],
])

type Host = Pick<Terminal, 'print' | 'complain' | 'password'> & Parameters<typeof backendCall>[0]

/** Runs one command. `host` is what the process gives: its streams, clock and ids. */
export async function runCli(args: string[], host: Host): Promise<ExitCode> {
  const { call, close } = backendCall(host)
  try {
    const { values, positionals } = readArguments(args)
    if (values.help) {
      host.print(usage)
      return 0
    }
    const [name, ...rest] = positionals
    if (name === undefined) throw new UsageProblem('')
    const command = commands.get(name)
    if (!command) throw new UsageProblem(`没有「${name}」这个命令`)
    const { help: _help, ...options } = values
    return await command({ ...host, call }, { positionals: rest, options })
  } catch (error) {
    if (error instanceof UsageProblem) host.complain(error.message === '' ? usage : `${error.message}\n\n${usage}`)
    else reportError(host, { code: 'BUG', params: { detail: faultPlace(error) } })
    return 2
  } finally {
    await close()
  }
}

function readArguments(given: string[]) {
  // `daxie -5` means an amount, not an option.
  const isNegative = (arg: string) => !given.includes('--') && /^-[\d.]/.test(arg)
  const args = [
    ...given.filter((arg) => !isNegative(arg)),
    ...(given.includes('--') ? [] : ['--']),
    ...given.filter(isNegative),
  ]
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        output: { type: 'string', short: 'o' },
        template: { type: 'string' },
        county: { type: 'string' },
        account: { type: 'string' },
        project: { type: 'string' },
        stage: { type: 'string' },
        foreign: { type: 'boolean' },
        register: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    })
  } catch (error) {
    const stray = /'(-[^']*)'/.exec(error instanceof Error ? error.message : '')?.[1]
    throw new UsageProblem(stray ? `选项有误：${stray}` : '选项有误')
  }
}
