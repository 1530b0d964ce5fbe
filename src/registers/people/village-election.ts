import type { StoredFile } from '#registers/document.ts'
import { choice, data, day, flag, lines, ref, text, whole } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'
import type { Who } from '#schema/who.ts'
import { house, partyOffice } from './readers.ts'

const people = ['人', 'people'] as const
const ballots = ['张', 'ballots'] as const
const keeper = {
  either: [partyOffice, { both: [{ sameUnit: 'village' }, { role: 'unitHead' }] }],
} as const satisfies Who

/** 两委换届 — one election of a village: its steps by day and paper, and the figures of the ballot. Who voted how is not asked and has no field. */
export const villageElection = defineRegister('village_election', {
  label: ['两委换届', 'Village election'],
  title: 'name',
  fields: {
    name: text('选举名称', 'Name').required().max(80).searched(),
    village: ref('unit', '村（社区）', 'Village').required().frozen(),
    body: choice('选举什么', 'What is elected', {
      committee: ['村（居）民委员会', 'Village committee'],
      branch: ['村（社区）党组织', 'Party body of the village'],
    })
      .required()
      .frozen(),
    seats: whole('应选人数', 'Seats', people).required().min(1).max(9),
    committeeOn: day('选举委员会产生', 'Election committee chosen'),
    registeredOn: day('选民登记完成', 'Voters registered'),
    listedOn: day('选民名单公布', 'Voter list out'),
    objectionsOn: day('名单异议处理完毕', 'Objections to the list settled'),
    vettedOn: day('候选人资格联审完成', 'Candidates vetted'),
    candidatesOn: day('候选人名单公布', 'Candidates published'),
    ballotOn: day('投票日', 'Ballot'),
    announcedOn: day('结果公布', 'Result announced'),
    handedOverOn: day('工作移交', 'Handed over'),
    candidates: whole('候选人数', 'Candidates', people).min(0),
    voters: whole('登记参选人数', 'Voters', people).min(0),
    issued: whole('发出选票', 'Ballots issued', ballots).min(0),
    returned: whole('收回选票', 'Ballots returned', ballots).min(0),
    valid: whole('有效票', 'Valid ballots', ballots).min(0),
    results: lines('得票', 'Votes', {
      seat: text('职位', 'Seat').required().max(40),
      votes: whole('当选人得票', 'Votes of the elected', ballots).required().min(0),
      woman: flag('女性', 'Woman').required(),
    }),
    validity: choice('选举效力', 'Validity', {
      valid: ['有效', 'Valid'],
      invalid: ['无效', 'Not valid'],
    }).kept(),
    elected: whole('过半当选人数', 'Elected by more than half', people).kept(),
    notes: text('需要说明的情况', 'Remarks').max(500).multiline(),
    papers: data<StoredFile>('公告和记录', 'Notices and records', 'file'),
  },
  lifecycle: {
    states: { open: ['进行中', 'In progress'], held: ['已选举', 'Held'], filed: ['已归档', 'Filed'] },
    initial: 'open',
    moves: {
      tally: {
        label: ['登记计票结果', 'Record the count'],
        from: 'open',
        to: 'held',
        by: keeper,
        isMain: true,
        takes: ['issued', 'returned', 'valid', 'results'],
        needs: ['voters', 'candidates', 'ballotOn', 'issued', 'returned', 'valid', 'results'],
      },
      again: {
        label: ['选举无效，重新选举', 'Not valid: elect again'],
        from: 'held',
        to: 'open',
        by: { both: [keeper, { chosen: 'validity', as: 'invalid' }] },
        needsReason: true,
      },
      file: {
        label: ['移交归档', 'File'],
        from: 'held',
        to: 'filed',
        by: { both: [keeper, { chosen: 'validity', as: 'valid' }] },
        isMain: true,
        takes: ['announcedOn', 'handedOverOn', 'papers'],
        needs: ['announcedOn', 'handedOverOn'],
      },
    },
  },
  stages: {
    committeeOn: ['选委会已产生', 'Committee chosen'],
    registeredOn: ['选民已登记', 'Voters registered'],
    listedOn: ['名单已公布', 'List out'],
    objectionsOn: ['异议已处理', 'Objections settled'],
    vettedOn: ['资格已联审', 'Vetted'],
    candidatesOn: ['候选人已公布', 'Candidates published'],
    ballotOn: ['已投票', 'Voted'],
    announcedOn: ['结果已公布', 'Announced'],
    handedOverOn: ['已移交', 'Handed over'],
  },
  access: { read: house, create: keeper, change: { both: [keeper, { inState: 'open' }] } },
  metrics: { open: { label: ['进行中', 'In progress'], count: { in: ['open'] } } },
  indexed: [['village']],
  views: {
    list: ['name', 'village', 'body', 'seats', 'listedOn', 'candidatesOn', 'ballotOn', 'validity'],
    order: 'ballotOn',
    form: {
      basics: { label: ['选举', 'Election'], fields: ['name', 'village', 'body', 'seats', 'voters', 'candidates'] },
      steps: {
        label: ['步骤', 'Steps'],
        fields: [
          ...(['committeeOn', 'registeredOn', 'listedOn', 'objectionsOn'] as const),
          ...(['vettedOn', 'candidatesOn', 'ballotOn', 'announcedOn', 'handedOverOn'] as const),
        ],
      },
      rest: { label: ['其他', 'Other'], fields: ['notes', 'papers'] },
    },
  },
})
