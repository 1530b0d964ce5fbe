import { choice, day, flag, ref, text } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'
import { ofVillage, villageCadres } from './readers.ts'

/** 走访记录 — what a cadre saw at a household or a work on a day; written once, on a phone without a network as well. */
export const villageVisit = defineRegister('village_visit', {
  label: ['走访记录', 'Visit'],
  title: 'found',
  fields: {
    household: ref('watched_household', '监测户', 'Household').frozen(),
    work: ref('rural_work', '设施', 'Work').frozen(),
    village: ref('unit', '村（社区）', 'Village').required().frozen(),
    town: ref('unit', '乡镇', 'Town').kept(),
    on: day('走访日期', 'Day').required().frozen(),
    found: text('情况', 'What was found').required().max(500).frozen().multiline(),
    isInUse: flag('设施在用', 'In use').frozen(),
    defect: text('存在问题', 'Defect').max(200).frozen(),
    need: choice('需要', 'What is needed', {
      none: ['无', 'Nothing'],
      measure: ['增加帮扶措施', 'Another measure'],
      report: ['上报乡镇', 'The town'],
    }).frozen(),
    by: ref('person', '走访人', 'Visitor').kept(),
  },
  lifecycle: { states: { written: ['已记录', 'Written'] }, initial: 'written', moves: {} },
  access: { read: ofVillage, create: villageCadres, change: { nobody: true } },
  indexed: [['household'], ['work'], ['village', 'on']],
  views: {
    list: ['found', 'on', 'household', 'work', 'isInUse', 'defect', 'by'],
    order: 'on',
    form: {
      basics: {
        label: ['走访', 'Visit'],
        fields: ['village', 'household', 'work', 'on', 'found', 'isInUse', 'defect', 'need'],
      },
    },
  },
})
