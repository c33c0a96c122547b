/** One walk through a package, good for any copy of it: load every page, ask a question, look twice. */
import { launchWeapp } from './launch'
import { readPackage, type WeappPackage } from './package'
import { said } from './realm'
import { openSecondParse } from './second-parse'

export interface Findings {
  /** Everything that is wrong, in words. */
  readonly faults: readonly string[]
  /** Why the second parse did not happen, or null. */
  readonly skipped: string | null
}

const refusal = { ok: false, error: { code: 'BROKEN', message: '这一步没办成', next: 'retry' } }

/** Every function answers that it could not; what is looked for here is the package's own faults. */
export async function inspect(dir: string): Promise<Findings> {
  let pkg: WeappPackage
  try {
    pkg = readPackage(dir)
  } catch (error) {
    return { faults: [said(error)], skipped: null }
  }
  const phone = await launchWeapp({ dir, callFunction: async () => refusal })
  const second = openSecondParse(pkg)
  const found = () => ({ faults: [...phone.faults, ...second.faults], skipped: second.skipped })
  try {
    // What cannot be loaded need not be walked through.
    if (found().faults.length > 0) return found()
    for (const page of pkg.pages) {
      await phone.open(page)
      // On a busy machine the first words may take longer than two looks.
      for (let look = 0; look < 20 && phone.text() === '' && found().faults.length === 0; look++) await phone.settle()
      const again = second.draw(page, phone.data())
      // After the second drawing, which often knows why.
      if (phone.text() === '') return wrong(`${page} shows no words`)
      if (again !== null && again !== phone.text().replace(/\s/g, '')) return wrong(`${page} reads otherwise when wcc draws it: ${again}`)
    }
    await phone.open('pages/home/index')
    await phone.type('您的问题', '老板不给工资怎么办')
    await phone.tap('问一问')
    if (phone.page() !== 'features/consultation/pages/ask/index') return wrong(`the question box led to ${phone.page()}`)
    await phone.tap('发给律师')
    await phone.tap('同意，发给律师')
    await phone.waitFor(refusal.error.message)
    return found()
  } catch (error) {
    return phone.faults.length > 0 ? found() : wrong(said(error))
  } finally {
    phone.close()
    second.close()
  }

  function wrong(what: string): Findings {
    const { faults, skipped } = found()
    return { faults: [...faults, `walking: ${what}`], skipped }
  }
}
