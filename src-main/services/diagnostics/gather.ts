import { type Diagnostics, type DiagnosticsPart, linesText } from '#shared/diagnostics/diagnostics'
import { ok, type Result } from '#shared/result'
import { faultPlace } from '../../log'
import { instantOf } from '../context'
import type { Asked, Part } from './part'
import { parts } from './parts'

export interface Held {
  last: Diagnostics | null
}

export async function gather(asked: Asked, held: Held): Promise<Result<Diagnostics>> {
  const all: DiagnosticsPart[] = []
  for (const part of parts) all.push(await read(part, asked))
  held.last = { id: asked.app.newId(), at: instantOf(asked.app), parts: all }
  return ok(held.last)
}

/** One part that cannot be had says so, and the others are there: it is wanted most where something is wrong. */
async function read({ id, title, about, read }: Part, asked: Asked): Promise<DiagnosticsPart> {
  try {
    const told = await read(asked)
    return { id, title, about, text: typeof told === 'string' ? told : linesText(told) }
  } catch (error) {
    return { id, title, about, text: `没有读成：${faultPlace(error)}\n` }
  }
}
