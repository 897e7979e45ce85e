import type { Piece } from './pieces'

/** dcterms:created and dcterms:modified, under whatever prefix; a paper is made when it is filled, not when its template was. */
const instants = /(<(?:[\w-]+:)?(?:created|modified)(?:\s[^>]*)?>)([^<]+)(?=<\/)/

export const propertyTypes: ReadonlySet<string> = new Set([
  'application/vnd.openxmlformats-package.core-properties+xml',
])

/** The properties with a place for each instant. */
export const withInstants = (pieces: Piece[]): Piece[] =>
  pieces.flatMap((piece) =>
    typeof piece === 'string'
      ? // Text, tag, instant, text, tag, instant, text.
        piece.split(instants).map((part, index): Piece => (index % 3 === 2 ? { made: part } : part))
      : [piece],
  )
