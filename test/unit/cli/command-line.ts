import { randomUUID } from 'node:crypto'
import { runCli } from '#main/cli/run-cli'

/** A command with all that is behind it, its streams caught: a start of Node for each would cost more than most commands. */
export const cli = (...args: string[]) => cliWith(null, ...args)

/** The same with a password handed in. */
export async function cliWith(password: string | null, ...args: string[]) {
  const [out, err]: [string[], string[]] = [[], []]
  const code = await runCli(args, {
    print: (text) => void out.push(text),
    complain: (text) => void err.push(text),
    password: async () => password,
    now: () => new Date(),
    newId: () => randomUUID(),
  })
  return { code, out: out.join(''), err: err.join('') }
}
