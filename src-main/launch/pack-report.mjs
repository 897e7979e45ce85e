/** Addresses that electron-builder's output blames a failed download on; `[]` when it failed for another reason. */
export function nameUnreachable(output) {
  if (!/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|fetch failed|getaddrinfo|timed? ?out/i.test(output))
    return []
  const urls = [...output.matchAll(/https?:\/\/[^\s'"`)\]}\\,]+/g)].map((match) => match[0])
  const hosts = [...output.matchAll(/(?:ENOTFOUND|EAI_AGAIN) ([\w.-]+)/g)].map((match) => match[1])
  return [...new Set(urls.length > 0 ? urls : hosts)]
}
