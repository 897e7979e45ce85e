import type { ChannelName } from '#shared/ipc/channels'

/** Channels whose `path` must come from a native dialog: a screen alone can name no file of the machine. */
const pathChannels = new Set<string>([
  'template.inspect',
  'template.import',
  'template.saveCopy',
  'document.saveAs',
  'evidence.add',
  'evidence.saveAs',
  'bundle.export',
  'bundle.verify',
  'bundle.import',
  'dialog.showInFolder',
] satisfies ChannelName[])

/** Paths the clerk has chosen in a dialog since the start of the app. */
export class GrantedPaths {
  readonly #paths = new Set<string>()

  grant(answer: unknown): void {
    for (const path of [answer].flat()) if (typeof path === 'string') this.#paths.add(path)
  }

  allows(channel: string, input: unknown): boolean {
    if (!pathChannels.has(channel)) return true
    return this.#paths.has((input as { path?: string } | null)?.path ?? '')
  }
}
