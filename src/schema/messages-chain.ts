import type { Label } from '#domain/label.ts'

/** Sentences about industry chains. */
export const chainMessages = {
  'share-over': [
    '该企业在各节点的营收归属合计 {sum}%，超过 100%。',
    'The shares of this firm on all nodes come to {sum}%, more than 100%.',
  ],
  'member-there': ['该企业已在这个节点上。', 'This firm stands on this node already.'],
  'local-source': ['填写本地配套率须注明来源。', 'Local supply needs its source.'],
} as const satisfies Record<string, Label>
