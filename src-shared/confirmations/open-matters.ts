import { type MatterId, matterIds } from './matters'

export interface Matter {
  matter: MatterId
  /** Of its project, or its record. */
  id: string
}

/** What a refusal says is still to be confirmed, as one of its params. */
export const openText = (open: readonly Matter[]): string => open.map(({ matter, id }) => `${matter} ${id}`).join('\n')

/** The same read back. */
export function openIn(text: string): Matter[] {
  return text.split('\n').flatMap((line) => {
    const [name, id = ''] = line.split(' ')
    const matter = matterIds.find((one) => one === name)
    return matter && id !== '' ? [{ matter, id }] : []
  })
}
