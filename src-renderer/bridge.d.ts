import type { ChannelName, Channels, ColorScheme, Events } from '#shared/ipc/channels'
import type { Result } from '#shared/result'

/** All that the preload exposes to the screens. */
interface GoufutongBridge {
  /** The county that was open when the program ended is opened again. */
  readonly beginsInCounty: boolean
  /** Chosen when the program started. */
  readonly colorScheme: ColorScheme
  /** In per cent, as it is now. */
  textSize(): number
  invoke<K extends ChannelName>(channel: K, input: Channels[K]['input']): Promise<Result<Channels[K]['output']>>
  /** Answers how to stop listening. */
  on<E extends keyof Events>(event: E, listener: (payload: Events[E]) => void): () => void
  /** Paths of dropped files, which may be read from now on; a File made by script has none. */
  takeDropped(files: File[]): Promise<string[]>
}

declare global {
  interface Window {
    readonly goufutong: GoufutongBridge
  }
}
