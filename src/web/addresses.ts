import { type Address, at, forRegisters } from './address.tsx'

/** Pages that people go to next from anywhere; they are loaded while nothing else is to do. */
export const today = at('/', () => import('./desks/today.tsx').then((one) => one.Today))
export const task = at('/task/:id', () => import('./pages/task.tsx').then((one) => one.TaskPage))
export const list = forRegisters('/:register', () => import('./pages/list.tsx').then((one) => one.ListPage))
export const detail = forRegisters('/:register/:id', () => import('./pages/detail.tsx').then((one) => one.DetailPage))

/** All addresses of the console, the more particular first. A register needs no line: list, form and page serve every one. */
export const addresses: readonly Address[] = [
  today,
  at('/me', () => import('./pages/own-account.tsx').then((one) => one.OwnAccount)),
  at('/messages', () => import('./messages/inbox-page.tsx').then((one) => one.InboxPage)),
  at('/compile', () => import('./upload/upload-page.tsx').then((one) => one.UploadPage)),
  at('/plan/new', () => import('./upload/upload-page.tsx').then((one) => one.UploadPage)),
  at('/plan/:id/review', () => import('./review/review-page.tsx').then((one) => one.ReviewPage)),
  at('/plan/:id/words', () => import('./pages/plan-words.tsx').then((one) => one.PlanWords)),

  at('/targets', () => import('./indicator/board.tsx').then((one) => one.TargetBoard)),
  at('/figures', () => import('./indicator/entry.tsx').then((one) => one.EntryPage)),
  at('/indicator/:id/course', () => import('./indicator/course.tsx').then((one) => one.CoursePage)),

  at('/lamps', () => import('./lamp/board-page.tsx').then((one) => one.BoardPage)),
  at('/rule-set/:id/trial', () => import('./lamp/trial-page.tsx').then((one) => one.TrialPage)),

  at('/schedule', () => import('./schedule/schedule-page.tsx').then((one) => one.SchedulePage)),
  at('/projects/board', () => import('./project/board-page.tsx').then((one) => one.BoardPage)),
  at('/funds', () => import('./funds/funds-page.tsx').then((one) => one.FundsPage)),
  at('/water', () => import('./water/board-page.tsx').then((one) => one.BoardPage)),
  at('/water/health', () => import('./water/health-page.tsx').then((one) => one.HealthPage)),
  at('/battle-map', () => import('./schedule/battle-map-page.tsx').then((one) => one.BattleMapPage)),

  at('/investment', () => import('./investment/board-page.tsx').then((one) => one.BoardPage)),

  at('/supervision/desk', () => import('./supervision/desk-page.tsx').then((one) => one.SupervisionDesk)),
  at('/supervision/ledger', () => import('./supervision/ledger-page.tsx').then((one) => one.LedgerPage)),
  at('/supervision/proposals', () => import('./supervision/proposals-page.tsx').then((one) => one.ProposalsPage)),
  at('/supervision/rules', () => import('./supervision/rules-page.tsx').then((one) => one.RulesPage)),
  at('/spot-check/new', () => import('./supervision/spot-check-new.tsx').then((one) => one.NewSpotCheck)),

  at('/meetings', () => import('./meeting/meetings-page.tsx').then((one) => one.MeetingsPage)),
  at('/said-did', () => import('./meeting/said-did-page.tsx').then((one) => one.SaidDidPage)),
  at('/dispatch', () => import('./meeting/dispatch-page.tsx').then((one) => one.DispatchPage)),
  at('/score', () => import('./assessment/score-page.tsx').then((one) => one.ScorePage)),
  at('/scheme/:id/trial', () => import('./assessment/trial-page.tsx').then((one) => one.TrialPage)),

  at('/service', () => import('./service/desk-page.tsx').then((one) => one.ServiceDeskPage)),
  at('/service/structural', () => import('./service/structural-page.tsx').then((one) => one.StructuralPage)),
  at('/finance', () => import('./finance/finance-page.tsx').then((one) => one.FinancePage)),
  at('/jobs', () => import('./finance/jobs-page.tsx').then((one) => one.JobsPage)),
  at('/platforms', () => import('./finance/platforms-page.tsx').then((one) => one.PlatformsPage)),
  at('/land', () => import('./land/desk-page.tsx').then((one) => one.LandDeskPage)),
  at('/land/map', () => import('./land/map-page.tsx').then((one) => one.LandMapPage)),
  at('/map', () => import('./map/map-page.tsx').then((one) => one.ZoneMapPage)),
  at('/land-batch/:id/notice', () => import('./land/notice-page.tsx').then((one) => one.LandNoticePage)),
  at('/park', () => import('./telemetry/park-page.tsx').then((one) => one.ParkPage)),
  at('/ecology', () => import('./ecology/ecology-page.tsx').then((one) => one.EcologyPage)),
  at('/village', () => import('./village/village-page.tsx').then((one) => one.VillagePage)),
  at('/watched-household/compare', () => import('./village/compare-page.tsx').then((one) => one.ComparePage)),
  at('/growth', () => import('./enterprise/growth-page.tsx').then((one) => one.GrowthPage)),
  at('/per-mu', () => import('./enterprise/per-mu-page.tsx').then((one) => one.PerMuPage)),
  at('/quick-report', () => import('./enterprise/quick-report-page.tsx').then((one) => one.QuickReportPage)),

  at('/ideas', () => import('./idea/ideas-page.tsx').then((one) => one.IdeasPage)),
  at('/tickets', () => import('./ticket/tickets-page.tsx').then((one) => one.TicketsPage)),
  at('/tickets/catalogue', () => import('./ticket/catalogue-page.tsx').then((one) => one.CataloguePage)),
  at('/disputes', () => import('./ticket/disputes-page.tsx').then((one) => one.DisputesPage)),
  at('/emergencies', () => import('./ticket/emergencies-page.tsx').then((one) => one.EmergenciesPage)),
  at('/hazards', () => import('./ticket/hazards-page.tsx').then((one) => one.HazardsPage)),

  at('/burden', () => import('./burden/burden-page.tsx').then((one) => one.BurdenPage)),

  forRegisters('/:register/import', () => import('./register/import.tsx').then((one) => one.ImportPage)),
  forRegisters('/:register/new', () => import('./register/new.tsx').then((one) => one.NewRecord)),
  task,
  at('/project/:id', () => import('./schedule/project-page.tsx').then((one) => one.ProjectPage)),
  at('/lead/:id', () => import('./investment/lead-page.tsx').then((one) => one.LeadPage)),
  at('/gate-review/:id', () => import('./investment/gate-page.tsx').then((one) => one.GatePage)),
  at('/contract/:id', () => import('./investment/contract-page.tsx').then((one) => one.ContractPage)),
  at('/recognition/:id', () => import('./investment/recognition-page.tsx').then((one) => one.RecognitionPage)),
  at('/month-close/:id', () => import('./investment/close-page.tsx').then((one) => one.ClosePage)),
  at('/household/:id/file', () => import('./land/household-file-page.tsx').then((one) => one.HouseholdFilePage)),
  at('/household/:id/survey', () => import('./land/survey-page.tsx').then((one) => one.SurveyPage)),
  at('/household/:id', () => import('./land/record-pages.tsx').then((one) => one.HouseholdPage)),
  at('/plot/:id', () => import('./land/record-pages.tsx').then((one) => one.PlotPage)),
  at('/device/:id', () => import('./telemetry/device-page.tsx').then((one) => one.DevicePage)),
  at('/enterprise/:id', () => import('./enterprise/enterprise-page.tsx').then((one) => one.EnterprisePage)),
  at('/per-mu-sheet/:id', () => import('./enterprise/per-mu-sheet-page.tsx').then((one) => one.PerMuSheetPage)),
  at('/supervision-order/:id', () => import('./supervision/order-page.tsx').then((one) => one.OrderPage)),
  at('/spot-check/:id', () => import('./supervision/spot-check-page.tsx').then((one) => one.SpotCheckPage)),
  at('/meeting/:id/record', () => import('./meeting/record-page.tsx').then((one) => one.MeetingRecord)),
  at('/meeting/:id', () => import('./meeting/room-page.tsx').then((one) => one.RoomPage)),
  at('/explanation/:id', () => import('./meeting/explanation-page.tsx').then((one) => one.ExplanationPage)),
  at('/ticket/:id', () => import('./ticket/record-pages.tsx').then((one) => one.TicketPage)),
  at('/emergency/:id', () => import('./ticket/record-pages.tsx').then((one) => one.EmergencyPage)),
  at('/service-case/:id', () => import('./service/case-page.tsx').then((one) => one.CasePage)),
  at('/exceedance/:id', () => import('./ecology/case-panel.tsx').then((one) => one.ExceedancePage)),
  at('/paper/:id', () => import('./paper/paper-page.tsx').then((one) => one.PaperPage)),
  at('/score-sheet/:id', () => import('./assessment/sheet-page.tsx').then((one) => one.SheetPage)),
  at('/assessment/:id', () => import('./assessment/assessment-page.tsx').then((one) => one.AssessmentPage)),
  at('/scheme/:id', () => import('./assessment/scheme-page.tsx').then((one) => one.SchemePage)),
  at('/rule-set/:id', () => import('./lamp/rules-page.tsx').then((one) => one.RulesPage)),
  at('/industry-chain/:id', () => import('./chain/chain-page.tsx').then((one) => one.ChainPage)),
  at('/dma/:id', () => import('./water/dma-page.tsx').then((one) => one.DmaPage)),
  at('/water-month/:id', () => import('./water/month-page.tsx').then((one) => one.MonthPage)),
  at('/water-point/:id', () => import('./water/point-page.tsx').then((one) => one.PointPage)),
  detail,
  list,
]
