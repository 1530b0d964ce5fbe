import { Link } from 'wouter'
import { strengths } from '#domain/chain/strength.ts'
import { chainMember } from '#registers/chain/chain-member.ts'
import { chainNode } from '#registers/chain/chain-node.ts'
import type { ChainNodeView } from '#schema/chain-views.ts'
import { mayCreate, useMe } from '../data/queries.ts'
import { useLanguage } from '../language.tsx'
import { chainWords as words } from './words.ts'

/** 节点 — its strength as a word beside the colour, the firms on it, and what is missing. */
export function NodeCard({ node }: { readonly node: ChainNodeView }) {
  const { say } = useLanguage()
  const me = useMe()
  const roles = chainMember.fields.role.rules.options ?? {}
  return (
    <li className={`chain-node is-${node.strength}`}>
      <p className="chain-node-head">
        <Link href={`/chain-node/${node.id}`}>{node.name}</Link>
        <b>{say(strengths[node.strength])}</b>
      </p>
      {node.firms.length === 0 ? <p className="missing">{say(words.noFirms)}</p> : null}
      <ul className="chain-firms">
        {node.firms.map((firm) => (
          <li key={firm.id}>
            <Link href={`/enterprise/${firm.id}`}>{firm.name}</Link>{' '}
            <small>
              {[
                say(roles[firm.role] ?? ['', '']),
                firm.product,
                ...(firm.isAboveScale ? [say(words.aboveScale)] : []),
              ].join(' · ')}
            </small>
          </li>
        ))}
      </ul>
      <Gap node={node} />
      {mayCreate(me, chainMember) ? (
        <Link className="chain-add" href={`/chain-member/new?node=${node.id}`}>
          {say(words.addFirm)}
        </Link>
      ) : null}
    </li>
  )
}

function Gap({ node }: { readonly node: ChainNodeView }) {
  const { say } = useLanguage()
  const acts = chainNode.fields.gapAct.rules.options ?? {}
  const act = node.gapAct === null ? null : say(acts[node.gapAct] ?? ['', ''])
  return (
    <>
      {node.gap === null ? null : (
        <p className="chain-gap">
          <b>{[say(words.gap), act].filter(Boolean).join(' · ')}</b> {node.gap}
        </p>
      )}
      {node.targets.length === 0 ? null : (
        <p className="chain-gap">
          <b>{say(words.targets)}</b> {node.targets.join('、')}
        </p>
      )}
      {node.localShare === null ? null : (
        <p className="chain-gap">
          {say(words.local, { share: String(node.localShare), source: node.localSource ?? '' })}
        </p>
      )}
    </>
  )
}
