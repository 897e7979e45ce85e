import { decodeManifestPath, linesOf } from './manifest'

/**
 * Paths that fetch.txt promises (RFC 8493 2.2.3), or the number of the first line that is none; empty ones say nothing.
 * Nothing is fetched.
 */
export function parseFetchList(text: string, percent: boolean): string[] | { badLine: number } {
  const paths: string[] = []
  let number = 0
  for (const line of linesOf(text)) {
    number += 1
    if (line.trim() === '') continue
    const path = /^\S+[ \t]+(?:\d+|-)[ \t]+(.+)$/s.exec(line)?.[1]
    if (path === undefined) return { badLine: number }
    paths.push((percent ? decodeManifestPath(path) : path).replace(/^(\.\/)+/, ''))
  }
  return paths
}
