/** What a program has asked of the disk, in the order in which it did; `tell`: a line to whoever watches it. */
export type DiskCall =
  | { does: 'make' | 'make folder' | 'remove' | 'sync'; path: string }
  | { does: 'write'; path: string; at: number; bytes: Uint8Array }
  | { does: 'cut'; path: string; size: number }
  | { does: 'copy'; from: string; fromAt: number; path: string; at: number; size: number }
  | { does: 'move' | 'link'; from: string; path: string }
  | { does: 'tell'; line: string }
