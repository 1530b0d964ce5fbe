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

  at('/schedule', () => import('./schedule/schedule-page.tsx').then((one) => one.SchedulePage)),
  at('/battle-map', () => import('./schedule/battle-map-page.tsx').then((one) => one.BattleMapPage)),

  at('/burden', () => import('./burden/burden-page.tsx').then((one) => one.BurdenPage)),

  forRegisters('/:register/new', () => import('./register/new.tsx').then((one) => one.NewRecord)),
  task,
  at('/project/:id', () => import('./schedule/project-page.tsx').then((one) => one.ProjectPage)),
  at('/paper/:id', () => import('./paper/paper-page.tsx').then((one) => one.PaperPage)),
  detail,
  list,
]
