import { randomUUID } from 'node:crypto'
import { writeSync } from 'node:fs'
import { runCli } from './cli/run-cli'

/** Composition root of the command line. */
process.exitCode = await runCli(process.argv.slice(2), {
  print: (text) => writeAll(1, text),
  complain: (text) => writeAll(2, text),
  now: () => new Date(),
  newId: () => randomUUID(),
})

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
