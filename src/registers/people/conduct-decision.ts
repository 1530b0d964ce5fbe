import { choice, day, ref, text } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'
import type { Who } from '#schema/who.ts'
import { discipline } from './readers.ts'

/** The officers of the discipline body and nobody else: neither leaders nor supervision nor the three administrators. */
const body = { both: [discipline, { role: ['unitHead', 'unitOfficer'] }] } as const satisfies Who

/** 作风纪律决定 — a decision that a named body has issued, or a letter of clearing; never a clue, a report or an impression. It lies in a room apart, its words are sealed, each reading is logged, and after its effect it is hidden. */
export const conductDecision = defineRegister('conduct_decision', {
  label: ['作风纪律决定', 'Decision on conduct'],
  title: 'documentNo',
  room: 'conduct',
  fields: {
    kind: choice('类别', 'Kind', {
      bulletin: ['通报', 'Bulletin'],
      criticism: ['批评教育', 'Criticism issued'],
      talk: ['谈话提醒（已进行）', 'Talk held'],
      sanction: ['纪律处分（已生效）', 'Sanction in force'],
      toleranceIssued: ['容错免责决定', 'Decision of tolerance'],
      clearing: ['澄清正名', 'Clearing of a name'],
    }).required(),
    documentNo: text('文号', 'Number of the decision').required().max(60),
    issuedBy: text('作出决定的机构', 'Issued by').required().max(60),
    issuedOn: day('印发日期', 'Issued on').required(),
    unit: ref('unit', '所涉单位', 'Unit concerned').required(),
    subject: text('所涉人员', 'Person concerned').required().max(60).sealed(),
    words: text('决定内容（只录印发原文要点）', 'What was decided, as issued')
      .required()
      .max(1000)
      .multiline()
      .sealed(),
    way: choice('澄清方式', 'Way of clearing', {
      letter: ['书面函告', 'By letter'],
      unit: ['通知所在单位', 'Notice to the unit'],
      range: ['一定范围内通报', 'Made known in a circle'],
    }),
    effectUntil: day('影响期至', 'In effect until').required(),
    correctBy: day('整改时限', 'To be put right by'),
    correctedOn: day('整改完成日期', 'Put right on'),
  },
  lifecycle: {
    states: {
      inEffect: ['影响期内', 'In effect'],
      revoked: ['已撤销', 'Revoked'],
      hidden: ['影响期满，已隐藏', 'Hidden after its effect'],
    },
    initial: 'inEffect',
    moves: {
      correct: {
        label: ['登记整改完成', 'Record that it is put right'],
        from: 'inEffect',
        to: 'inEffect',
        by: body,
        takes: ['correctedOn'],
        needs: ['correctedOn'],
      },
      lapse: {
        label: ['影响期满，按规则隐藏', 'Hidden by rule after its effect'],
        from: ['inEffect', 'revoked'],
        to: 'hidden',
        by: { nobody: true },
      },
      revoke: { label: ['撤销', 'Revoke'], from: 'inEffect', to: 'revoked', by: body, needsReason: true },
    },
  },
  access: {
    read: { both: [body, { not: { inState: 'hidden' } }] },
    create: body,
    change: { nobody: true },
  },
  indexed: [['unit']],
  views: {
    list: ['documentNo', 'kind', 'issuedBy', 'issuedOn', 'unit', 'effectUntil'],
    order: 'issuedOn',
    form: {
      decision: {
        label: ['决定', 'Decision'],
        fields: [
          ...(['kind', 'documentNo', 'issuedBy', 'issuedOn', 'unit', 'subject', 'words', 'way'] as const),
          ...(['effectUntil', 'correctBy'] as const),
        ],
      },
    },
  },
})
