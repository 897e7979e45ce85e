import { randomUUID } from 'node:crypto'
import { writeSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { runCli } from './cli/run-cli'

/** Composition root of the command line. */
process.exitCode = await runCli(process.argv.slice(2), {
  print: (text) => writeAll(1, text),
  complain: (text) => writeAll(2, text),
  password: readPassword,
  now: () => new Date(),
  newId: () => randomUUID(),
})

/** From the environment, else the first line that is handed in; nobody is asked at a keyboard, where it would be seen. */
async function readPassword(): Promise<string | null> {
  const { GOUFUTONG_PASSWORD: given } = process.env
  if (given) return given
  if (process.stdin.isTTY) return null
  for await (const line of createInterface({ input: process.stdin })) return line
  return null
}

/** Whole and in order even when the output is a pipe that is read slowly or closed early (`| head`). */
function writeAll(stream: 1 | 2, text: string): void {
  const bytes = Buffer.from(text)
  for (let done = 0; done < bytes.length; ) {
    try {
      done += writeSync(stream, bytes, done)
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code === 'EPIPE') return
      if (code !== 'EAGAIN') throw error
    }
  }
}
