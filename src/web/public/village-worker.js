// Lets the page of a village open without a network: what it last fetched answers for what cannot be reached.
const store = 'gaoxin-village-1'
const kept = ['/api/me', '/api/village']

addEventListener('install', (event) => {
  skipWaiting()
  event.waitUntil(caches.open(store).then((cache) => cache.add('/village')))
})

addEventListener('activate', (event) => {
  event.waitUntil(clients.claim())
})

addEventListener('fetch', (event) => {
  const { request } = event
  const { pathname, origin } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin) return
  if (request.mode === 'navigate') event.respondWith(fresh(request, '/village'))
  else if (kept.includes(pathname)) event.respondWith(fresh(request, pathname))
  else if (!pathname.startsWith('/api/')) event.respondWith(known(request))
})

// The network first; its answer is kept, and a session that ended forgets all.
async function fresh(request, name) {
  const cache = await caches.open(store)
  try {
    const answer = await fetch(request)
    if (answer.status === 401) for (const one of kept) await cache.delete(one)
    else if (answer.ok) await cache.put(name, answer.clone())
    return answer
  } catch (error) {
    const before = await cache.match(name)
    if (before === undefined) throw error
    return marked(before)
  }
}

// Says that nobody was reached: a phone that hears a mast believes that it is online.
function marked(answer) {
  const headers = new Headers(answer.headers)
  headers.set('X-Gaoxin-Kept', '1')
  return new Response(answer.body, { status: answer.status, headers })
}

// Assets carry a hash in their names and never change.
async function known(request) {
  const cache = await caches.open(store)
  const before = await cache.match(request)
  if (before !== undefined) return before
  const answer = await fetch(request)
  if (answer.ok) await cache.put(request, answer.clone())
  return answer
}
