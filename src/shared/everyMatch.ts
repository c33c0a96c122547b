/** Every place where a global expression is found, from the left; `matchAll` for phones before iOS 13. */
export function everyMatch(text: string, expression: RegExp): RegExpExecArray[] {
  const search = new RegExp(expression.source, expression.flags)
  const found: RegExpExecArray[] = []
  for (let match = search.exec(text); match !== null; match = search.exec(text)) {
    found.push(match)
    // Nothing was found here: one on, or it would be found for ever.
    if (match[0] === '') search.lastIndex += 1
  }
  return found
}
