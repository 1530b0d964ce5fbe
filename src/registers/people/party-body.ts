import { choice, day, ref, refs, text, whole } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'
import { house, partyOffice } from './readers.ts'

const people = ['人', 'people'] as const

/** 党组织 — a branch, general branch or committee with its secretary and its term. Members are a count: the list of members is kept by the national system, not here. */
export const partyBody = defineRegister('party_body', {
  label: ['党组织', 'Party body'],
  title: 'name',
  fields: {
    name: text('名称', 'Name').required().max(80).searched(),
    kind: choice('类型', 'Kind', {
      committee: ['党委', 'Committee'],
      general: ['党总支', 'General branch'],
      branch: ['党支部', 'Branch'],
      joint: ['联合党支部', 'Joint branch'],
      none: ['尚未组建（只登记党员数）', 'None yet: members are counted'],
    }).required(),
    field: choice('领域', 'Field', {
      organ: ['机关', 'Offices'],
      village: ['村（社区）', 'Villages'],
      firm: ['非公企业', 'Private enterprises'],
      state: ['国有企业', 'State companies'],
      social: ['社会组织', 'Social organisations'],
    }).required(),
    unit: ref('unit', '所在单位', 'Unit'),
    enterprise: ref('enterprise', '所在企业', 'Enterprise'),
    joins: refs('enterprise', '联合组建的企业', 'Enterprises that join'),
    above: ref('party_body', '上级党组织', 'Body above'),
    secretary: text('书记职务', 'Post of the secretary').max(60).hint('写职务，不写姓名', 'The post, not the name'),
    members: whole('党员数', 'Members', people).required().min(0).summed(),
    foundedOn: day('成立日期', 'Founded on'),
    electedOn: day('本届选举日期', 'Elected on'),
    termYears: whole('任期', 'Term', ['年', 'years']).min(1).max(5),
    termEnds: day('任期届满', 'Term ends').kept(),
    reelectedOn: day('换届选举日期', 'Re-elected on'),
  },
  lifecycle: {
    states: { active: ['在册', 'Active'], closed: ['已撤销', 'Closed'] },
    initial: 'active',
    moves: {
      reelect: {
        label: ['登记换届', 'Record a re-election'],
        from: 'active',
        to: 'active',
        by: partyOffice,
        isMain: true,
        takes: ['reelectedOn', 'secretary', 'members'],
        needs: ['reelectedOn'],
      },
      close: { label: ['撤销', 'Close'], from: 'active', to: 'closed', by: partyOffice, needsReason: true },
    },
  },
  access: { read: house, create: partyOffice, change: { both: [partyOffice, { inState: 'active' }] } },
  metrics: { members: { label: ['党员数', 'Members'], sum: 'members' } },
  indexed: [['enterprise'], ['unit']],
  views: {
    list: ['name', 'kind', 'field', 'unit', 'enterprise', 'members', 'electedOn', 'termEnds'],
    order: 'termEnds',
    form: {
      basics: {
        label: ['党组织', 'Party body'],
        fields: ['name', 'kind', 'field', 'unit', 'enterprise', 'joins', 'above', 'secretary', 'members', 'foundedOn'],
      },
      term: { label: ['任期', 'Term'], fields: ['electedOn', 'termYears'] },
    },
  },
})
