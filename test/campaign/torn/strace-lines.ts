/** A call as strace -xx tells it: its arguments with every sign of a name or of data as \xab. */
export interface StraceLine {
  name: string
  args: string[]
  answer: string
}

const waiting = / <unfinished \.\.\.>$/
const syncs = ['fsync', 'fdatasync']

/**
 * In the order in which they were done. A call that another thread's came into counts where it ended, but a sync where it began:
 * what comes later it does not hold for.
 */
export function straceLines(log: string): StraceLine[] {
  const lines: { text: string }[] = []
  const begun = new Map<string, { text: string }>()
  for (const line of log.split('\n')) {
    const [, thread = '', rest = ''] = /^(\d+) +(.*)$/.exec(line) ?? []
    const [, resumed] = /^<\.\.\. \w+ resumed>(.*)$/.exec(rest) ?? []
    const call = begun.get(thread)
    if (resumed !== undefined && call) {
      begun.delete(thread)
      if (!lines.includes(call)) lines.push(call)
      call.text += resumed
    } else if (waiting.test(rest)) {
      const one = { text: rest.replace(waiting, '') }
      begun.set(thread, one)
      if (syncs.some((name) => rest.startsWith(`${name}(`))) lines.push(one)
    } else if (rest !== '') lines.push({ text: rest })
  }
  return lines.flatMap(({ text }) => {
    const [, name = '', args = '', answer = ''] = /^(\w+)\((.*)\) += (.*)$/.exec(text) ?? []
    return name === '' ? [] : [{ name, args: args.split(', '), answer }]
  })
}

/** `"\xe7\x94\xb2"` */
export function bytesOf(arg: string): Buffer {
  if (arg.endsWith('...')) throw new Error('strace has cut a line short')
  return Buffer.from(/"([^"]*)"/.exec(arg)?.[1]?.replaceAll('\\x', '') ?? '', 'hex')
}

/** `7<\x2f\x61>`, the file behind a number. */
export function fileOf(arg: string): { number: number; path: string } {
  const [, number = '-1', path = ''] = /^(-?\w+)<([^>]*)>/.exec(arg) ?? []
  return { number: Number(number), path: Buffer.from(path.replaceAll('\\x', ''), 'hex').toString() }
}
