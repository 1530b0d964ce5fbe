/** Runs inside the examined page: what only a browser can tell, each as a list of lines. */
globalThis.inPage = { settle, barriers, misfits, texts }

/** Two frames, and every movement that has an end; one that stands still or goes round for ever is not waited for. */
async function settle() {
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
  const ending = document
    .getAnimations()
    .filter((one) => one.playState === 'running' && Number.isFinite(one.effect?.getComputedTiming().endTime))
  await Promise.all(ending.map((one) => one.finished.catch(() => null)))
}

/** What axe finds serious or critical: the rule, and where it is broken. */
async function barriers() {
  const { violations } = await globalThis.axe.run(document, { resultTypes: ['violations'] })
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ target, html }) => `${id}: ${target.join(' ')} ${html}`))
    .map((line) => line.slice(0, 240))
}

/** Sideways scroll, controls that lie on one another, buttons too small for a finger (WCAG 2.2, 2.5.8). */
function misfits() {
  const controls = 'button, a[href], input, select, textarea, [role=button], [role=combobox], [role=tab]'
  const seen = [...document.querySelectorAll(controls)].filter(isSeen)
  const buttons = seen.filter((one) => one.matches('button, [role=button]'))
  const { scrollWidth, clientWidth } = document.documentElement
  return [
    ...(scrollWidth > clientWidth ? [`scrolls sideways: ${scrollWidth} > ${clientWidth}, ${widest()}`] : []),
    ...buttons.filter(isSmall).map((one) => `small: ${nameOf(one)}`),
    ...seen.flatMap((one, i) =>
      seen
        .slice(i + 1)
        .filter((other) => lieOnOneAnother(one, other))
        .map((other) => `overlap: ${nameOf(one)} and ${nameOf(other)}`),
    ),
  ]
}

/** The element that reaches furthest to the right, where a remedy begins. */
function widest() {
  const right = (one) => one.getBoundingClientRect().right
  const all = [...document.body.querySelectorAll('*')].filter(isSeen)
  return nameOf(all.reduce((one, other) => (right(other) > right(one) ? other : one)))
}

function isSeen(one) {
  const { width, height } = one.getBoundingClientRect()
  return width > 1 && height > 1 && one.checkVisibility({ opacityProperty: true, visibilityProperty: true })
}

function isSmall(one) {
  const { width, height } = one.getBoundingClientRect()
  return Math.min(width, height) < 24
}

function lieOnOneAnother(one, other) {
  if (one.contains(other) || other.contains(one)) return false
  const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()]
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left)
  const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
  return across > 1 && down > 1
}

function nameOf(one) {
  const name = one.getAttribute('aria-label') ?? one.textContent ?? ''
  return `${one.tagName.toLowerCase()}.${one.className} “${name.trim().slice(0, 30)}”`
}

/** All that a page says to the eye and to the ear; a part that declares another language is let be. */
function texts() {
  const said = [document.title]
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) if (isOfPage(walker.currentNode.parentElement)) said.push(walker.currentNode.textContent)
  for (const one of [...document.body.querySelectorAll('*')].filter(isOfPage)) {
    if (one.matches('input:not([type=checkbox], [type=radio]), textarea')) said.push(one.value)
    if (one.closest('[aria-hidden=true]') === null) said.push(...spoken.map((name) => one.getAttribute(name) ?? ''))
  }
  return said.map((text) => text.trim()).filter((text) => text !== '')
}

const spoken = ['aria-label', 'aria-description', 'aria-roledescription', 'placeholder', 'title', 'alt', 'data-label']

function isOfPage(one) {
  return one.closest('[lang]') === document.documentElement && one.closest('script, style, noscript') === null
}
