import { eachAlone, type Procedures } from '#services/context.ts'
import { askJudges, beginJudging, checkCampaign, endCampaign } from '#services/idea/campaigns.ts'
import {
  adoptIdea,
  afterPublicity,
  answering,
  askLate,
  carryIdea,
  giveMarks,
  joinIdea,
  judgeIdea,
  passOn,
  publishIdea,
  tellEffect,
} from '#services/idea/course.ts'

/** What acts on calls, ideas and judgements do besides saving their record. */
export const ideaActs: Procedures = {
  'idea_campaign.create': eachAlone(checkCampaign),
  'idea_campaign.change': eachAlone(checkCampaign),
  'idea_campaign.judge': { before: beginJudging, after: askJudges },
  'idea_campaign.close': { before: endCampaign },
  'idea.accept': { before: answering('accept'), after: askLate },
  'idea.join': { before: answering('join', joinIdea) },
  'idea.redirect': { before: answering('redirect', passOn) },
  'idea.exclude': { before: answering('exclude') },
  'idea.shortlist': { before: answering('shortlist', judgeIdea) },
  'idea.keep': { before: answering('keep', judgeIdea) },
  'idea.publish': { before: answering('publish', publishIdea) },
  'idea.adopt': { before: answering('adopt', adoptIdea) },
  'idea.leave': { before: answering('leave', afterPublicity) },
  'idea.carry': { before: answering('carry', carryIdea) },
  'idea.measure': { before: answering('measure', tellEffect) },
  'idea_judgement.give': { before: giveMarks },
}
