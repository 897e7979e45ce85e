import { playedType } from '#shared/documents/openable'
import { useBlobAddress } from './blob-address'

interface PlayedProps {
  bytes: Uint8Array
  fileName: string
  onError(): void
}

/** A recording or film with the browser's own controls: play, seek, length, loudness. */
export function Played({ bytes, fileName, onError }: PlayedProps) {
  const type = playedType(fileName) ?? ''
  const address = useBlobAddress(bytes, type)
  if (!address) return null
  const shown = { src: address, controls: true, 'aria-label': fileName, onError, className: 'played' }
  return type.startsWith('video/') ? <video {...shown} /> : <audio {...shown} />
}
