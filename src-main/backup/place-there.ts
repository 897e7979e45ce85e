import type { Stats } from 'node:fs'
import { stat } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'

/** A share that is gone may keep whoever asks for it waiting for a minute. */
const patienceMs = 2000

const asked = new Map<string, Promise<Stats | null>>()

/** The folder, if it is there and answers; one question at a time for each, so that a dead share holds up nothing else. */
export async function folderThere(path: string): Promise<Stats | null> {
  const answer = asked.get(path) ?? stat(path).catch(() => null)
  asked.set(path, answer)
  void answer.then(() => asked.delete(path))
  const there = await Promise.race([answer, sleep(patienceMs, null, { ref: false })])
  return there?.isDirectory() ? there : null
}
