import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { afterAll } from 'vitest'

/** A virtual screen for each test file on Linux: windows of two files never share focus or clipboard. */
if (process.platform === 'linux') {
  const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  process.env.DISPLAY = await new Promise<string>((found, failed) => {
    screen.once('error', failed)
    const told = screen.stdio[3] as import('node:stream').Readable
    createInterface(told).once('line', (number) => found(`:${number}`))
  })
  afterAll(() => void screen.kill())
}
