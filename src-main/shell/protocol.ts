import { extname, join, normalize, sep } from 'node:path'
import { protocol } from 'electron'

export const appOrigin = 'app://goufutong'

const mimeTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/**
 * Scripts only from the app itself, no connection anywhere. Inline styles are allowed because the component library
 * and the paper preview write style elements; without any outside source they can carry nothing out.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  // Recordings that are played: bytes the window was given, by no address that leads anywhere.
  'media-src blob:',
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Must run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/**
 * Serves the built screens, and nothing outside their folder. Chromium reads the files itself: `protocol.handle` loads
 * Node's fetch before the first page.
 */
export function serveApp(folder: string): void {
  protocol.registerFileProtocol('app', ({ url }, answer) => {
    const path = fileOf(folder, url)
    answer(path === null ? { statusCode: 404 } : { path, headers: headersOf(path) })
  })
}

function headersOf(path: string): Record<string, string> {
  return {
    'content-type': mimeTypes[extname(path)] ?? 'application/octet-stream',
    'content-security-policy': contentSecurityPolicy,
    'x-content-type-options': 'nosniff',
  }
}

function fileOf(folder: string, url: string): string | null {
  const { host, pathname } = new URL(url)
  if (`app://${host}` !== appOrigin) return null
  const file = normalize(join(folder, decodeURIComponent(pathname === '/' ? '/index.html' : pathname)))
  return file.startsWith(folder + sep) ? file : null
}
