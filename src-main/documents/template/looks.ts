import { stylesType } from './allowed-parts'
import { namespaces } from './namespaces'
import type { TemplatePackage } from './template-package'
import { ancestor, attributeOf, childOf, elementsIn, isOn, type XmlElement } from './xml-node'

const { word } = namespaces

/** What of a look decides whether its text can be read; a property that is not there is said elsewhere. */
interface Look {
  vanish?: boolean
  white?: boolean
  tiny?: boolean
}

interface Style {
  look: Look
  base: string | undefined
}

/** 八号 is the smallest size of Chinese typography: 5 points, in half points. */
const smallestSize = 10

/** The look of text as office programs put it together: document, table, paragraph, character, the run itself. */
export class Looks {
  readonly #styles = new Map<string, Style>()
  readonly #known = new Map<string, Look>()
  /** Of all text that names no style. */
  readonly #default: Look[] = []

  constructor({ parts }: TemplatePackage) {
    for (const { contentType, root } of parts.values()) if (contentType === stylesType) this.#read(root)
  }

  /** Why the text of a run (w:r, or m:r with a w:rPr) cannot be read, in Chinese; null when it can. */
  unreadable(run: XmlElement): string | null {
    const paragraph = ancestor(run, word, 'p')
    const table = ancestor(run, word, 'tbl')
    const own = childOf(run, word, 'rPr')
    const { vanish, white, tiny }: Look = Object.assign(
      {},
      ...this.#default,
      this.#styleOf(table && childOf(table, word, 'tblPr'), 'tblStyle'),
      this.#styleOf(paragraph && childOf(paragraph, word, 'pPr'), 'pStyle'),
      this.#styleOf(own, 'rStyle'),
      lookOf(own),
    )
    if (vanish) return '隐藏文字'
    if (tiny) return '小得看不清的文字'
    return white && !isShaded(run) ? '白色文字' : null
  }

  #read(styles: XmlElement): void {
    const defaults = childOf(styles, word, 'docDefaults')
    const ofRuns = defaults && childOf(defaults, word, 'rPrDefault')
    if (ofRuns) this.#default.push(lookOf(childOf(ofRuns, word, 'rPr')))
    for (const style of elementsIn(styles)) {
      const id = attributeOf(style, 'styleId')
      if (id === undefined) continue
      const base = childOf(style, word, 'basedOn')
      this.#styles.set(id, { look: lookOf(childOf(style, word, 'rPr')), base: base && attributeOf(base, 'val') })
      const isDefault = ['1', 'true', 'on'].includes(attributeOf(style, 'default') ?? '')
      if (isDefault && ['paragraph', 'character'].includes(attributeOf(style, 'type') ?? ''))
        this.#default.push(this.#ofStyle(id))
    }
  }

  #styleOf(properties: XmlElement | null | undefined, kind: string): Look {
    const style = properties && childOf(properties, word, kind)
    return style ? this.#ofStyle(attributeOf(style, 'val') ?? '') : {}
  }

  /** With what it is based on; each style of a chain is put together once, a circle ends where it closes. */
  #ofStyle(id: string): Look {
    const chain: string[] = []
    let at: string | undefined = id
    while (at !== undefined && !this.#known.has(at) && this.#styles.has(at)) {
      this.#known.set(at, {})
      chain.push(at)
      at = this.#styles.get(at)?.base
    }
    let look = this.#known.get(at ?? '') ?? {}
    for (const name of chain.reverse()) {
      look = { ...look, ...this.#styles.get(name)?.look }
      this.#known.set(name, look)
    }
    return this.#known.get(id) ?? {}
  }
}

function lookOf(properties: XmlElement | undefined): Look {
  const [vanish, color, size] = ['vanish', 'color', 'sz'].map((name) => properties && childOf(properties, word, name))
  return {
    ...(vanish && { vanish: isOn(vanish) }),
    ...(color && { white: /^f{6}$/i.test(attributeOf(color, 'val') ?? '') }),
    ...(size && { tiny: Number(attributeOf(size, 'val')) < smallestSize }),
  }
}

/** White on a dark ground, as in the head of a table, is meant to be read. */
function isShaded(run: XmlElement): boolean {
  for (let at: XmlElement | null = run; at; at = at.parent) {
    const properties = childOf(at, word, `${at.local}Pr`)
    const shading = properties && childOf(properties, word, 'shd')
    if (shading && !/^(?:auto|f{6})?$/i.test(attributeOf(shading, 'fill') ?? '')) return true
  }
  return false
}
