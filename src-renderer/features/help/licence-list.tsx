import { useState } from 'react'

interface Terms {
  name: string
  version: string
  licence: string
  text: string
}

/** What the program is made of, with the terms of each; read when it is first unfolded. */
export function LicenceList() {
  const [terms, setTerms] = useState<Terms[] | 'lost' | null>(null)
  const read = async () => {
    if (terms !== null) return
    const answer = await fetch('/licences.json').catch(() => null)
    setTerms(answer?.ok ? ((await answer.json()) as Terms[]) : 'lost')
  }
  return (
    <details className="help-article" data-licences onToggle={() => void read()}>
      <summary>第三方软件和许可</summary>
      <p className="help-source">
        {terms === 'lost'
          ? '没有读到许可的内容。请看安装文件夹里的 third-party-notices.txt，内容相同。'
          : '购服通用到下列软件，各按其许可使用；点开看许可的原文。'}
      </p>
      {Array.isArray(terms) && (
        <ul>
          {terms.map((one) => (
            <TermsOf key={`${one.name} ${one.version}`} terms={one} />
          ))}
        </ul>
      )}
    </details>
  )
}

function TermsOf({ terms: { name, version, licence, text } }: { terms: Terms }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <li data-licence={name}>
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>
          {name} {version} <small>{licence}</small>
        </summary>
        {isOpen && <pre className="help-licence">{text}</pre>}
      </details>
    </li>
  )
}
