/** So much of the beginning tells what a player makes of it. */
export const playedHead = 4096

/** By the end of the name; what a sound or film is, its own first bytes say, as every player has it. */
export const playedKinds = (
  'mp3 m4a wav wma aac amr ogg opus flac mp4 m4v mov avi 3gp mkv wmv mpg mpeg mts' as const
).split(' ')

/** ID3, ADIF, Ogg, FLAC, AMR, SILK with and without its 2, Matroska, ASF, MPEG program stream and video. */
const beginnings = [
  ...['ID3', 'ADIF', 'OggS', 'fLaC', '#!AMR', '#!SILK'].map((text) => Buffer.from(text)),
  ...['022321', '1a45dfa3', '3026b2758e66cf11', '000001ba', '000001b3'].map((digits) => Buffer.from(digits, 'hex')),
]

/** Whether it begins as sound or film: a text, a picture or zeros under such a name are none. */
export function isPlayedHead(head: Buffer): boolean {
  const begins = head.toString('latin1', 0, 16)
  const isKnown = beginnings.some((beginning) => head.subarray(0, beginning.length).equals(beginning))
  const isWave = /^(?:RIFF|RF64)[\s\S]{4}(?:WAVE|AVI )/.test(begins)
  return isKnown || isWave || isBoxed(begins) || isStreamed(head) || isFramed(head)
}

/** MP4 and QuickTime, but for pictures in such boxes. */
const isBoxed = (begins: string) =>
  /^[\s\S]{4}(?:ftyp(?!heic|heix|hevc|hevx|heim|heis|mif1|msf1|avif)|moov|mdat|wide|free|skip|pnot)/.test(begins)

/** .mts: packets of 188 bytes, with four before each on a camera's card. */
const isStreamed = (head: Buffer) =>
  (head[0] === 0x47 && head[188] === 0x47) || (head[4] === 0x47 && head[196] === 0x47)

/** A frame of MPEG sound (layers II and III; layer I is a UTF-16 text) or of AAC (ADTS), behind zeros some recorders write. */
function isFramed(head: Buffer): boolean {
  const at = head.findIndex((byte) => byte !== 0)
  const [first = 0, second = 0, third = 0] = head.subarray(at === -1 ? head.length : at)
  if (first !== 0xff) return false
  if ((second & 0xf6) === 0xf0) return true
  const [version, layer] = [(second >> 3) & 3, (second >> 1) & 3]
  return (
    (second & 0xe0) === 0xe0 && version !== 1 && [1, 2].includes(layer) && third >> 4 !== 15 && ((third >> 2) & 3) !== 3
  )
}
