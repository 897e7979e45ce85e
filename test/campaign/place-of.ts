import { relative } from 'node:path'

/** A file by its place below `root`, without what is another one each time; null = outside of it. */
export function placeOf(root: string, path: unknown): string | null {
  const place = relative(root, String(path))
  if (root === '' || place === '' || place.startsWith('..')) return null
  return place
    .replace(/\.goufutong-[0-9a-f]{8}-\d+-[0-9a-f]{12}/g, '.goufutong')
    .replace(/\.part-\w{6}(?=\/|$)/g, '.part-hex')
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id')
    .replace(/[0-9a-f]{12,}/g, 'hex')
    .replace(/\/[0-9a-f]{2}(?=\/|$)/g, '/hex')
    .replace(/\d+/g, '#')
}
