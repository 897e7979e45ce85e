const office2006 = 'http://schemas.openxmlformats.org/'
const strict = 'http://purl.oclc.org/ooxml/'

/** Namespaces the engine knows, by what they are; a document may give them any prefix. */
export const namespaces = {
  word: `${office2006}wordprocessingml/2006/main`,
  drawing: `${office2006}drawingml/2006/main`,
  wordDrawing: `${office2006}drawingml/2006/wordprocessingDrawing`,
  picture: `${office2006}drawingml/2006/picture`,
  chart: `${office2006}drawingml/2006/chart`,
  sheet: `${office2006}spreadsheetml/2006/main`,
  sheetDrawing: `${office2006}drawingml/2006/spreadsheetDrawing`,
  math: `${office2006}officeDocument/2006/math`,
  relationshipIds: `${office2006}officeDocument/2006/relationships`,
  relationships: `${office2006}package/2006/relationships`,
  contentTypes: `${office2006}package/2006/content-types`,
  compatibility: `${office2006}markup-compatibility/2006`,
  word2010: 'http://schemas.microsoft.com/office/word/2010/wordml',
  word2012: 'http://schemas.microsoft.com/office/word/2012/wordml',
  shape2010: 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
  group2010: 'http://schemas.microsoft.com/office/word/2010/wordprocessingGroup',
  canvas2010: 'http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas',
  video2012: 'http://schemas.microsoft.com/office/word/2012/wordprocessingDrawing',
  vml: 'urn:schemas-microsoft-com:vml',
  office: 'urn:schemas-microsoft-com:office:office',
  schemaLibrary: `${office2006}schemaLibrary/2006/main`,
  inclusion: 'http://www.w3.org/2001/XInclude',
} as const

/** The strict edition of the standard names the same things by other addresses (ISO/IEC 29500). */
const strictNames: [from: string, to: string][] = [
  [`${strict}wordprocessingml/main`, namespaces.word],
  [`${strict}spreadsheetml/main`, namespaces.sheet],
  [`${strict}officeDocument/math`, namespaces.math],
  [`${strict}officeDocument/relationships`, namespaces.relationshipIds],
  [`${strict}drawingml/main`, namespaces.drawing],
  [`${strict}drawingml/`, `${office2006}drawingml/2006/`],
]

/** The transitional address of a namespace or relationship type. */
export function transitional(uri: string): string {
  if (!uri.startsWith(strict)) return uri
  for (const [from, to] of strictNames) if (uri.startsWith(from)) return to + uri.slice(from.length)
  return uri
}
