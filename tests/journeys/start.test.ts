/** `npm start` as a newcomer meets it: a running address, data that survives a kill, sentences instead of stacks. */
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const data = mkdtempSync(path.join(os.tmpdir(), 'fingertip-'))
const running = new Set<ChildProcess>()
afterAll(() => {
  for (const child of running) child.kill('SIGKILL')
  rmSync(data, { recursive: true, force: true })
})

/** Starts it and waits for the address, or for its end. */
function start(...options: string[]): Promise<{ child: ChildProcess; url: string | null; said: string; ms: number }> {
  const began = Date.now()
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/start.ts', '--data', data, ...options], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.add(child)
  let said = ''
  return new Promise((resolve) => {
    const hear = (chunk: Buffer) => {
      said += chunk.toString()
      const url = said.match(/http:\/\/127\.0\.0\.1:\d+/)?.[0]
      if (url !== undefined && said.includes('Ctrl+C')) resolve({ child, url, said, ms: Date.now() - began })
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.on('exit', () => {
      running.delete(child)
      resolve({ child, url: null, said, ms: Date.now() - began })
    })
  })
}

const ended = (child: ChildProcess) => new Promise((resolve) => child.once('exit', resolve))

async function call(
  url: string,
  name: string,
  action: string,
  input: object,
  as: string,
): Promise<{ ok: boolean; data: Record<string, unknown> }> {
  const response = await fetch(`${url}/functions/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-local-openid': as },
    body: JSON.stringify({ action, input }),
  })
  return (await response.json()) as { ok: boolean; data: Record<string, unknown> }
}

test('ask, claim, answer, close and rate stand after SIGKILL and restart', async () => {
  const first = await start('--port', '0')
  const url = String(first.url)
  expect(await (await fetch(`${url}/healthz`)).json()).toMatchObject({ ok: true })
  const asked = await call(url, 'consultation', 'ask', { id: 'phone-0001', text: '房东不退押金，怎么办？' }, 'resident-zhang')
  const id = asked.data.id
  await call(url, 'consultation', 'claim', { id }, 'lawyer-chen')
  const answer = {
    id,
    answerId: 'answer-0001',
    conclusion: '合同到期没有损坏，房东应当退押金。',
    basis: [{ law: '民法典', article: '第五百零九条' }],
    steps: '先写信要，要不到就起诉。',
    mayApplyForLegalAid: false,
  }
  expect((await call(url, 'consultation', 'answer', answer, 'lawyer-chen')).ok).toBe(true)
  const closed = await call(url, 'consultation', 'close', { id }, 'resident-zhang')
  const recordId = closed.data.recordId
  expect((await call(url, 'rating', 'rate', { recordId, grade: 5 }, 'resident-zhang')).ok).toBe(true)

  first.child.kill('SIGKILL')
  await ended(first.child)
  const second = await start('--port', '0')
  const again = String(second.url)
  expect((await call(again, 'consultation', 'read', { id }, 'resident-zhang')).data).toMatchObject({ state: 'closed', recordId })
  expect((await call(again, 'rating', 'ofRecord', { recordId }, 'resident-zhang')).data.rating).toMatchObject({ grade: 5 })
  second.child.kill('SIGKILL')
  await ended(second.child)
})

test('a busy port, a folder in use and an unknown option each give a sentence', async () => {
  const first = await start('--port', '0')
  const port = new URL(String(first.url)).port
  const other = mkdtempSync(path.join(os.tmpdir(), 'fingertip-'))
  const busyPort = await start('--port', port, '--data', other)
  const busyFolder = await start('--port', '0')
  const unknown = await start('--prot', '1')
  for (const { url, said } of [busyPort, busyFolder, unknown]) {
    expect(url).toBeNull()
    expect(said.trim().split('\n').length).toBeLessThanOrEqual(3)
    expect(said).not.toMatch(/\n\s+at /)
  }
  expect(busyPort.said).toContain(port)
  first.child.kill('SIGKILL')
  await ended(first.child)
  rmSync(other, { recursive: true, force: true })
})

test('--reset starts afresh', async () => {
  const fresh = await start('--port', '0', '--reset')
  expect((await call(String(fresh.url), 'consultation', 'mine', {}, 'resident-zhang')).data).toEqual([])
  fresh.child.kill('SIGKILL')
  await ended(fresh.child)
})
