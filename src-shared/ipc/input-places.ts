import { projectPlace } from '../history/project-words'
import type { BackendChannel } from './schemas'

/** What a clerk calls the places of what comes in by a channel, where the common words do not tell them. */
export const inputPlaces: Partial<Record<BackendChannel, (path: PropertyKey[]) => string | null>> = {
  'project.save': projectPlace,
  'budget.reckon': ([, code]) => (code === undefined ? '测算参数' : `参数「${String(code)}」`),
}
